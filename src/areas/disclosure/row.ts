import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import { maskedAccount, withoutPrivateNumbers } from './private.ts'

/**
 * What donors gave, what help was given, what was passed on. `added` and `deducted`: what came in and went out besides, such as
 * interest and fees, told by purpose and never among gifts or help.
 */
export const sections = ['received', 'added', 'given', 'remitted', 'deducted'] as const
export type Section = (typeof sections)[number]

export const besideGifts = ['added', 'deducted'] as const satisfies readonly Section[]
export type BesideSection = (typeof besideGifts)[number]

/** What came in or went out besides is told by its purpose: nobody is named. */
export const isBeside = (section: Section): section is BesideSection => besideGifts.some((one) => one === section)
export const channels = ['cash', 'bank', 'in_kind', 'online'] as const
export type Channel = (typeof channels)[number]

export interface Source {
  readonly kind: string
  readonly id: Id
}

/** A line as the area above hands it over; what may not be public is masked here, not there. */
export interface RowToPublish {
  readonly id: Id
  readonly section: Section
  readonly happenedOn: Day
  readonly channel?: Channel | null
  /** The donor as named by wish, or the person helped; `null`: a donor who wants no name. */
  readonly name?: string | null
  readonly area?: string | null
  /** Whole đồng. A line is money or goods, never both. */
  readonly amount?: number | null
  readonly goods?: { readonly name: string; readonly unit: string; readonly quantity: number } | null
  /** What the goods are worth, in đồng; none where nobody has valued them. */
  readonly value?: number | null
  /** The account it came from, whole: its last digits are kept. */
  readonly account?: string | null
  /** The donor's own words, whole: telephone, identity and account numbers are hidden before they are kept. */
  readonly memo?: string | null
  /** References of the bank, kept as hashes, so that who has one finds the line. */
  readonly references?: readonly string[]
  readonly purpose?: string | null
  readonly reason?: string | null
  readonly policy?: string | null
  readonly decision?: string | null
  readonly source: Source
}

/** A line as everybody reads it. */
export interface PublicRow {
  readonly no: number
  readonly section: Section
  readonly happenedOn: Day
  readonly channel: Channel | null
  readonly name: string | null
  readonly area: string | null
  readonly amount: number | null
  readonly goods: string | null
  readonly unit: string | null
  /** In thousandths of the unit. */
  readonly quantity: number | null
  readonly value: number | null
  readonly account: string | null
  readonly memo: string | null
  readonly purpose: string | null
  readonly reason: string | null
  readonly policy: string | null
  readonly decision: string | null
}

const line = (text: string | null | undefined): string | null => {
  const plain = text?.replace(/\s+/g, ' ').trim() ?? ''
  return plain === '' ? null : plain
}
const shown = (text: string | null | undefined): string | null => {
  const plain = line(text)
  return plain === null ? null : withoutPrivateNumbers(plain)
}

/** What of a line is public, under its number. */
export function publicRow(row: RowToPublish, no: number): PublicRow {
  const account = line(row.account)
  return {
    no,
    section: row.section,
    happenedOn: row.happenedOn,
    channel: row.channel ?? null,
    name: shown(row.name),
    area: line(row.area),
    amount: row.amount ?? null,
    goods: shown(row.goods?.name),
    unit: line(row.goods?.unit),
    quantity: row.goods?.quantity ?? null,
    value: row.value ?? null,
    account: account === null ? null : maskedAccount(account),
    memo: shown(row.memo),
    purpose: line(row.purpose),
    reason: line(row.reason),
    policy: line(row.policy),
    decision: line(row.decision),
  }
}

/** The text whose SHA-256 proves a line: its facts in a fixed order. */
export function rowText(row: PublicRow): string {
  const { no, section, happenedOn, channel, name, area, amount, goods, unit, quantity, value } = row
  const { account, memo, purpose, reason, policy, decision } = row
  return JSON.stringify([
    ...[no, section, happenedOn, channel, name, area, amount, goods, unit, quantity, value],
    ...[account, memo, purpose, reason, policy, decision],
  ])
}

/** What of a published line can be hidden. */
export const hideable = ['name', 'area', 'account', 'memo'] as const
export type Hideable = (typeof hideable)[number]
