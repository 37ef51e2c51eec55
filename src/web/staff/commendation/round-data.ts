import {
  type CaseFacts,
  type CouncilMeeting,
  casesOfRound,
  ceremoniesOf,
  countedAs,
  type Decision,
  type Duplicate,
  decisionsOfRound,
  duplicatesOf,
  findRound,
  meetingsOf,
  type Round,
  stateOf,
} from '../../../areas/commendation/index.ts'
import { type DocumentLine, documentsOf } from '../../../areas/documents/index.ts'
import { loadSettings, rateRule } from '../../../areas/organisation/index.ts'
import type { Reading } from '../../../platform/context.ts'
import { type JournalEntry, journalOf } from '../../../platform/journal.ts'
import type { Id } from '../../../values/id.ts'
import type { Refusal } from '../../../values/refusal.ts'
import type { PageContext } from '../../http/page.ts'
import { idIn } from '../record/address.ts'
import { missing } from './address.ts'
import { proposerNames } from './choosing.ts'
import { unitsOn } from './units.ts'

export const roundParts = ['de_nghi', 'hoi_dong', 'trinh', 'quyet_dinh', 'trao', 'van_ban', 'nhat_ky'] as const
export type RoundPart = (typeof roundParts)[number]

/** Everything the page of a round shows, whatever part is open. */
export interface RoundData {
  readonly round: Round
  readonly part: RoundPart
  /** Proposed and not withdrawn, oldest first. */
  readonly cases: readonly CaseFacts[]
  readonly withdrawn: readonly CaseFacts[]
  readonly duplicates: readonly Duplicate[]
  readonly meetings: readonly CouncilMeeting[]
  readonly decisions: readonly Decision[]
  readonly documents: readonly DocumentLine[]
  readonly ceremonies: ReadonlyMap<Id, { readonly title: string }>
  readonly names: ReadonlyMap<Id, string>
  readonly units: Awaited<ReturnType<typeof unitsOn>>
  readonly journal: readonly JournalEntry[]
  /** Shares that the council's statute asks for. */
  readonly votePercent: number
  readonly quorumPercent: number
}

/** The shares in force on the day. */
export async function sharesOn(reading: Reading, committeeId: Id) {
  const settings = await loadSettings(reading, committeeId, 'rate.')
  const of = (key: 'commendation.vote_percent' | 'commendation.quorum_percent', usual: number) =>
    rateRule(key, reading.today, settings)?.value ?? usual
  return { votePercent: of('commendation.vote_percent', 50), quorumPercent: of('commendation.quorum_percent', 67) }
}

export async function loadRoundData(c: PageContext): Promise<RoundData | Refusal> {
  const id = idIn(c)
  const part = roundParts.find((one) => one === c.query('muc')) ?? 'de_nghi'
  return c.read(async (reading) => {
    const round = await findRound(reading, id)
    if (!round) return missing
    const { committeeId } = round
    const all = inListOrder(await casesOfRound(reading, id))
    const isOut = (one: CaseFacts) => stateOf(one, null) === 'withdrawn'
    const cases = all.filter((one) => !isOut(one))
    const ceremonyIds = cases.flatMap((one) => one.steps.flatMap((step) => step.ceremonyId ?? []))
    return {
      round,
      part,
      cases,
      withdrawn: all.filter(isOut),
      duplicates: await duplicatesOf(
        reading,
        cases.map((one) => one.case.id),
      ),
      meetings: await meetingsOf(reading, id),
      decisions: await decisionsOfRound(reading, id),
      documents: await documentsOf(reading, id),
      ceremonies: await ceremoniesOf(reading, [...new Set(ceremonyIds)]),
      names: await proposerNames(reading, committeeId),
      units: await unitsOn(reading, committeeId, c.today),
      journal: part === 'nhat_ky' ? await journalOf(reading, id) : [],
      ...(await sharesOn(reading, committeeId)),
    }
  })
}

const rank = { collective: 0, family: 1, individual: 2 } as const

/** Collectives before families before people, each as they were proposed. */
export function inListOrder(cases: readonly CaseFacts[]): readonly CaseFacts[] {
  const rankOf = (one: CaseFacts) => rank[countedAs(one.case.recipient.kind)]
  return cases.toSorted((a, b) => rankOf(a) - rankOf(b))
}

/** Cases that stand in one of these states. */
export function inState({ cases }: Pick<RoundData, 'cases'>, ...states: readonly string[]): readonly CaseFacts[] {
  return cases.filter((one) => states.includes(stateOf(one, null)))
}
