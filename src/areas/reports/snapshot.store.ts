import { sql } from 'kysely'
import type { Reading, Writing } from '../../platform/context.ts'
import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import type { FrozenFigure } from './difference.ts'

export async function insertFigures(
  w: Writing,
  reportId: Id,
  version: number,
  figures: readonly FrozenFigure[],
): Promise<void> {
  if (figures.length === 0) return
  await w.db
    .insertInto('reports.figure_snapshot')
    .values(
      figures.map((one) => ({
        committee_id: w.committeeId,
        report_id: reportId,
        version,
        position: one.position,
        indicator_id: one.indicatorId,
        period: one.period,
        judged_on: one.judgedOn,
        numerator: one.figure.numerator,
        denominator: one.figure.denominator,
        ids: [...one.figure.ids],
        denominator_ids: one.figure.denominatorIds ? [...one.figure.denominatorIds] : null,
        value: one.value,
        rule_version: one.ruleVersion,
        name: one.name,
        definition: one.definition,
        unit: one.unit,
      })),
    )
    .execute()
}

/** The frozen figures of one version, in the order of the text. */
export async function frozenFigures(reading: Reading, reportId: Id, version: number): Promise<readonly FrozenFigure[]> {
  const rows = await reading.db
    .selectFrom('reports.figure_snapshot')
    .select(['position', 'indicator_id', 'period', 'judged_on', 'numerator', 'denominator', 'value'])
    .select(['rule_version', 'name', 'definition', 'unit'])
    .select([sql<Id[]>`ids::text[]`.as('ids'), sql<Id[] | null>`denominator_ids::text[]`.as('denominator_ids')])
    .where('committee_id', 'in', [...reading.sight.committeeIds])
    .where('report_id', '=', reportId)
    .where('version', '=', version)
    .orderBy('position')
    .execute()
  return rows.map((row) => ({
    position: row.position,
    indicatorId: row.indicator_id,
    period: row.period,
    judgedOn: row.judged_on as Day,
    figure: {
      numerator: row.numerator,
      denominator: row.denominator,
      ids: row.ids,
      ...(row.denominator_ids && { denominatorIds: row.denominator_ids }),
    },
    value: row.value,
    ruleVersion: row.rule_version,
    name: row.name,
    definition: row.definition,
    unit: row.unit,
  }))
}
