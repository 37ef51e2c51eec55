import { commendationPermissions } from '../../../areas/commendation/index.ts'
import { type DocumentLine, documentState } from '../../../areas/documents/index.ts'
import { memoryOf } from '../../http/memory.ts'
import type { PageContext } from '../../http/page.ts'
import { Card, DayInput, Form, Select, Stack, SubmitRow } from '../../parts/index.ts'
import { PaperList } from '../record/paper-list.tsx'
import type { RoundData } from './round-data.ts'

interface Props {
  readonly c: PageContext
  readonly data: RoundData
}

/** The documents of a round: drafted from its records, edited in the editor, issued with the step they bring. */
export function RoundPapers({ c, data }: Props) {
  const { papers: words } = c.words.commendationPapers
  const drafts = data.documents.filter((one) => documentState(one, c.today) === 'draft')
  return (
    <Stack>
      <Card title={words.title}>
        <p class="soft">{words.where}</p>
        <PaperList c={c} documents={data.documents} />
      </Card>
      {drafts.length > 0 && c.may(commendationPermissions.sign) ? <IssueCard c={c} drafts={drafts} /> : null}
    </Stack>
  )
}

function IssueCard({ c, drafts }: { readonly c: PageContext; readonly drafts: readonly DocumentLine[] }) {
  const { papers: words } = c.words.commendationPapers
  return (
    <Card title={words.issueTitle}>
      <Form act="issue_paper" clientId={c.formId} memory={memoryOf(c)}>
        <p class="soft">{words.issueText}</p>
        <Select
          name="documentId"
          label={words.paper}
          options={drafts.map((one) => ({ value: one.id, label: one.abstract }))}
          required
        />
        <DayInput name="issuedOn" label={words.issuedOn} value={c.today} max={c.today} required />
        <SubmitRow primary={words.issue} />
      </Form>
    </Card>
  )
}
