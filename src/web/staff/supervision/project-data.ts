import { type DocumentLine, documentsOf, type Evidence, evidenceOf } from '../../../areas/documents/index.ts'
import {
  type Agency,
  type Area,
  charterRule,
  deadlinesOf,
  listAgencies,
  loadAreas,
  loadSettings,
} from '../../../areas/organisation/index.ts'
import * as area from '../../../areas/supervision/index.ts'
import type { Refusal } from '../../../values/refusal.ts'
import type { PageContext } from '../../http/page.ts'
import { idIn } from '../record/address.ts'
import { missing } from './address.ts'

/** A project with its board, diary, documents and what proves them. */
export interface ProjectData extends area.ProjectFacts {
  readonly diary: readonly area.DiaryEntry[]
  readonly documents: readonly DocumentLine[]
  readonly evidence: readonly Evidence[]
  readonly agencies: readonly Agency[]
  readonly areas: readonly Area[]
  readonly notice: area.Deadline | null
  /** The least number of members by the rule of the day. */
  readonly least: number
}

export async function loadProject(c: PageContext): Promise<ProjectData | Refusal> {
  const { committeeId } = c.signedIn
  return c.read(async (reading) => {
    const facts = await area.findProject(reading, committeeId, idIn(c))
    if (!facts) return missing
    const { id, superviseFromOn } = facts.project
    const key = 'investment_supervision.notice_before_days'
    const dueOf = await deadlinesOf(reading, committeeId)
    const dueOn = superviseFromOn && dueOf(key, superviseFromOn)
    const sent = area.stepTo(area.stepsBy(facts.steps, c.today), 'notified')?.happenedOn ?? null
    const settings = await loadSettings(reading, committeeId)
    return {
      ...facts,
      diary: await area.diaryOf(reading, committeeId, id),
      documents: await documentsOf(reading, id),
      evidence: (await evidenceOf(reading, [id])).get(id) ?? [],
      agencies: (await listAgencies(reading, { committeeId, limit: 200 })).rows,
      areas: (await loadAreas(reading, committeeId)).areas,
      notice: dueOn ? area.judged(key, null, dueOn, sent, c.today) : null,
      least: charterRule('investment_board.members_min', c.today, settings)?.value ?? 1,
    }
  })
}
