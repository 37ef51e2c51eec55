import { type BodyTerm, daysOfTerm, listCommitteeTerms } from '../../../areas/organisation/index.ts'
import {
  announceMarks,
  changeMark,
  findMarks,
  isTold,
  marksOn,
  reportPermissions,
  type TermMark,
  withdrawMark,
} from '../../../areas/reports/index.ts'
import { yearOf } from '../../../values/day.ts'
import { periodText } from '../../../values/period-text.ts'
import { isRefusal } from '../../../values/refusal.ts'
import { fill } from '../../../words/shape.ts'
import { type Act, type PageContext, page, type ViewProps } from '../../http/page.ts'
import { EmptyState, FilterBar, LinkButton, Notice, PageHead, Select, Stack } from '../../parts/index.ts'
import { reportsPath } from '../reports/address.ts'
import { ReportTabs } from '../reports/tabs.tsx'
import { termAsked } from '../targets/target-data.ts'
import { marksPath, publishMarksPath } from './address.ts'
import { AnnounceForm } from './announce-form.tsx'
import { MarkCard } from './mark-card.tsx'

interface Marks {
  readonly terms: readonly BodyTerm[]
  readonly term: BodyTerm | null
  readonly marks: readonly TermMark[]
}

const act =
  (what: typeof announceMarks | typeof changeMark | typeof withdrawMark): Act =>
  async (c, form) => {
    const outcome = await c.perform(what as typeof changeMark, form.values, form.clientId)
    const term = c.query('khoa')
    return isRefusal(outcome) ? outcome : { goTo: term ? `${marksPath}?khoa=${term}` : marksPath, done: what.name }
  }

/** Dấu ấn nhiệm kỳ: the marks that were announced, each with its text once there is one. */
export const marksPage = page<Marks>({
  path: marksPath,
  shell: 'staff',
  may: reportPermissions.read_figures,
  title: (_, words) => words.reportTargets.marks.title,
  load: (c) =>
    c.read(async (reading) => {
      const { committeeId } = c.signedIn
      const terms = await listCommitteeTerms(reading, committeeId)
      const term = termAsked(c, terms)
      const all = term ? await findMarks(reading, { committeeIds: [committeeId], termId: term.id }) : []
      return { terms, term, marks: marksOn(all, c.today) }
    }),
  acts: { announce: act(announceMarks), change: act(changeMark), withdraw: act(withdrawMark) },
  view: MarksView,
})

function MarksView({ data, c }: ViewProps<Marks>) {
  const { marks: words, list } = c.words.reportTargets
  const { term, marks } = data
  const told = marks.filter((mark) => isTold(mark, c.today)).length
  return (
    <>
      <PageHead
        title={words.title}
        kicker={marks.length > 0 ? fill(words.count, { all: marks.length, told }) : undefined}
        summary={words.summary}
        actions={term && marks.length > 0 && c.may(reportPermissions.write) ? <Report c={c} term={term} /> : undefined}
      />
      <ReportTabs c={c} />
      {term ? <Terms c={c} data={data} /> : <Notice tone="warn">{list.noTerm}</Notice>}
      <Stack loose>
        {marks.map((mark) => (
          <MarkCard key={mark.id} c={c} mark={mark} />
        ))}
        {term && marks.length === 0 ? <EmptyState title={words.empty}>{words.emptyText}</EmptyState> : null}
        {term && c.may(reportPermissions.write) ? <AnnounceForm c={c} term={term} first={marks.length === 0} /> : null}
      </Stack>
    </>
  )
}

function Report({ c, term }: { c: PageContext; term: BodyTerm }) {
  const period = encodeURIComponent(periodText(daysOfTerm(term)))
  return (
    <>
      <LinkButton href={`${reportsPath}/moi?loai=term_marks&ky=${period}`} icon="report">
        {c.words.reportTargets.marks.report}
      </LinkButton>
      {c.may(reportPermissions.publish) ? (
        <LinkButton href={`${publishMarksPath}?khoa=${term.id}`}>
          {c.words.reportTargets.marks.publish.title}
        </LinkButton>
      ) : null}
    </>
  )
}

function Terms({ c, data: { terms, term } }: { c: PageContext; data: Marks }) {
  if (terms.length < 2) return null
  const options = terms.map(({ id, number, from, to }) => ({
    value: id,
    label: fill(c.words.reportPages.open.term, { number, from: yearOf(from), to: yearOf(to) }),
  }))
  return (
    <FilterBar action={marksPath} clearHref={marksPath}>
      <Select name="khoa" label={c.words.reportTargets.marks.term} value={term?.id ?? ''} options={options} />
    </FilterBar>
  )
}
