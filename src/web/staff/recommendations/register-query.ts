import {
  type Ageing,
  ageings,
  type RegisterPlace,
  type RegisterQuery,
  type Stage,
} from '../../../areas/recommendations/index.ts'
import { type Day, parseDay } from '../../../values/day.ts'
import { isId } from '../../../values/id.ts'
import type { PageContext } from '../../http/page.ts'

/** How stages are written in addresses. */
export const stagesInAddress = {
  'du-thao': ['draft'],
  'cho-tra-loi': ['issued', 'received'],
  'da-tra-loi': ['answered'],
  'dang-thuc-hien': ['implementing'],
  'da-giai-quyet': ['resolved'],
  'ket-thuc': ['unresolved_closed'],
  'da-rut': ['withdrawn'],
  'da-thay-the': ['superseded'],
} as const satisfies Record<string, readonly Stage[]>

export const latesInAddress = {
  'qua-han': 'overdue',
  'bao-cap-tren': 'long_overdue',
  'qua-hen': 'promise_broken',
} as const

export const ordersInAddress = { moi: 'newest', han: 'due' } as const

export const filterNames = ['tinh-trang', 'tre', 'tuoi', 'co-quan', 'nguon', 'nam', 'xep', 'q'] as const

/** The register that an address asks for; what it says wrongly counts as not said. */
export function readRegisterQuery(c: PageContext): RegisterQuery {
  const stages = pick(stagesInAddress, c.query('tinh-trang'))
  const ageing = c.query('tuoi') as Ageing
  const [addresseeId, year] = [c.query('co-quan'), Number(c.query('nam'))]
  const origin = c.query('nguon')
  return {
    asAt: c.today,
    ...(stages && { stages }),
    late: pick(latesInAddress, c.query('tre')) ?? null,
    ageing: ageings.includes(ageing) ? ageing : null,
    addresseeId: isId(addresseeId) ? addresseeId : null,
    originKind: /^[a-z_]{1,40}$/.test(origin) ? origin : null,
    year: Number.isInteger(year) && year >= 1900 && year <= 2200 ? year : null,
    order: pick(ordersInAddress, c.query('xep')) ?? 'newest',
    text: c.query('q'),
  }
}

function pick<T>(choices: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(choices, name) ? choices[name] : undefined
}

/** The query of the register with some of its filters changed; empty ones are left out. */
export function registerQueryText(c: PageContext, change: Readonly<Record<string, string>> = {}): string {
  const query = new URLSearchParams()
  const kept = Object.fromEntries(filterNames.map((name) => [name, c.query(name)]))
  for (const [name, value] of Object.entries({ ...kept, ...change })) if (value !== '') query.set(name, value)
  return query.toString()
}

export function registerAddress(c: PageContext, change: Readonly<Record<string, string>>, path = '/kien-nghi'): string {
  const text = registerQueryText(c, change)
  return text === '' ? path : `${path}?${text}`
}

export function writePlace(place: RegisterPlace): string {
  return `${place.exact ? 1 : 0}_${place.key}_${place.id}`
}

export function readPlace(text: string): RegisterPlace | null {
  const [exact, key = '', id] = text.split('_')
  const at = key === 'infinity' ? (key as Day) : parseDay(key)
  return at && isId(id) ? { exact: exact === '1', key: at, id } : null
}
