import type { Reading } from '../../platform/context.ts'
import type { Day } from '../../values/day.ts'
import type { NumberOwner, TypeCode } from '../../values/document-code.ts'
import type { Id } from '../../values/id.ts'
import { boardTemplate, loadSettings, numberTemplate } from '../organisation/index.ts'
import type { NumberTemplate } from './number-template.ts'

/** The template in force on a day for what a committee issues, or one of its boards: its own setting, else the usual form. */
export async function templateOn(
  reading: Reading,
  committeeId: Id,
  { code, owner }: { readonly code: TypeCode; readonly owner: NumberOwner | null },
  on: Day,
): Promise<NumberTemplate> {
  const settings = await loadSettings(reading, committeeId, `number_template.${owner ?? code}`)
  return owner === null ? numberTemplate(code, on, settings) : boardTemplate(owner, code, on, settings)
}
