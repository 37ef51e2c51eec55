import { filesByIds } from '../../../areas/documents/index.ts'
import * as area from '../../../areas/drafts/index.ts'
import type { Day } from '../../../values/day.ts'
import type { Id } from '../../../values/id.ts'
import type { Refusal } from '../../../values/refusal.ts'
import type { PageContext } from '../../http/page.ts'
import { idIn, missing } from './address.ts'
import type { DraftData } from './draft-data.ts'
import { fatesOf, type OpinionFate } from './outcomes.ts'
import { giverName, type OwnGiver, ownFilter, ownGiver } from './own-giver.ts'

/** A draft as it is shown to who was asked for an opinion. */
export interface OwnDraft {
  readonly draft: area.Draft
  readonly open: boolean
  /** The last day for one's opinion, as it was opened to who looks; else the day of the draft. */
  readonly until: Day | null
  readonly clauses: readonly area.Clause[]
  readonly files: DraftData['files']
  readonly opinions: readonly area.Opinion[]
  readonly fates: ReadonlyMap<Id, OpinionFate>
  readonly tallies: readonly area.Tally[]
  readonly giver: OwnGiver
  /** Whose numbers are handed in; null for who speaks as a person. */
  readonly giverName: string | null
}

export async function loadOwnDraft(c: PageContext): Promise<OwnDraft | Refusal> {
  const id = idIn(c)
  return c.read(async (reading) => {
    const giver = ownGiver(c)
    const drafts = await area.openDrafts(reading, giver.organisationId)
    const draft = drafts.has(id) ? await area.findDraft(reading, id) : null
    if (!draft || draft.supersession) return missing
    const current = area.currentVersion((await area.versionsOf(reading, [id])).get(id) ?? [], c.today)
    const files = (await area.filesOfVersions(reading, id)).filter((one) => one.versionId === current?.id)
    const known = await filesByIds(
      reading,
      files.map((one) => one.fileId),
    )
    const opinions = await area.ownOpinions(reading, [id], ownFilter(c, giver))
    const name = await giverName(c, reading, giver)
    return {
      ...{ draft, giver, opinions },
      giverName: name,
      open: drafts.get(id)?.open === true,
      until: drafts.get(id)?.until ?? draft.opinionsByOn,
      clauses: current ? await area.clausesOf(reading, current.id) : [],
      files: files.map((one) => ({ ...one, file: known.get(one.fileId) })),
      fates: await fatesOf(
        c,
        reading,
        opinions.map((one) => one.id),
      ),
      tallies:
        name === null
          ? []
          : await area.talliesOf(reading, id, { giver: { ...giver, giverName: name }, meetingId: null }),
    }
  })
}
