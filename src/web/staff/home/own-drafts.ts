import { draftsByIds, openDrafts, ownOpinions } from '../../../areas/drafts/index.ts'
import type { Reading } from '../../../platform/context.ts'
import { fill } from '../../../words/shape.ts'
import type { PageContext } from '../../http/page.ts'
import { ownDraftPath } from '../drafts/address.ts'
import { ownFilter, ownGiver } from '../drafts/own-giver.ts'
import type { Task } from './task.ts'

/** Drafts that are open to who looks, those that close first above; what was given already is told with it. */
export async function ownDrafts(c: PageContext, reading: Reading): Promise<readonly Task[]> {
  const giver = ownGiver(c)
  const asked = [...(await openDrafts(reading, giver.organisationId))].filter(([, one]) => one.open)
  const ids = asked.map(([id]) => id)
  const drafts = await draftsByIds(reading, ids)
  const given = Map.groupBy(await ownOpinions(reading, ids, ownFilter(c, giver)), (one) => one.draftId)
  const { own } = c.words.opinionPages
  const tasks = asked.flatMap(([id, { until }]): Task[] => {
    const draft = drafts.get(id)
    const count = given.get(id)?.length ?? 0
    if (!draft || draft.supersession !== null) return []
    return [
      {
        id: `own_draft ${id}`,
        href: ownDraftPath(id),
        title: draft.title,
        why: own.title,
        about: count > 0 ? fill(own.mine, { count }) : draft.bodyName,
        dueOn: until ?? draft.opinionsByOn,
      },
    ]
  })
  return tasks.toSorted((a, b) => ((a.dueOn ?? '9999') < (b.dueOn ?? '9999') ? -1 : 1))
}
