import type { BankAccount, ImportStage, Line, LineState } from '../../../areas/statements/index.ts'
import type { Dong } from '../../../values/money.ts'
import { showDong } from '../../../values/money.ts'
import { showCount } from '../../../values/number.ts'
import type { PageContext } from '../../http/page.ts'
import { Badge, type Tone } from '../../parts/index.ts'

/** 'Vietcombank …418': enough to know it among the committee's own. */
export function accountName(c: PageContext, { bank, number }: Pick<BankAccount, 'bank' | 'number'>): string {
  return `${c.words.statements.banks[bank] ?? bank} …${number.slice(-4)}`
}

const stageTones: Readonly<Record<ImportStage, Tone>> = {
  queued: 'waiting',
  reading: 'waiting',
  read: 'waiting',
  mapping: 'due',
  gated: 'due',
  taken: 'done',
  refused: 'refused',
  cancelled: 'neutral',
}

export const StageBadge = ({ c, stage }: { c: PageContext; stage: ImportStage }) => (
  <Badge tone={stageTones[stage]}>{c.words.statements.importStages[stage]}</Badge>
)

const stateTones: Readonly<Record<LineState, Tone>> = {
  pending: 'waiting',
  linked: 'done',
  ignored: 'neutral',
  on_hold: 'due',
}

/** What a line was decided to be; why, where it was left out. */
export function StateBadge({ c, line }: { c: PageContext; line: Pick<Line, 'state' | 'ignoredAs'> }) {
  const { lineStates, ignoredKinds } = c.words.statements
  const why = line.ignoredAs ? `: ${ignoredKinds[line.ignoredAs]?.toLocaleLowerCase('vi')}` : ''
  return (
    <Badge tone={stateTones[line.state]}>
      {lineStates[line.state]}
      {why}
    </Badge>
  )
}

/** '+100.000' or '−55.000': the side is told without a colour. */
export const signed = ({ debit, credit }: Pick<Line, 'debit' | 'credit'>): string =>
  debit > 0 ? `−${showDong(debit)}` : `+${showDong(credit as Dong)}`

/** A count that is known only once a file is read. */
export const told = (count: number | null): string => (count === null ? '' : showCount(count))
