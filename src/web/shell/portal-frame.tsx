import { type Committee, findCommitteeBySlug } from '../../areas/organisation/index.ts'
import type { PageContext } from '../http/page.ts'
import type { Shell } from '../http/shells.ts'
import { type NavItem, PortalShell } from '../parts/index.ts'
import { inOtherLanguage, portalPath } from '../portal/address.ts'
import { htmlFrame } from './frame.ts'

/** The public face: no script, no cookie, whose notice board it is at its head. */
export const portalFrame: Shell = {
  load: async (c): Promise<Committee | null> => {
    const slug = c.param('slug')
    return slug === '' ? null : c.readPublished((reading) => findCommitteeBySlug(reading, slug))
  },
  view: ({ c, title, frame, children }) => {
    const committee = frame as Committee | null
    const { portal, shell } = c.words
    const root = portalPath(c, committee ? [committee.slug] : [])
    return (
      <PortalShell
        {...htmlFrame(c, title, [], 'style/portal.css')}
        name={committee?.name ?? shell.product}
        note={portal.note}
        href={root}
        nav={navigation(c, committee)}
        banner={committee?.demo ? portal.demo : undefined}
        head={committee ? <Feed c={c} committee={committee} /> : undefined}
        aside={
          <a href={inOtherLanguage(c)} hreflang={c.language === 'en' ? 'vi' : 'en'}>
            {portal.otherLanguage}
          </a>
        }
        footer={
          <p>
            {portal.foot} <a href="/dang-nhap">{portal.staffDoor}</a>
          </p>
        }
      >
        {children}
      </PortalShell>
    )
  },
}

function navigation(c: PageContext, committee: Committee | null): readonly NavItem[] {
  const { portal } = c.words
  const link = (parts: readonly string[], label: string): NavItem => {
    const href = portalPath(c, parts)
    const [path = ''] = href.split('?')
    const inside = parts.length > 1 && c.url.pathname.startsWith(`${path}/`)
    return { href, label, ...((c.url.pathname === path || inside) && { current: true }) }
  }
  if (!committee) return [link([], portal.home)]
  const { slug } = committee
  return [
    link([slug], portal.home),
    link([slug, 'kien-nghi'], portal.recommendations),
    link([slug, 'bao-cao'], portal.reports),
    link([slug, 'van-ban'], portal.documents),
    link([slug, 'du-lieu'], portal.openData),
  ]
}

function Feed({ c, committee }: { c: PageContext; committee: Committee }) {
  const href = portalPath(c, [committee.slug, 'tin.atom'])
  return <link rel="alternate" type="application/atom+xml" title={committee.name} href={href} />
}
