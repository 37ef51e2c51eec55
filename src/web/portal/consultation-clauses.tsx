import type { PublishedConsultation } from '../../areas/legislation/index.ts'
import { showCount } from '../../values/number.ts'
import { fill } from '../../words/shape.ts'
import { inVietnamese } from './frame/said.ts'
import type { Shown } from './frame/shelf.ts'

/** The articles on which opinions are asked, folded: a law has many. */
export function AskedClauses({ c, content }: Shown<PublishedConsultation>) {
  const { consultation: words } = c.words.portalRecords
  const { clauses } = content
  if (clauses.length === 0) return null
  return (
    <details class="more">
      <summary>{fill(words.clauses, { count: showCount(clauses.length) })}</summary>
      <ul lang={inVietnamese(c)}>
        {clauses.map(({ ref, title }) => (
          <li key={ref}>{[ref, title].filter(Boolean).join('. ')}</li>
        ))}
      </ul>
    </details>
  )
}
