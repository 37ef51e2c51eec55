import type { ReportIssue, ReportLine, ReportState } from '../../../areas/reports/index.ts'
import { fill } from '../../../words/shape.ts'
import type { PageContext } from '../../http/page.ts'
import { Badge, Seal, type Tone } from '../../parts/index.ts'
import { reportPath } from './address.ts'

const tones: Readonly<Record<ReportState, Tone>> = {
  opened: 'neutral',
  computed: 'neutral',
  drafted: 'waiting',
  approved: 'due',
  issued: 'done',
  submitted: 'waiting',
  returned: 'overdue',
  accepted: 'done',
  locked: 'done',
  withdrawn: 'refused',
}

/** Where a report stands; once issued it bears the seal beside what became of it. */
export function ReportMark({
  c,
  state,
  issue,
  small,
}: {
  c: PageContext
  state: ReportState
  issue: ReportIssue | null
  small?: boolean
}) {
  const { states } = c.words.reportPages
  const word = <Badge tone={tones[state]}>{states[state]}</Badge>
  if (!issue) return word
  const seal = <Seal word={states.issued} detail={issue.numberText} small={small} />
  if (state === 'issued') return seal
  return (
    <>
      {seal} {word}
    </>
  )
}

/** That the records of now answer otherwise than the issued version, as far as that was compared. */
export function DiffersMark({ c, line }: { c: PageContext; line: Pick<ReportLine, 'report' | 'compared'> }) {
  const { report, compared } = line
  if (!compared || compared.differing === 0) return null
  const { differs } = c.words.reportPages
  return (
    <a class="badge badge-due" href={`${reportPath(report.id)}/khac-biet`}>
      {fill(differs.inList, { count: compared.differing })}
    </a>
  )
}
