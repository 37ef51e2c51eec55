import * as area from '../../../areas/commendation/index.ts'
import { refuse } from '../../../values/refusal.ts'
import { sayJournal } from '../../../words/words.ts'
import { type Act, type PageContext, page, type ViewProps } from '../../http/page.ts'
import { showMoment } from '../../moment.ts'
import { Badge, JournalList, LinkButton, PageHead, Stack, Tabs } from '../../parts/index.ts'
import { idIn, idPart } from '../record/address.ts'
import { carry } from '../record/carry.ts'
import { ReasonForm } from '../record/reason-form.tsx'
import { actOn } from './acting.ts'
import { boardPath, roundPath, roundsPath } from './address.ts'
import { RoundCases } from './round-cases.tsx'
import { RoundCouncil } from './round-council.tsx'
import { loadRoundData, type RoundData, roundParts } from './round-data.ts'
import { RoundDecisions } from './round-decisions.tsx'
import { RoundHanding } from './round-handing.tsx'
import { draftRoundPaper } from './round-paper-acts.ts'
import { RoundPapers } from './round-papers.tsx'
import { RoundSubmissions } from './round-submissions.tsx'

const back = (part?: string) => (c: PageContext) => roundPath(idIn(c), part)

/** What came back from whoever decides: for more, or not granted. */
const answered: Act = async (c, form) => {
  const { answer } = form.typed
  if (answer === 'returned') return actOn(area.returnCases, back('trinh'))(c, form)
  if (answer === 'refused') return actOn(area.refuseCases, back('trinh'))(c, form)
  return refuse('platform.required', { field: 'answer' })
}

/** Một đợt khen thưởng: proposals, council, submission, decision, handing over, papers. */
export const roundPage = page<RoundData>({
  path: `${roundsPath}/${idPart}`,
  shell: 'staff',
  may: area.commendationPermissions.read,
  title: (data) => data.round.title,
  load: loadRoundData,
  acts: {
    judge: actOn(area.judgeDuplicate, back()),
    withdraw_meeting: (c, form) =>
      actOn(area.withdrawCouncil, back('hoi_dong'))(c, { ...form, values: { ...form.values, roundId: idIn(c) } }),
    overrule: actOn(area.overruleVote, back('trinh')),
    submit: actOn(area.submitCases, back('trinh')),
    answer: answered,
    decide: actOn(area.decideCases, back('quyet_dinh')),
    print: actOn(area.markPrinted, back('trao')),
    present: actOn(area.presentAwards, back('trao')),
    record: actOn(area.recordAwards, back('trao')),
    draft_paper: draftRoundPaper,
    issue_paper: carry(area.issueRoundPaper, back('van_ban')),
    withdraw: carry(area.withdrawRound, () => boardPath),
  },
  view: RoundView,
})

function RoundView({ data, c }: ViewProps<RoundData>) {
  const { round: words, board } = c.words.commendationPages
  const labels = c.words.commendationLabels
  const { round, part } = data
  const manages = c.may(area.commendationPermissions.manage)
  const tabs = roundParts.map((one) => ({
    href: roundPath(round.id, one === 'de_nghi' ? undefined : one),
    label: words.tabs[one],
    current: one === part,
    count: countOf(data, one),
  }))
  return (
    <>
      <PageHead
        title={round.title}
        kicker={`${labels.manners[round.manner]} · ${labels.forms[round.form]}`}
        crumbs={[{ label: board.title, href: boardPath }, { label: round.title }]}
        meta={area.isRoundOver(data.cases) ? <Badge tone="done">{c.words.records.list.closed}</Badge> : undefined}
        actions={
          manages ? (
            <LinkButton href={`${roundPath(round.id)}/sua`} icon="edit">
              {c.words.records.edit}
            </LinkButton>
          ) : null
        }
      />
      <Stack>
        <Tabs label={round.title} items={tabs} />
        <Part c={c} data={data} />
        {part === 'de_nghi' && data.cases.length === 0 && c.may(area.commendationPermissions.sign) ? (
          <ReasonForm c={c} act="withdraw" label={words.remove} fields={{}} />
        ) : null}
      </Stack>
    </>
  )
}

function countOf(data: RoundData, part: RoundData['part']): number | undefined {
  if (part === 'de_nghi') return data.cases.length
  if (part === 'hoi_dong') return data.meetings.length
  if (part === 'quyet_dinh') return data.decisions.length
  return part === 'van_ban' ? data.documents.length : undefined
}

function Part({ c, data }: { c: PageContext; data: RoundData }) {
  if (data.part === 'hoi_dong') return <RoundCouncil c={c} data={data} />
  if (data.part === 'trinh') return <RoundSubmissions c={c} data={data} />
  if (data.part === 'quyet_dinh') return <RoundDecisions c={c} data={data} />
  if (data.part === 'trao') return <RoundHanding c={c} data={data} />
  if (data.part === 'van_ban') return <RoundPapers c={c} data={data} />
  if (data.part === 'de_nghi') return <RoundCases c={c} data={data} />
  return (
    <JournalList
      lines={data.journal.map((entry) => ({
        id: String(entry.seq),
        when: showMoment(entry.at),
        at: entry.at.toISOString(),
        actor: entry.actorName,
        sentence: sayJournal(c.words, entry.action, entry.data),
      }))}
    />
  )
}
