import { type FoundPlace, type Scope, sections, type Typed } from '../../../areas/disclosure/index.ts'
import type { Committee } from '../../../areas/organisation/index.ts'
import { parseDay } from '../../../values/day.ts'
import type { PageContext } from '../../http/page.ts'
import { portalPath, portalRoot, type Query, slugPart } from '../frame/address.ts'

export const moneySection = 'so-thu-chi'
export const moneyRoot = `${portalRoot}/${slugPart}/${moneySection}`
export const scopePart = ':muc{[a-z0-9-]+}'

export function scopePath(
  c: Pick<PageContext, 'language'>,
  committee: Committee,
  scope: Scope,
  query: Query = {},
): string {
  return portalPath(c, [committee.slug, moneySection, scope.slug], query)
}

export function linePath(c: Pick<PageContext, 'language'>, committee: Committee, scope: Scope, no: number): string {
  return portalPath(c, [committee.slug, moneySection, scope.slug, 'dong', String(no)])
}

/** What a search is asked by, as it stands in its address. */
const fields = ['q', 'so-tien-tu', 'so-tien-den', 'tu-ngay', 'den-ngay', 'phan', 'tat-ca'] as const

export function askedIn(c: PageContext): Query {
  return Object.fromEntries(fields.map((field) => [field, c.query(field).slice(0, 200)]))
}

export function typedIn(c: PageContext): Typed {
  const section = c.query('phan')
  return {
    text: c.query('q'),
    amountFrom: c.query('so-tien-tu'),
    amountTo: c.query('so-tien-den'),
    dayFrom: c.query('tu-ngay'),
    dayTo: c.query('den-ngay'),
    section: sections.find((one) => one === section) ?? null,
  }
}

export const isSearch = (c: PageContext): boolean =>
  fields.some((field) => c.query(field) !== '') || c.query('sau') !== ''

/** A place in the list as its address holds it; what is none of ours begins the list again. */
export function readFoundPlace(text: string): FoundPlace | null {
  const [exact = '', day = '', no = ''] = text.split('|')
  if (!/^[01]$/.test(exact) || !/^\d{1,12}$/.test(no)) return null
  return { exact: exact === '1', day: parseDay(day), no: Number(no) }
}

export const writeFoundPlace = ({ exact, day, no }: FoundPlace): string => [exact ? '1' : '0', day ?? '', no].join('|')
