import type { AnnexFacts, HeadFacts, Origin } from '../../../areas/documents/index.ts'
import { type Day, sayDay } from '../../../values/day.ts'
import type { TypeCode } from '../../../values/document-code.ts'
import type { Id } from '../../../values/id.ts'
import type { RichDoc } from '../../../values/rich.ts'

/** Who writes, and the head that its documents have on the day. */
export interface Office {
  /** 'Ủy ban MTTQ Việt Nam phường Sông Cầu' */
  readonly committeeName: string
  readonly head: HeadFacts
  readonly on: Day
}

/** A document as the register takes a draft; what it was made of is kept with it. */
export interface PaperDraft {
  readonly typeCode: TypeCode
  readonly abstract: string
  readonly head: HeadFacts
  readonly body: RichDoc
  readonly annexes?: readonly AnnexFacts[]
  readonly addresseeId: Id | null
  readonly origin: Origin
  readonly form: { readonly key: string; readonly version: number; readonly data: unknown }
}

export const boardOf = (office: Office): string => `Ban Thường trực ${office.committeeName}`
export const upper = (text: string): string => text.toLocaleUpperCase('vi')
export const lowerFirst = (text: string): string => text.charAt(0).toLocaleLowerCase('vi') + text.slice(1)
export const upperFirst = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1)

/** A title as it stands in the middle of a document: nothing that closes a sentence. */
export const bareTitle = (title: string): string => title.replace(/[.;,\s]+$/, '')

/** Lines of a typed text as separate paragraphs, blank ones left out. */
export const linesOf = (text: string | null): readonly string[] =>
  (text ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** The same, with a dotted line to write on where nothing is known. */
export const roomOf = (text: string | null): readonly string[] => {
  const lines = linesOf(text)
  return lines.length > 0 ? lines : ['…………………………………………………………………………']
}

/** A day in words, or a gap to be filled by hand. */
export const dayOrGap = (on: Day | null): string => (on === null ? 'ngày ….. tháng ….. năm ………' : sayDay(on))

/** '08:00' or '14h30' → '8 giờ 00 phút', '14 giờ 30 phút'. */
export function timeOrGap(time: string | null): string {
  const [hour, minute] = time?.split(/[:h]/) ?? []
  return hour === undefined || minute === undefined ? '….. giờ ….. phút' : `${Number(hour)} giờ ${minute} phút`
}

/** A sentence closed by a full stop, once. */
export const sentence = (text: string): string => (/[.!?…]$/.test(text.trim()) ? text.trim() : `${text.trim()}.`)
