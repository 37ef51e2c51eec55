import { type DocumentFacts, findDocument } from '../../../areas/documents/index.ts'
import {
  escalateRecommendation,
  issueTogether,
  recommendationPermissions,
  remindTogether,
} from '../../../areas/recommendations/index.ts'
import { showDay } from '../../../values/day.ts'
import { type Id, isId } from '../../../values/id.ts'
import { isRefusal, type Refusal, refuse } from '../../../values/refusal.ts'
import { fill } from '../../../words/shape.ts'
import { memoryOf } from '../../http/memory.ts'
import { type PageContext, page, type ViewProps } from '../../http/page.ts'
import { ConfirmForm, DayInput, LinkButton, PageHead } from '../../parts/index.ts'
import { documentPath } from '../documents/address.ts'
import { idPart, recommendationPath, registerPath } from './address.ts'

const kinds = {
  'recommendations.letter': 'letter',
  'recommendations.reminder': 'reminder',
  'recommendations.escalation': 'escalation',
} as const
type LetterKind = (typeof kinds)[keyof typeof kinds]

interface Sending {
  readonly document: DocumentFacts
  readonly kind: LetterKind
  readonly ids: readonly Id[]
  readonly addressedTo: string
}

async function load(c: PageContext): Promise<Sending | Refusal> {
  const id = c.param('id')
  const document = isId(id) ? await c.read((reading) => findDocument(reading, id)) : null
  const key = document?.form?.key ?? ''
  if (!document || !Object.hasOwn(kinds, key)) return refuse('recommendations.no_letter', { kind: 'missing' })
  const data = (document.form?.data ?? {}) as { ids?: unknown; higherFront?: unknown }
  const ids = Array.isArray(data.ids) ? data.ids.filter(isId) : []
  const addressedTo = typeof data.higherFront === 'string' ? data.higherFront : ''
  return { document, kind: kinds[key as keyof typeof kinds], ids, addressedTo }
}

/** The act by which a letter of each kind goes out and is entered in the register. */
async function send(c: PageContext, { document, kind, ids, addressedTo }: Sending, on: unknown, clientId: string) {
  const documentId = document.id
  if (kind === 'letter') return c.perform(issueTogether, { ids, issuedOn: on, documentId }, clientId)
  if (kind === 'reminder') return c.perform(remindTogether, { on, letters: [{ ids, documentId }] }, clientId)
  return c.perform(escalateRecommendation, { id: ids[0], on, addressedTo, documentId }, clientId)
}

const doneBy = {
  letter: 'recommendations.issue_together',
  reminder: 'recommendations.remind_together',
  escalation: 'recommendations.escalate',
} as const satisfies Record<LetterKind, string>

/** Ban hành và ghi sổ: the letter gets its number, and its sending is entered for what it is about, in one act. */
export const sendLetterPage = page<Sending>({
  path: `${registerPath}/gui/${idPart}`,
  shell: 'staff',
  may: recommendationPermissions.record,
  title: (_, words) => words.recommendationPages.send.title,
  load,
  acts: {
    send: async (c, form) => {
      const data = await load(c)
      if (isRefusal(data)) return data
      const sent = await send(c, data, data.document.issuedOn ?? form.values.on, form.clientId)
      if (isRefusal(sent)) return { ...sent, field: 'on' }
      const [only] = data.ids.length === 1 ? data.ids : []
      return { goTo: only ? recommendationPath(only) : registerPath, done: doneBy[data.kind] }
    },
  },
  view: SendView,
})

function SendView({ data, c }: ViewProps<Sending>) {
  const { send: words, register } = c.words.recommendationPages
  const { document } = data
  const { issuedOn, numberText } = document
  const count = data.ids.length
  const title = issuedOn === null ? words.title : words.recordTitle
  const question =
    issuedOn === null
      ? fill(words.question, { count })
      : fill(words.recordQuestion, { number: numberText ?? '', day: showDay(issuedOn), count })
  return (
    <>
      <PageHead
        title={title}
        kicker={words.kinds[data.kind]}
        summary={document.abstract}
        crumbs={[{ label: register.title, href: registerPath }, { label: title }]}
        actions={<LinkButton href={documentPath(document.id)}>{words.open}</LinkButton>}
      />
      <ConfirmForm
        title={words.kinds[data.kind]}
        question={question}
        confirm={issuedOn === null ? words.confirm : words.record}
        cancelHref={documentPath(document.id)}
        act="send"
        clientId={c.formId}
        memory={memoryOf(c)}
      >
        {issuedOn === null ? <DayInput name="on" label={words.on} value={c.today} max={c.today} required /> : null}
      </ConfirmForm>
    </>
  )
}
