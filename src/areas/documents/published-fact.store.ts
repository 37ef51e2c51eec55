import { type RawBuilder, sql } from 'kysely'
import type { PublishedFacts } from './published.ts'

/** What the content of a published item `i` must say; what it does not say, it does not have. */
export function having(wanted: PublishedFacts): RawBuilder<unknown> {
  const all = Object.entries(wanted).map(([name, asked]) => {
    const said = sql`i.content ->> ${name}`
    if ('before' in asked) return sql`${said} < ${asked.before}`
    if ('from' in asked) return sql`${said} >= ${asked.from}`
    return sql`${said} = any(${[...asked]}::text[])`
  })
  return all.length === 0 ? sql`true` : sql`coalesce(${sql.join(all, sql` and `)}, false)`
}
