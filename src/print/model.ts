import type { Day } from '../values/day.ts'
import { doc, type RichDoc } from '../values/rich.ts'
import { wording } from './wording.ts'

/**
 * One document as the renderers take it: facts in place, no markup, no layout. The same value gives DOCX, PDF and HTML.
 * Texts are Vietnamese as they are to be read; renderers add only what the layout itself says (`wording.ts`).
 */
export interface PrintedDocument {
  /**
   * `official`: both header columns, number, place and date. `minutes`: both columns, no place and date (they stand in
   * the body), number only when there is one. `register`: issuing body and title only. `plain`: title only.
   */
  readonly form: 'official' | 'minutes' | 'register' | 'plain'
  readonly orientation: Orientation
  readonly head: DocumentHead
  /** `KẾ HOẠCH`; null for an official letter (công văn), whose abstract stands under the number. */
  readonly typeName: string | null
  /** `Giám sát việc …`; of a letter `V/v …`. Empty for none. */
  readonly abstract: string
  /** Bodies a letter or submission is addressed to, without `Kính gửi:`. */
  readonly addressees: readonly string[]
  /** Lines in bold capitals above the bases of a decision: `BAN THƯỜNG TRỰC ỦY BAN …`. */
  readonly deciding: readonly string[]
  /** `Căn cứ …`, without the closing mark. */
  readonly bases: readonly string[]
  readonly body: RichDoc
  /** Without dash and closing mark: `Đảng ủy, HĐND, UBND phường`, `Lưu: VT, MTTQ`. */
  readonly recipients: readonly string[]
  /** Null when the body ends with a `signatures` block or nobody signs. */
  readonly signature: Signature | null
  readonly annexes: readonly Annex[]
  /** Prints `DỰ THẢO`, at the head and on every page. */
  readonly draft: boolean
  readonly meta: DocumentMeta
}

export type Orientation = 'portrait' | 'landscape'

export interface DocumentHead {
  /** The body above, in capitals, not bold; empty when there is none. */
  readonly superior: readonly string[]
  /** The issuing body, in bold capitals, one string a line. */
  readonly issuer: readonly string[]
  /** `12/KH-MTTQ-BTT`; null before issue prints a gap before the code. */
  readonly number: string | null
  /** `KH-MTTQ-BTT`; of a letter `MTTQ-BTT`; empty for a document without number. */
  readonly code: string
  readonly place: string
  /** Null prints gaps for day and month. */
  readonly date: Day | null
}

export interface Signature {
  /** `TM. BAN THƯỜNG TRỰC` */
  readonly authority: readonly string[]
  /** `CHỦ TỊCH`, or `KT. CHỦ TỊCH` and `PHÓ CHỦ TỊCH`. */
  readonly position: readonly string[]
  readonly name: string
  /** Under the position, in italics: `(Ký, ghi rõ họ tên)`. */
  readonly note?: string
  /** Bodies without a seal (Ban công tác Mặt trận, Ban Thanh tra nhân dân) need less room above the name. */
  readonly noSeal?: boolean
}

export interface Annex {
  /** In capitals: `DANH SÁCH ĐOÀN GIÁM SÁT`. */
  readonly title: string
  readonly orientation: Orientation
  readonly body: RichDoc
  /** Under the title, in italics; absent means `(Kèm theo Kế hoạch số … ngày …)`. */
  readonly note?: string
}

export interface DocumentMeta {
  /** Shown by readers as the file's title. */
  readonly title: string
  readonly author: string
  readonly subject?: string
  readonly language: 'vi' | 'en'
  /** Written into the file as its creation date; the renderers read no clock. */
  readonly madeAt: Date
}

type Given = Pick<PrintedDocument, 'head' | 'typeName' | 'body'> & { meta: Omit<DocumentMeta, 'title' | 'language'> }

/** A document with the usual things filled in; the file's title is type, abstract and number. */
export function printedDocument(
  given: Given & Partial<Omit<PrintedDocument, 'meta'>> & { meta: Partial<DocumentMeta> },
): PrintedDocument {
  const abstract = given.abstract ?? ''
  const title = [given.typeName, abstract, given.head.number ? `${wording.numbered} ${given.head.number}` : '']
    .filter(Boolean)
    .join(' ')
  return {
    form: 'official',
    orientation: 'portrait',
    addressees: [],
    deciding: [],
    bases: [],
    recipients: [],
    signature: null,
    annexes: [],
    draft: false,
    ...given,
    abstract,
    meta: { title, language: 'vi', ...given.meta },
  }
}

/** A head for documents that carry none (`plain`). */
export const noHead: DocumentHead = { superior: [], issuer: [], number: null, code: '', place: '', date: null }
export const emptyBody: RichDoc = doc()

/** Gives the bytes of a stored photo; null when it cannot be read, which prints a note in its place. */
export type Files = (fileId: string) => Promise<{ readonly bytes: Uint8Array; readonly mime: string } | null>
export const noFiles: Files = () => Promise.resolve(null)
