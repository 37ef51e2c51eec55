import { allRefusals, type Refusal } from '../../values/refusal.ts'
import { sayRefusal } from '../../words/words.ts'
import type { PageContext } from '../http/page.ts'
import { portalPath, portalRoot } from './frame/address.ts'
import { SearchForm } from './frame/search-form.tsx'

/** What a reader is told where nothing is public: in plain words, with a way on. */
export function PublicNo({ c, refusal }: { c: PageContext; refusal: Refusal }) {
  const { missing, search, toHome } = c.words.portal
  const [slug = ''] = c.url.pathname.slice(portalRoot.length + 1).split('/')
  if (refusal.kind !== 'missing') {
    return (
      <section class="say-no">
        <h1>{c.words.shell.no.title}</h1>
        {allRefusals(refusal).map((one) => (
          <p key={one.key}>{sayRefusal(c.words, one)}</p>
        ))}
        <a class="button" href={portalPath(c, [])}>
          {toHome}
        </a>
      </section>
    )
  }
  return (
    <section class="say-no">
      <h1>{missing.title}</h1>
      <p>{missing.text}</p>
      {/^[a-z0-9-]+$/.test(slug) ? <SearchForm c={c} parts={[slug, 'tim']} label={search.label} /> : null}
      <a class="button" href={portalPath(c, [])}>
        {toHome}
      </a>
    </section>
  )
}
