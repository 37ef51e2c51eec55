import {
  type BenefitDisclosure,
  type BenefitMeeting,
  type BenefitRound,
  benefitDisclosure,
  benefitMeetingsOf,
  type CasePage,
  type CasesSum,
  casesSum,
  findBenefitRound,
  findPolicy,
  type GroupSum,
  listBenefitCases,
  type Policy,
  sumsByGroup,
} from '../../../areas/assistance/index.ts'
import { type JournalEntry, journalOf } from '../../../platform/journal.ts'
import { isId } from '../../../values/id.ts'
import type { Refusal } from '../../../values/refusal.ts'
import type { PageContext } from '../../http/page.ts'
import { type Names, namesOfAreas } from '../assistance/round-data.ts'
import { idIn } from '../record/address.ts'
import { missing } from './address.ts'

export const benefitParts = ['tong_hop', 'danh_sach', 'hop', 'cac_buoc', 'nhat_ky'] as const
export type BenefitPart = (typeof benefitParts)[number]

export interface BenefitData {
  readonly round: BenefitRound
  readonly part: BenefitPart
  readonly policy: Policy
  readonly names: Names
  readonly sum: CasesSum
  readonly sums: readonly GroupSum[]
  readonly cases: CasePage
  readonly found: CasesSum
  readonly meetings: readonly BenefitMeeting[]
  readonly disclosed: BenefitDisclosure
  readonly journal: readonly JournalEntry[]
}

export function caseQueryIn(c: PageContext) {
  const [area, group] = [c.query('khu'), c.query('nhom')]
  return {
    text: c.query('q') || null,
    areaId: isId(area) ? area : null,
    groupId: isId(group) ? group : null,
    unpaid: c.query('chua-chi') === 'co',
  }
}

export async function loadBenefitRound(c: PageContext): Promise<BenefitData | Refusal> {
  const id = idIn(c)
  const part = benefitParts.find((one) => one === c.query('muc')) ?? 'tong_hop'
  return c.read(async (reading) => {
    const round = await findBenefitRound(reading, id)
    if (!round || round.supersededAt !== null) return missing
    const policy = await findPolicy(reading, round.committeeId, round.policyId)
    if (!policy) return missing
    const query = caseQueryIn(c)
    const listed = { ...query, roundId: id, after: c.query('sau') || null, limit: 50 }
    return {
      round,
      part,
      policy,
      names: await namesOfAreas(c, reading, round.committeeId),
      sum: await casesSum(reading, id),
      sums: await sumsByGroup(reading, [id]),
      cases: part === 'danh_sach' ? await listBenefitCases(reading, listed) : { rows: [], next: null },
      found: await casesSum(reading, id, query),
      meetings: await benefitMeetingsOf(reading, id),
      disclosed: await benefitDisclosure(reading, id),
      journal: part === 'nhat_ky' ? await journalOf(reading, id) : [],
    }
  })
}
