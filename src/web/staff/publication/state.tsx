import type { PublicationLine } from '../../../areas/documents/index.ts'
import { dayAt, showDay } from '../../../values/day.ts'
import { fill } from '../../../words/shape.ts'
import type { PageContext } from '../../http/page.ts'
import { Badge } from '../../parts/index.ts'
import { shelfOf } from '../../portal/shelves.ts'

/** Whether everybody reads it now. */
export function PublicationMark({ c, line }: { c: PageContext; line: Pick<PublicationLine, 'withdrawnAt'> }) {
  const { states } = c.words.publicationPages
  return line.withdrawnAt ? (
    <Badge tone="refused">{fill(states.withdrawn, { day: showDay(dayAt(line.withdrawnAt)) })}</Badge>
  ) : (
    <Badge tone="done">{states.public}</Badge>
  )
}

/** What a kind is called on the public pages. */
export function kindName(c: PageContext, kind: string): string {
  return shelfOf({ subjectKind: kind })?.words(c.words).one ?? kind
}

/** What was decided about private data, in a few words; nothing where nothing was found. */
export function sayDecided(c: PageContext, { masked, kept }: Pick<PublicationLine, 'masked' | 'kept'>): string {
  const { register } = c.words.publicationPages
  const told = [
    masked > 0 && fill(register.masked, { count: masked }),
    kept > 0 && fill(register.kept, { count: kept }),
  ]
  return told.filter(Boolean).join(', ')
}
