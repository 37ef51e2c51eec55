import type { Reading } from '../../platform/context.ts'
import type { Day } from '../../values/day.ts'
import type { TypeCode } from '../../values/document-code.ts'
import type { Id } from '../../values/id.ts'
import { loadSettings, numberTemplate } from '../organisation/index.ts'
import type { NumberTemplate } from './number-template.ts'

/** The template of a type's numbers in force on a day in a committee: its own setting, else the usual form. */
export async function templateOn(reading: Reading, committeeId: Id, code: TypeCode, on: Day): Promise<NumberTemplate> {
  return numberTemplate(code, on, await loadSettings(reading, committeeId, `number_template.${code}`))
}
