import { documentPermissions, documentState } from '../../../areas/documents/index.ts'
import * as area from '../../../areas/festival/index.ts'
import { memoryOf } from '../../http/memory.ts'
import type { PageContext } from '../../http/page.ts'
import {
  ButtonForm,
  Card,
  DayInput,
  EmptyState,
  FieldRow,
  Form,
  Select,
  Stack,
  SubmitRow,
  Toolbar,
} from '../../parts/index.ts'
import { PaperList } from '../record/paper-list.tsx'
import type { YearPageData } from './year-page-data.ts'
import { yearPapers } from './year-paper-acts.ts'

interface Props {
  readonly c: PageContext
  readonly data: YearPageData
}

/** The documents of a year: written from its records, edited in the editor, issued with the step they bring. */
export function YearPapers({ c, data }: Props) {
  const { papers: words, plan } = c.words.festivalPages
  if (!data.plan) return <EmptyState title={plan.none}>{plan.noneText}</EmptyState>
  return (
    <Stack>
      <Card title={words.title}>
        {c.may(documentPermissions.draft) && c.may(area.festivalPermissions.plan) ? (
          <Drafting c={c} data={data} />
        ) : null}
        <PaperList c={c} documents={data.documents} />
      </Card>
      <IssuePlan c={c} data={data} />
    </Stack>
  )
}

/** Which paper has something to be written from depends on how far the year is. */
function Drafting({ c, data }: Props) {
  const { papers: words } = c.words.festivalPages
  const has = {
    plan: true,
    schedule: data.lines.some((line) => line.event !== null),
    results: data.lines.some((line) => area.isVerified(line.state)),
  }
  return (
    <Toolbar>
      {yearPapers
        .filter((kind) => has[kind])
        .map((kind) => (
          <ButtonForm
            key={kind}
            act="draft_paper"
            id={`draft-${kind}`}
            clientId={c.formId}
            class="button"
            fields={{ kind, planId: data.plan?.plan.id ?? '' }}
          >
            {words.kinds[kind]}
          </ButtonForm>
        ))}
    </Toolbar>
  )
}

/** Issuing the plan's paper puts the plan in force; the report's closes the year, in the tab of the results. */
function IssuePlan({ c, data }: Props) {
  const { papers: words } = c.words.records
  const { papers } = c.words.festivalPages
  const { plan } = data
  if (!plan || area.planState(plan, data.facts.plans, null) !== 'draft') return null
  const drafts = data.documents.filter((one) => one.typeCode === 'KH' && documentState(one, c.today) === 'draft')
  if (drafts.length === 0 || !c.may(area.festivalPermissions.issue_plan)) return null
  return (
    <Card title={papers.issuePlan}>
      <Form act="issue_paper" clientId={c.formId} memory={memoryOf(c)}>
        <input type="hidden" name="id" value={plan.plan.id} />
        <FieldRow>
          <Select
            name="documentId"
            label={words.paper}
            options={drafts.map((one) => ({ value: one.id, label: one.abstract }))}
            required
          />
          <DayInput name="issuedOn" label={words.issuedOn} value={c.today} max={c.today} required />
        </FieldRow>
        <SubmitRow primary={words.issue} />
      </Form>
    </Card>
  )
}
