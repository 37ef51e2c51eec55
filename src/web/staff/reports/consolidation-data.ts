import { type Committee, listCommittees } from '../../../areas/organisation/index.ts'
import {
  type CameIn,
  type ConsolidatedFigure,
  cameIn,
  consolidation,
  findIndicator,
  isReportKind,
  type ReportKind,
} from '../../../areas/reports/index.ts'
import { figureInFull } from '../../../values/figure-text.ts'
import { parsePeriod } from '../../../values/period-text.ts'
import type { PageContext } from '../../http/page.ts'
import { dueName } from './period-name.ts'

export interface Consolidation {
  readonly all: readonly CameIn[]
  /** The kind and period that are added up; null while nothing came in. */
  readonly shown: { readonly kind: ReportKind; readonly period: string } | null
  readonly figures: readonly ConsolidatedFigure[]
  /** Whose reports are in the sums, and who sent none. */
  readonly sent: readonly Committee[]
  readonly missing: readonly Committee[]
}

/** One choice names kind and period together: `yearly 2023`. */
export const choiceOf = ({ kind, period }: { readonly kind: string; readonly period: string }): string =>
  `${kind} ${period}`

/** What the address asks for, else what came in last. */
export async function loadConsolidation(c: PageContext): Promise<Consolidation> {
  return c.read(async (reading) => {
    const all = await cameIn(reading)
    const chosen = all.find((one) => choiceOf(one) === c.query('ky')) ?? all[0]
    const shown = chosen && isReportKind(chosen.kind) ? { kind: chosen.kind, period: chosen.period } : null
    const { committeeIds } = reading.sight
    const isBelow = ({ id }: Committee) => id !== c.signedIn.committeeId && committeeIds.includes(id)
    const committees = shown ? (await listCommittees(reading)).filter(isBelow) : []
    const isIn = ({ id }: Committee) => chosen?.committeeIds.includes(id) ?? false
    return {
      all,
      shown,
      figures: shown ? await consolidation(reading, shown) : [],
      sent: committees.filter(isIn),
      missing: committees.filter((one) => !isIn(one) && one.closedOn === null),
    }
  })
}

/** 'Báo cáo năm 2023' */
export function nameOf(
  c: PageContext,
  { kind, period }: { readonly kind: ReportKind; readonly period: string },
): string {
  const days = parsePeriod(period)
  return days ? dueName(c, { kind, period: days }) : period
}

/** '18', '10/100 (10%)': a percentage is made of the sums, and says of what. */
export function saySum({ indicatorId, numerator, denominator }: ConsolidatedFigure): string {
  const kind = findIndicator(indicatorId)?.kind ?? 'count'
  return figureInFull({ kind: kind === 'presence' ? 'count' : kind, unit: '' }, { numerator, denominator })
}

/** An indicator as the screen calls it; one that is no more keeps the name it was frozen with. */
export function figureName(
  c: PageContext,
  { indicatorId, name }: Pick<ConsolidatedFigure, 'indicatorId' | 'name'>,
): string {
  return c.words.indicators.texts[indicatorId]?.name ?? name
}
