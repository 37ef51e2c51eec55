import type { Permission } from '../../platform/permission.ts'
import type { PageContext } from '../http/page.ts'
import type { NavGroup, NavItem } from '../parts/index.ts'
import { pages } from '../routes.ts'

type Entry = readonly [href: string, label: keyof PageContext['words']['shell']['nav'], icon: NavItem['icon']]

/** In the order in which the work runs: what is asked and answered, what is done together, what is written about it. */
const groups: readonly { label: Entry[1] | null; entries: readonly Entry[] }[] = [
  {
    label: null,
    entries: [['/', 'today', 'home']],
  },
  {
    label: 'oversight',
    entries: [
      ['/giam-sat', 'supervision', 'eye'],
      ['/phan-bien', 'criticism', 'criticise'],
      ['/gop-y-phap-luat', 'laws', 'law'],
      ['/doi-thoai', 'dialogues', 'talk'],
      ['/hoi-nghi', 'meetings', 'calendar'],
      ['/du-thao', 'drafts', 'edit'],
      ['/gop-y', 'ownDrafts', 'edit'],
      ['/kien-nghi', 'recommendations', 'reply'],
      ['/co-quan', 'agency', 'reply'],
      ['/giai-trinh', 'answers', 'book'],
    ],
  },
  {
    label: 'together',
    entries: [
      ['/tuyen-truyen', 'outreach', 'voice'],
      ['/tuyen-truyen/khu-dan-cu', 'areaOutreach', 'voice'],
      ['/ngay-hoi', 'festival', 'festival'],
      ['/ngay-hoi/khu-toi', 'ownFestival', 'festival'],
      ['/khen-thuong', 'commendation', 'award'],
      ['/khen-thuong/de-nghi', 'nominations', 'award'],
    ],
  },
  {
    label: 'money',
    entries: [
      ['/cuu-tro', 'relief', 'give'],
      ['/cuu-tro/tai-to', 'ownRelief', 'give'],
      ['/ho-tro', 'assistance', 'people'],
      ['/ho-tro/khu-toi', 'ownAssistance', 'people'],
      ['/tro-cap', 'benefits', 'law'],
      ['/ho-dan', 'households', 'home'],
      ['/so-sach', 'books', 'book'],
      ['/quy-vi-nguoi-ngheo', 'poverty', 'home'],
      ['/quy-vi-nguoi-ngheo/khu-toi', 'ownPoverty', 'home'],
      ['/sao-ke', 'statements', 'report'],
    ],
  },
  {
    label: 'papers',
    entries: [
      ['/van-ban', 'documents', 'file'],
      ['/cong-bo', 'publications', 'open'],
      ['/cong-khai-so', 'publicLedger', 'open'],
      ['/bao-cao', 'reports', 'report'],
      ['/chi-so', 'indicators', 'chart'],
      ['/chi-tieu-nhiem-ky', 'targets', 'target'],
      ['/dau-an', 'marks', 'seal'],
    ],
  },
  {
    label: 'office',
    entries: [
      ['/to-chuc', 'organisation', 'people'],
      ['/don-vi', 'units', 'place'],
      ['/quan-tri/tai-khoan', 'accounts', 'key'],
      ['/nhat-ky', 'journal', 'history'],
      ['/cai-dat', 'settings', 'settings'],
    ],
  },
]

/** The places this visitor may go: an entry shows when its page exists and lets them in. */
export function navigation(c: PageContext): readonly NavGroup[] {
  const { nav } = c.words.shell
  return groups
    .map(({ label, entries }) => ({
      ...(label && { label: nav[label] }),
      items: entries.filter(([href]) => isOpen(c, href)).map(([href, name, icon]) => item(c, href, nav[name], icon)),
    }))
    .filter((group) => group.items.length > 0)
}

function isOpen(c: PageContext, href: string): boolean {
  const found = pages.find((page) => page.path === href)
  if (!found) return false
  return typeof found.may === 'string' || c.may(found.may as Permission)
}

function item(c: PageContext, href: string, label: string, icon: NavItem['icon']): NavItem {
  const { pathname } = c.url
  const current = href === '/' ? pathname === '/' : pathname === href || pathname.startsWith(`${href}/`)
  return { href, label, icon, ...(current && { current }) }
}
