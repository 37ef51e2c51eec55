import { outreachPermissions } from '../../../areas/outreach/index.ts'
import type { PageContext } from '../../http/page.ts'
import { LinkButton } from '../../parts/index.ts'
import { helpsPath, opinionsPath, outingsPath } from './address.ts'

/** The few things an area does here, each one tap away. */
export function OwnActs({ c }: { readonly c: PageContext }) {
  const { own: words } = c.words.outreachPages
  const places = [
    { may: outreachPermissions.note_opinion, href: `${opinionsPath}/moi`, icon: 'edit', label: words.note },
    { may: outreachPermissions.repost, href: `${outingsPath}/moi`, icon: 'people', label: words.outing },
    { may: outreachPermissions.record_help, href: `${helpsPath}/moi`, icon: 'add', label: words.help },
    { may: outreachPermissions.read_requests, href: helpsPath, icon: 'waiting', label: words.helps },
  ] as const
  return (
    <ul class="photo-targets">
      {places
        .filter(({ may }) => c.may(may))
        .map(({ href, icon, label }) => (
          <li key={href}>
            <LinkButton href={href} icon={icon}>
              {label}
            </LinkButton>
          </li>
        ))}
    </ul>
  )
}
