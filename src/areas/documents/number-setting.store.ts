import type { Reading } from '../../platform/context.ts'
import type { Day } from '../../values/day.ts'
import type { TypeCode } from '../../values/document-type.ts'
import { type NumberTemplate, templateWithout } from './number-template.ts'

/** The template of a type's numbers in force on a day. */
export async function templateOn(_reading: Reading, code: TypeCode, _on: Day): Promise<NumberTemplate> {
  return templateWithout(code)
}
