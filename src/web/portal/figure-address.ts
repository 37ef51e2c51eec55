import type { Committee } from '../../areas/organisation/index.ts'
import type { PageContext } from '../http/page.ts'
import { portalPath, portalRoot } from './frame/address.ts'

/** One figure of a set: its definition and its public records. */
export function figurePath(
  c: Pick<PageContext, 'language'>,
  committee: Committee,
  set: string,
  indicatorId: string,
): string {
  return portalPath(c, [committee.slug, 'so-lieu', set, indicatorId])
}

/** One figure of a report or of the marks of a term, by its place in it. */
export function figureAt(
  c: Pick<PageContext, 'language'>,
  committee: Committee,
  { section, slug }: { readonly section: string; readonly slug: string },
  place: number,
): string {
  return portalPath(c, [committee.slug, section, slug, 'so-lieu', String(place)])
}

/** The data file of a set, or of the records behind one of its figures. */
export function figureFile(committee: Committee, set: string, name: string | null, format: 'csv' | 'json'): string {
  const parts = [portalRoot, committee.slug, 'so-lieu', set, ...(name === null ? [] : [name])]
  return `${parts.join('/')}.${format}`
}
