import { type Day, sayDay } from '../../../values/day.ts'
import { documentType, type TypeCode } from '../../../values/document-code.ts'

/** `Kế hoạch số 12/KH-MTTQ-BTT ngày 05 tháng 3 năm 2021`; `null` where there is no such document. */
export function paperCited(
  type: TypeCode,
  paper: { readonly numberText: string | null; readonly issuedOn: Day | null } | null,
): string | null {
  if (!paper || paper.issuedOn === null) return null
  const number = paper.numberText ? ` số ${paper.numberText}` : ''
  return `${documentType(type).name}${number} ${sayDay(paper.issuedOn)}`
}
