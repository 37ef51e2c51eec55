import {
  type CaseFacts,
  listCases,
  loadCases,
  type ReviewLine,
  reviewLinesOf,
  type Survey,
  surveysOf,
} from '../../../areas/poverty/index.ts'
import type { Reading } from '../../../platform/context.ts'
import type { Form } from '../../http/form.ts'

export interface WaitingCase extends CaseFacts {
  readonly survey: Survey | null
  readonly line: ReviewLine | null
}

/** Cases that wait for a meeting, or for a decision; a hundred at a time. */
export async function waitingCases(reading: Reading, state: 'surveyed' | 'reviewed'): Promise<readonly WaitingCase[]> {
  const { rows } = await listCases(reading, { state, limit: 100 })
  const ids = rows.map((row) => row.id)
  const surveys = await surveysOf(reading, ids)
  const lines = await reviewLinesOf(reading, ids)
  return (await loadCases(reading, ids)).map((facts) => ({
    ...facts,
    survey: surveys.find((one) => one.caseId === facts.case.id) ?? null,
    line: lines.findLast((one) => one.caseId === facts.case.id) ?? null,
  }))
}

/** The lines of a form whose case was ticked, without the tick. */
export function tickedLines(form: Form): readonly Record<string, unknown>[] {
  const { lines } = form.values
  if (!Array.isArray(lines)) return []
  return (lines as Record<string, unknown>[])
    .filter((line) => line.include === 'yes')
    .map(({ include: _, ...line }) => line)
}
