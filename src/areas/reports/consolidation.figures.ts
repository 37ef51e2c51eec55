import type { Reading } from '../../platform/context.ts'
import { frozenParts } from './consolidation.store.ts'
import { type ConsolidatedFigure, consolidated } from './consolidation.ts'
import { findIndicator } from './indicators.figures.ts'
import type { ReportKind } from './report.ts'

/**
 * What the reports of several committees come to, by the figures that were issued and sent: a ward's later corrections
 * come with its next version. What names one committee only, its term and its own targets, has no sum.
 */
export async function consolidation(
  reading: Reading,
  ask: { readonly kind: ReportKind; readonly period: string },
): Promise<readonly ConsolidatedFigure[]> {
  const parts = await frozenParts(reading, ask)
  return consolidated(parts.filter(({ indicatorId }) => isSummed(indicatorId)))
}

function isSummed(indicatorId: string): boolean {
  const indicator = findIndicator(indicatorId)
  return indicator !== undefined && indicator.unit !== 'term_number'
}
