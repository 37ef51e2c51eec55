import { allRefusals, type Refusal } from '../../values/refusal.ts'
import { sayRefusal } from '../../words/words.ts'
import type { PageContext } from '../http/page.ts'
import { portalPath, portalRoot } from '../portal/address.ts'

/** The body of a page that says no: what is wrong, and where to go from here. */
export function sayNo(c: PageContext, refusal: Refusal) {
  const { no } = c.words.shell
  const titles = { missing: no.missing, forbidden: no.forbidden } as const
  // The public has no page of the day to go back to.
  const isPublic = c.url.pathname.startsWith(portalRoot)
  const title = refusal.kind === 'missing' || refusal.kind === 'forbidden' ? titles[refusal.kind] : no.title
  return (
    <section class="say-no">
      <h1>{title}</h1>
      {allRefusals(refusal).map((one) => (
        <p key={one.key}>{sayRefusal(c.words, one)}</p>
      ))}
      <p>
        <a class="button" href={isPublic ? portalPath(c, []) : '/'}>
          {isPublic ? c.words.portal.toHome : no.home}
        </a>
      </p>
    </section>
  )
}
