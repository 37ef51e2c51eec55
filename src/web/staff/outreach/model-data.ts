import {
  type DocumentLine,
  documentsOf,
  type Evidence,
  evidenceOf,
  type Publication,
  publicationsOf,
} from '../../../areas/documents/index.ts'
import * as area from '../../../areas/outreach/index.ts'
import { type JournalEntry, journalOf } from '../../../platform/journal.ts'
import type { Day } from '../../../values/day.ts'
import type { Id } from '../../../values/id.ts'
import { compareVietnamese } from '../../../values/order.ts'
import type { Refusal } from '../../../values/refusal.ts'
import type { PageContext } from '../../http/page.ts'
import { idIn } from '../record/address.ts'
import { missing } from './address.ts'
import { areasOf, type NamedArea, placeNames } from './choosing.ts'

/** Requests of one area: how many, never whose. */
export interface AskedLine {
  readonly area: string
  readonly areaId: Id
  readonly asked: number
  readonly helped: number
  /** Of how many it is still kept who asked. */
  readonly kept: number
}

export interface ModelData extends area.ModelFacts {
  readonly state: area.ModelState
  readonly asked: readonly AskedLine[]
  readonly teams: readonly area.TeamFacts[]
  readonly names: ReadonlyMap<Id, string>
  readonly areas: readonly NamedArea[]
  /** Until when it is kept who asked; `null` while the model runs. */
  readonly keptUntil: Day | null
  readonly evidence: readonly Evidence[]
  readonly documents: readonly DocumentLine[]
  readonly publication: Publication | null
  readonly journal: readonly JournalEntry[]
}

export async function loadModelData(c: PageContext): Promise<ModelData | Refusal> {
  return c.read(async (reading) => {
    const facts = await area.findModel(reading, idIn(c))
    if (!facts) return missing
    const { id, committeeId } = facts.model
    const names = await placeNames(reading, committeeId)
    const tally = facts.model.takesRequests ? await area.tallyHelp(reading, id) : []
    const ended = area.endedOn(facts.steps)
    const kept = ended ? (await area.keptUntil(reading, committeeId))(ended) : null
    const teams = await area.listTeams(reading, { committeeIds: [committeeId], modelId: id })
    const [latest] = await publicationsOf(reading, id)
    return {
      ...facts,
      state: area.modelState(facts, c.today),
      asked: tally
        .map((one) => ({ ...one, area: names.get(one.areaId) ?? '' }))
        .toSorted((a, b) => compareVietnamese(a.area, b.area)),
      teams: teams.filter(({ team }) => team.supersededAt === null),
      names,
      areas: await areasOf(reading, committeeId),
      keptUntil: kept,
      evidence: (await evidenceOf(reading, [id])).get(id) ?? [],
      documents: await documentsOf(reading, id),
      publication: latest ?? null,
      journal: await journalOf(reading, id),
    }
  })
}
