import { tellsOfMoney } from '../../areas/disclosure/index.ts'
import { placesPublished } from '../../areas/documents/index.ts'
import { type Committee, findCommitteeBySlug } from '../../areas/organisation/index.ts'
import type { Reading } from '../../platform/context.ts'
import { fill } from '../../words/shape.ts'
import type { PageContext } from '../http/page.ts'
import type { Shell } from '../http/shells.ts'
import { type PortalEntry, PortalShell, type PortalTheme } from '../parts/index.ts'
import { absolute, inLanguage, portalPath, portalRoot } from '../portal/frame/address.ts'
import { themeSections } from '../portal/frame/theme.ts'
import { indexPlaces, moneyPlace, themesOf } from '../portal/shelves.ts'
import { htmlFrame } from './frame.ts'

interface Frame {
  readonly committee: Committee
  /** The lines of the index that have something to read. */
  readonly sections: ReadonlySet<string>
}

/** The public face: no script, no cookie; whose notice board it is at its head, and what can be read there. */
export const portalFrame: Shell = {
  load: async (c): Promise<Frame | null> => {
    const [slug = ''] = c.url.pathname.slice(portalRoot.length + 1).split('/')
    if (slug === '') return null
    return c.shared(`frame ${slug}`, () => c.readPublished((reading) => frameOf(reading, slug)))
  },
  view: ({ c, title, frame, description, status, children }) => {
    const found = frame as Frame | null
    const committee = found?.committee
    const { portal, shell } = c.words
    const site = committee?.name ?? shell.product
    return (
      <PortalShell
        {...htmlFrame(c, title, [], { style: 'style/portal.css', site })}
        description={description}
        indexed={status === 200 && !committee?.demo}
        name={site}
        note={portal.note}
        href={portalPath(c, committee ? [committee.slug] : [])}
        index={portal.index}
        themes={found ? themesIn(c, found) : []}
        banner={committee?.demo ? portal.demo : undefined}
        head={status === 200 ? <Shared {...{ c, title, site, description, committee }} /> : undefined}
        search={committee && searchIn(c, committee)}
        language={{ href: inLanguage(c, c.language === 'en' ? 'vi' : 'en'), label: portal.otherLanguage }}
        footer={<Foot c={c} committee={committee} />}
      >
        {children}
      </PortalShell>
    )
  },
}

async function frameOf(reading: Reading, slug: string): Promise<Frame | null> {
  const committee = await findCommitteeBySlug(reading, slug)
  if (!committee) return null
  const published = await placesPublished(reading, committee.id, indexPlaces)
  const money = (await tellsOfMoney(reading, committee.id)) ? [moneyPlace.section] : []
  return { committee, sections: new Set([...published, ...money]) }
}

function searchIn(c: PageContext, { slug }: Committee) {
  const [action = '', query] = portalPath(c, [slug, 'tim']).split('?')
  const { label, short } = c.words.portal.search
  return {
    action,
    label,
    hint: short,
    submit: c.words.portal.find,
    ...(query && { hidden: Object.fromEntries(new URLSearchParams(query)) }),
  }
}

/** Only what has something to read. */
function themesIn(c: PageContext, { committee, sections }: Frame): readonly PortalTheme[] {
  const { portal } = c.words
  const { slug } = committee
  const home = { ...entryOf(c, [slug], portal.home, false), entries: [] }
  const rest = themesOf(sections).map(({ theme, places }): PortalTheme => {
    const entries = places.map(({ section, title }) => entryOf(c, [slug, section], title(c.words)))
    const own = entryOf(c, [slug, 'chu-de', themeSections[theme]], portal.themes[theme].title)
    const isIn = own.current ?? entries.some(({ current }) => current)
    return { ...own, entries, ...(isIn && { within: true }) }
  })
  return [home, ...rest]
}

function entryOf(c: PageContext, parts: readonly string[], label: string, deep = true): PortalEntry {
  const href = portalPath(c, parts)
  const [path = ''] = href.split('?')
  const { pathname } = c.url
  const current = pathname === path || (deep && pathname.startsWith(`${path}/`))
  return { href, label, ...(current && { current }) }
}

/** What search engines, feed readers and whoever is sent the link are told. Text alone: no picture that could watch readers. */
function Shared({
  c,
  title,
  site,
  description,
  committee,
}: {
  c: PageContext
  title: string
  site: string
  description?: string | undefined
  committee?: Committee | undefined
}) {
  const address = (language: 'vi' | 'en') => absolute(c, inLanguage(c, language))
  const open = {
    'og:type': 'website',
    'og:site_name': site,
    'og:title': title,
    'og:description': description,
    'og:url': address(c.language),
    'og:locale': c.language === 'en' ? 'en_US' : 'vi_VN',
  }
  return (
    <>
      <link rel="canonical" href={address(c.language)} />
      <link rel="alternate" hreflang="vi" href={address('vi')} />
      <link rel="alternate" hreflang="en" href={address('en')} />
      {committee ? (
        <link
          rel="alternate"
          type="application/atom+xml"
          title={committee.name}
          href={portalPath(c, [committee.slug, 'tin.atom'])}
        />
      ) : null}
      {Object.entries(open).map(([property, content]) =>
        content ? <meta key={property} property={property} content={content} /> : null,
      )}
    </>
  )
}

function Foot({ c, committee }: { c: PageContext; committee?: Committee | undefined }) {
  const { foot, staffDoor } = c.words.portal
  return (
    <>
      <div>
        <h2>{foot.about}</h2>
        {committee ? <p>{fill(foot.who, { name: committee.name })}</p> : null}
        <p>{foot.proof}</p>
        <p>{foot.privacy}</p>
      </div>
      <div>
        <h2>{foot.follow}</h2>
        <ul>
          {committee ? (
            <>
              <li>
                <a href={portalPath(c, [committee.slug, 'du-lieu'])}>{foot.data}</a>
              </li>
              <li>
                <a href={portalPath(c, [committee.slug, 'tin.atom'])}>{foot.feed}</a>
              </li>
            </>
          ) : null}
          <li>
            <a href="/dang-nhap">{staffDoor}</a>
          </li>
        </ul>
      </div>
    </>
  )
}
