import type { PublicationPlace, PublicationQuery } from '../../../areas/documents/index.ts'
import { type Id, isId } from '../../../values/id.ts'
import type { PageContext } from '../../http/page.ts'

export const publicationsPath = '/cong-bo'

export const organisationPath = `${publicationsPath}/to-chuc`
export const figuresPath = `${publicationsPath}/so-lieu`

export function publicationPath(kind: string, id: Id): string {
  return `${publicationsPath}/${kind.replaceAll('_', '-')}/${id}`
}

/** How the states are written in addresses. */
export const statesInAddress = { 'dang-cong-khai': 'public', 'da-rut': 'withdrawn' } as const
const filterNames = ['q', 'loai', 'tinh-trang', 'rieng-tu'] as const

export function readPublicationQuery(c: PageContext): PublicationQuery {
  const state = c.query('tinh-trang')
  const kind = c.query('loai')
  return {
    text: c.query('q'),
    kind: /^[a-z_]{1,40}$/.test(kind) ? kind : null,
    state: Object.hasOwn(statesInAddress, state) ? statesInAddress[state as keyof typeof statesInAddress] : null,
    decided: c.query('rieng-tu') === 'co',
  }
}

/** The register with some of its filters changed; empty ones are left out. */
export function publicationsAddress(
  c: PageContext,
  change: Readonly<Record<string, string>>,
  path = publicationsPath,
): string {
  const kept = Object.fromEntries(filterNames.map((name) => [name, c.query(name)]))
  const query = new URLSearchParams(Object.entries({ ...kept, ...change }).filter(([, value]) => value !== ''))
  const text = query.toString()
  return text === '' ? path : `${path}?${text}`
}

export function writePlace({ at, id }: PublicationPlace): string {
  return `${at}|${id}`
}

export function readPlace(text: string): PublicationPlace | null {
  const [at = '', id = ''] = text.split('|')
  return /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d{1,6})?[+-]\d\d(:\d\d)?$/.test(at) && isId(id) ? { at, id } : null
}
