import { type RawBuilder, sql } from 'kysely'

/** Whether a row of this alias stood in the records at an instant, in SQL; `null` asks about now. */
export function wasThere(alias: string, knownAt: Date | null, since = 'recorded_at'): RawBuilder<boolean> {
  const superseded = sql.ref(`${alias}.superseded_at`)
  if (knownAt === null) return sql<boolean>`${superseded} is null`
  return sql<boolean>`${sql.ref(`${alias}.${since}`)} <= ${knownAt} and (${superseded} is null or ${superseded} > ${knownAt})`
}
