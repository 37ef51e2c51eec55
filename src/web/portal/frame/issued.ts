import type { PublishedDocument, PublishedItem } from '../../../areas/documents/index.ts'
import type { Committee } from '../../../areas/organisation/index.ts'
import type { PageContext } from '../../http/page.ts'
import { portalPath } from './address.ts'

/** A published paper as the printer takes it. */
export function issuedFacts<Content extends Omit<PublishedDocument, 'kind'>>(item: PublishedItem, content: Content) {
  const { issuedHash, ...words } = content
  return { ...words, id: item.subjectId, form: null, code: '', contentHash: issuedHash, madeAt: item.publishedAt }
}

/** Where the public finds the pictures of a published paper. */
export function photoSource(c: PageContext, committee: Committee): (fileId: string) => string {
  return (fileId) => portalPath(c, [committee.slug, 'tep', fileId], { co: '1280' })
}
