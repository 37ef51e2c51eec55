import { allRefusals, type Refusal } from '../../values/refusal.ts'
import { sayRefusal } from '../../words/words.ts'
import type { PageContext } from '../http/page.ts'
import { portalRoot } from '../portal/frame/address.ts'
import { PublicNo } from '../portal/public-no.tsx'

/** The body of a page that says no: what is wrong, and where to go from here. */
export function sayNo(c: PageContext, refusal: Refusal) {
  const { no } = c.words.shell
  const titles = { missing: no.missing, forbidden: no.forbidden } as const
  if (c.url.pathname.startsWith(portalRoot)) return <PublicNo c={c} refusal={refusal} />
  const title = refusal.kind === 'missing' || refusal.kind === 'forbidden' ? titles[refusal.kind] : no.title
  return (
    <section class="say-no">
      <h1>{title}</h1>
      {allRefusals(refusal).map((one) => (
        <p key={one.key}>{sayRefusal(c.words, one)}</p>
      ))}
      <p>
        <a class="button" href="/">
          {no.home}
        </a>
      </p>
    </section>
  )
}
