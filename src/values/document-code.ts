/** What an official document of the Front is, by the code that stands in its number. */
export interface DocumentType {
  /** As printed: 'Kế hoạch'. */
  readonly name: string
  /** Minutes are kept without a number unless the office wants one. */
  readonly numbered: boolean
  /** An official letter has no title, and no code in its number: 12/MTTQ-BTT. */
  readonly letter: boolean
}

const numbered = (name: string): DocumentType => ({ name, numbered: true, letter: false })

/** Types in use at every level of the Front (guide 91/HD-MTTW-BTT, Decree 30/2020/NĐ-CP appendix I). */
export const documentTypes = {
  NQ: numbered('Nghị quyết'),
  QĐ: numbered('Quyết định'),
  CT: numbered('Chỉ thị'),
  QC: numbered('Quy chế'),
  QyĐ: numbered('Quy định'),
  KL: numbered('Kết luận'),
  KH: numbered('Kế hoạch'),
  CTr: numbered('Chương trình'),
  HD: numbered('Hướng dẫn'),
  BC: numbered('Báo cáo'),
  TTr: numbered('Tờ trình'),
  TB: numbered('Thông báo'),
  BB: { name: 'Biên bản', numbered: false, letter: false },
  CV: { name: 'Công văn', numbered: true, letter: true },
  GM: numbered('Giấy mời'),
  ĐA: numbered('Đề án'),
  LKG: numbered('Lời kêu gọi'),
  PB: numbered('Văn bản phản biện'),
  KN: numbered('Kiến nghị'),
} as const satisfies Record<string, DocumentType>

/**
 * Bodies beside the committee that issue papers of their own: what a board, group or council issues under its own name takes
 * a system of numbers of its own (Decree 30/2020/NĐ-CP, appendix I, part I, section II.3).
 */
export const numberOwners = ['inspection_board', 'investment_board'] as const
export type NumberOwner = (typeof numberOwners)[number]

/** Initials of the board, as its numbers carry them. */
export const boardCodes: Readonly<Record<NumberOwner, string>> = {
  inspection_board: 'BTTND',
  investment_board: 'BGSĐTCĐ',
}

export type TypeCode = keyof typeof documentTypes

export const typeCodes = Object.keys(documentTypes) as readonly TypeCode[]

export function isTypeCode(text: unknown): text is TypeCode {
  return typeof text === 'string' && Object.hasOwn(documentTypes, text)
}

export function documentType(code: TypeCode): DocumentType {
  return documentTypes[code]
}
