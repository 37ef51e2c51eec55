import {
  approveReport,
  clearPlaces,
  finishReport,
  indicators,
  issueReport,
  openReport,
  type ReportKind,
} from '../../src/areas/reports/index.ts'
import { perform } from '../../src/platform/action.ts'
import type { Caller } from '../../src/platform/context.ts'
import type { Database } from '../../src/platform/database.ts'
import type { Day } from '../../src/values/day.ts'
import type { Id } from '../../src/values/id.ts'
import { isRefusal } from '../../src/values/refusal.ts'
import { type Block, doc, figure, h, p, type RichDoc } from '../../src/values/rich.ts'
import { again } from './acting.ts'
import { succeed } from './ward.ts'

export const wanted = ['supervision_recommendations', 'recommendation_answer_rate', 'recommendation_overdue'] as const

/** A text with one live figure for each indicator, and a number that was typed. */
export function textOf(period: string, ids: readonly string[] = wanted, more: readonly Block[] = []): RichDoc {
  const lines = ids.map((indicatorId) => p('Kết quả: ', figure({ indicatorId, period, value: '?' }), '.'))
  return doc(h(2, 'Giám sát'), ...lines, p('Gõ tay: 07 kiến nghị.'), ...more)
}

interface Wanted {
  readonly kind?: ReportKind
  readonly period?: string
  readonly judgedOn?: Day
  readonly body?: RichDoc
  readonly view?: 'as_was' | 'as_is'
}

export interface Office {
  readonly chair: Caller
  readonly officer: Caller
}

export async function opened(database: Database, office: Office, given: Wanted = {}): Promise<Id> {
  const { kind = 'yearly', period = '2021', judgedOn, body = textOf(period), view = 'as_was' } = given
  const input = { kind, title: `Báo cáo ${period}`, period, view, abstract: `Kết quả ${period}`, head: {}, body }
  const made = await succeed(database, openReport, { ...input, ...(judgedOn && { judgedOn }) }, again(office.officer))
  return made.id
}

export const definitions = Object.fromEntries(
  indicators.map(({ id, unit }) => [id, { name: id, definition: `definition of ${id}`, unit }]),
)

/** Takes a computed report through the chair's hands to its issue. */
export async function issued(database: Database, office: Office, id: Id, issuedOn: Day): Promise<void> {
  await cleared(database, office, id)
  await succeed(database, finishReport, { id }, again(office.officer))
  await succeed(database, approveReport, { id }, again(office.chair))
  await succeed(database, issueReport, { id, issuedOn, definitions }, again(office.chair))
}

/** Where a template left places for the office to write, there is nothing more to say. */
export async function cleared(database: Database, { officer }: Pick<Office, 'officer'>, id: Id): Promise<void> {
  const outcome = await perform(database, clearPlaces, { id }, again(officer))
  if (isRefusal(outcome) && outcome.key !== 'reports.no_places_left') throw new Error(outcome.key)
}
