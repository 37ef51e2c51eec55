import { type Committee, findCommitteeBySlug } from '../../areas/organisation/index.ts'
import type { Shell } from '../http/shells.ts'
import { type NavItem, PortalShell } from '../parts/index.ts'
import { htmlFrame } from './frame.ts'

export const portalRoot = '/cong-khai'

/** The public face: no script, no cookie, whose notice board it is at its head. */
export const portalFrame: Shell = {
  load: async (c): Promise<Committee | null> => {
    const slug = c.param('slug')
    return slug === '' ? null : c.readPublished((reading) => findCommitteeBySlug(reading, slug))
  },
  view: ({ c, title, frame, children }) => {
    const committee = frame as Committee | null
    const { portal, shell } = c.words
    const root = committee ? `${portalRoot}/${committee.slug}` : portalRoot
    const link = (href: string, label: string): NavItem => ({
      href,
      label,
      ...(c.url.pathname === href && { current: true }),
    })
    const nav = [link(root, portal.home)]
    if (committee) {
      nav.push(link(`${root}/kien-nghi`, portal.recommendations), link(`${root}/bao-cao`, portal.reports))
      nav.push(link(`${root}/van-ban`, portal.documents))
    }
    return (
      <PortalShell
        {...htmlFrame(c, title, [], 'style/portal.css')}
        name={committee?.name ?? shell.product}
        note={portal.note}
        href={root}
        nav={nav}
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
