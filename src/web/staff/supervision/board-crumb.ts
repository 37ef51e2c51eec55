import { supervisionPermissions } from '../../../areas/supervision/index.ts'
import type { PageContext } from '../../http/page.ts'
import type { Crumb } from '../../parts/index.ts'
import { boardPath } from './address.ts'

/** The first step back from a page of a people's board: its members do not open the board of the office. */
export function boardCrumb(c: PageContext): Crumb {
  const label = c.words.supervisionPages.board.title
  return c.may(supervisionPermissions.read) ? { label, href: boardPath } : { label }
}
