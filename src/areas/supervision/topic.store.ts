import type { Reading, Writing } from '../../platform/context.ts'
import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import type { OwnTopic } from './topic.ts'

/** Topics that these committees added, in the order in which they came. */
export async function ownTopics(reading: Reading, committeeIds: readonly Id[]): Promise<readonly OwnTopic[]> {
  if (committeeIds.length === 0) return []
  const rows = await reading.db
    .selectFrom('supervision.topic')
    .select(['id', 'code', 'label', 'retired_on'])
    .where('committee_id', 'in', [...committeeIds])
    .orderBy('recorded_at')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({ id: row.id, code: row.code, label: row.label, retiredOn: row.retired_on as Day | null }))
}

/** Topic → sessions that have it, of those that stand. */
export async function topicUse(reading: Reading, committeeId: Id): Promise<ReadonlyMap<string, number>> {
  const rows = await reading.db
    .selectFrom('supervision.session_topic as p')
    .innerJoin('supervision.session as s', (join) =>
      join.onRef('s.committee_id', '=', 'p.committee_id').onRef('s.id', '=', 'p.session_id'),
    )
    .select(({ fn }) => ['p.topic', fn.countAll<string>().as('count')])
    .where('p.committee_id', '=', committeeId)
    .where('p.superseded_at', 'is', null)
    .where('s.superseded_at', 'is', null)
    .groupBy('p.topic')
    .execute()
  return new Map(rows.map((row) => [row.topic, Number(row.count)]))
}

export async function insertTopic(w: Writing, topic: OwnTopic): Promise<void> {
  await w.db
    .insertInto('supervision.topic')
    .values({ committee_id: w.committeeId, id: topic.id, code: topic.code, label: topic.label, recorded_at: w.now })
    .execute()
}

export async function retireTopicRow(w: Writing, id: Id, on: Day): Promise<void> {
  await w.db
    .updateTable('supervision.topic')
    .set({ retired_on: on })
    .where('committee_id', '=', w.committeeId)
    .where('id', '=', id)
    .execute()
}
