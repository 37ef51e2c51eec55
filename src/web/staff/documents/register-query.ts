import type { DocumentState, RegisterPlace, RegisterQuery } from '../../../areas/documents/index.ts'
import { parseDay } from '../../../values/day.ts'
import { isTypeCode } from '../../../values/document-code.ts'
import { isId } from '../../../values/id.ts'
import type { PageContext } from '../../http/page.ts'

/** How the directions are written in addresses. */
export const directionsInAddress = { di: 'outgoing', den: 'incoming', 'noi-bo': 'internal' } as const
export const statesInAddress = {
  'du-thao': 'draft',
  'ban-hanh': 'issued',
  'vao-so': 'received',
  'thu-hoi': 'withdrawn',
} as const satisfies Record<string, DocumentState>

export const filterNames = ['huong', 'loai', 'tinh-trang', 'tu', 'den', 'thieu', 'q'] as const

/** The register that an address asks for; what it says wrongly counts as not said. */
export function readRegisterQuery(c: PageContext): RegisterQuery {
  const direction = pick(directionsInAddress, c.query('huong'))
  const type = c.query('loai')
  return {
    ...(direction && { directions: [direction] }),
    ...(isTypeCode(type) && { typeCodes: [type] }),
    state: pick(statesInAddress, c.query('tinh-trang')) ?? null,
    from: parseDay(c.query('tu')),
    to: parseDay(c.query('den')),
    text: c.query('q'),
    unscanned: c.query('thieu') === 'ban-quet',
  }
}

function pick<T>(choices: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(choices, name) ? choices[name] : undefined
}

/** The address of the register with some of its filters changed; empty ones are left out. */
export function registerAddress(c: PageContext, change: Readonly<Record<string, string>>, path = '/van-ban'): string {
  const query = new URLSearchParams()
  const kept = Object.fromEntries(filterNames.map((name) => [name, c.query(name)]))
  for (const [name, value] of Object.entries({ ...kept, ...change })) if (value !== '') query.set(name, value)
  const text = query.toString()
  return text === '' ? path : `${path}?${text}`
}

export function writePlace(place: RegisterPlace): string {
  return `${place.exact ? 1 : 0}_${place.listedOn}_${place.id}`
}

export function readPlace(text: string): RegisterPlace | null {
  const [exact, day = '', id] = text.split('_')
  const listedOn = parseDay(day)
  return listedOn && isId(id) ? { exact: exact === '1', listedOn, id } : null
}
