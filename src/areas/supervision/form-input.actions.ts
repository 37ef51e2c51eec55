import { z } from 'zod'
import type { Reading } from '../../platform/context.ts'
import { zDay, zId, zLine, zMaybe, zText } from '../../platform/input.ts'
import type { Id } from '../../values/id.ts'
import { type Refusal, refuse } from '../../values/refusal.ts'
import { documentState, findDocument } from '../documents/index.ts'

/** A tick of a form, or a plain boolean. */
export const zFlag = z.preprocess((value) => value === true || value === 'yes' || value === 'on', z.boolean())

/** One text of several lines, or a list: each line that says something is one. */
export function zLines(most = 40, longest = 500): z.ZodType<readonly string[]> {
  const split = (value: unknown) =>
    typeof value === 'string'
      ? value.split('\n')
      : Array.isArray(value)
        ? value
        : value === undefined || value === null
          ? []
          : value
  const filled = (value: unknown) =>
    Array.isArray(value) ? value.filter((one) => typeof one !== 'string' || one.trim() !== '') : value
  return z.preprocess((value) => filled(split(value)), z.array(zLine(longest)).max(most)) as unknown as z.ZodType<
    readonly string[]
  >
}

/** Ids from a list of ticks; empty choices are left out. */
export const zIds = z.preprocess(
  (value) =>
    Array.isArray(value) ? value.filter((one) => one !== '') : value === '' || value === undefined ? [] : value,
  z.array(zId).max(60),
) as unknown as z.ZodType<readonly Id[]>

/** The paper behind a step: an issued document of the register, or a number on paper. */
export const paperShape = {
  documentId: zMaybe(zId).optional(),
  reference: zMaybe(zLine(120)).optional(),
}

export const stepShape = {
  id: zId,
  happenedOn: zDay,
  note: zMaybe(zText(5000)).optional(),
  ...paperShape,
}

/** A step may name only a document of this committee that was really issued, or came in. */
export async function checkPaper(reading: Reading, documentId: Id | null | undefined): Promise<Refusal | null> {
  if (!documentId) return null
  const document = await findDocument(reading, documentId)
  if (!document) return refuse('supervision.paper_not_found', { kind: 'missing', field: 'documentId' })
  const state = documentState(document, reading.today)
  return state === 'issued' || state === 'received'
    ? null
    : refuse('supervision.paper_not_issued', { field: 'documentId' })
}
