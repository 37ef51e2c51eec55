import { type DocumentFacts, documentPermissions, withdrawDocument } from '../../../areas/documents/index.ts'
import { isRefusal, refuse } from '../../../values/refusal.ts'
import { memoryOf } from '../../http/memory.ts'
import { page, type ViewProps } from '../../http/page.ts'
import { ConfirmForm, DayInput, PageHead, TextArea } from '../../parts/index.ts'
import { documentPath, idIn, idPart } from './address.ts'
import { crumbsTo } from './crumbs.ts'
import { atReport } from './kept.ts'
import { loadDocument } from './loading.ts'

/** Thu hồi: out of force with its reason; a draft is only put away. */
export const withdrawPage = page<DocumentFacts>({
  path: `/van-ban/${idPart}/thu-hoi`,
  shell: 'staff',
  may: documentPermissions.draft,
  title: (data, words) => {
    const { withdraw } = words.documentPages
    return data.issuedOn === null && data.receivedOn === null ? withdraw.discardTitle : withdraw.title
  },
  load: async (c) => {
    const document = await loadDocument(c)
    if (isRefusal(document)) return document
    if (document.withdrawnOn !== null) return refuse('documents.withdrawn', { kind: 'conflict' })
    return atReport(document, 'bo') ?? document
  },
  acts: {
    withdraw: async (c, form) => {
      const document = await loadDocument(c)
      const report = isRefusal(document) ? null : atReport(document, 'bo')
      if (report) return { goTo: report.elsewhere }
      const { withdrawnOn, reason } = form.values
      const input = { id: idIn(c), reason, ...(withdrawnOn !== undefined && { withdrawnOn }) }
      const gone = await c.perform(withdrawDocument, input, form.clientId)
      return isRefusal(gone) ? gone : { goTo: documentPath(gone.id), done: 'documents.withdraw' }
    },
  },
  view: Withdraw,
})

function Withdraw({ data, c }: ViewProps<DocumentFacts>) {
  const { withdraw } = c.words.documentPages
  const isDraft = data.issuedOn === null && data.receivedOn === null
  const title = isDraft ? withdraw.discardTitle : withdraw.title
  return (
    <>
      <PageHead title={title} summary={data.abstract} crumbs={crumbsTo(c, data, title)} />
      <ConfirmForm
        title={title}
        question={isDraft ? withdraw.discardQuestion : withdraw.question}
        confirm={isDraft ? withdraw.discard : withdraw.confirm}
        cancelHref={documentPath(data.id)}
        danger
        act="withdraw"
        clientId={c.formId}
        memory={memoryOf(c)}
      >
        {isDraft ? null : (
          <DayInput
            name="withdrawnOn"
            label={withdraw.day}
            value={c.today}
            max={c.today}
            min={data.listedOn}
            required
          />
        )}
        <TextArea name="reason" label={withdraw.reason} rows={3} maxLength={1000} required />
      </ConfirmForm>
    </>
  )
}
