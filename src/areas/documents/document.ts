import type { Day } from '../../values/day.ts'
import type { NumberOwner, TypeCode } from '../../values/document-code.ts'
import type { Id } from '../../values/id.ts'
import type { RichDoc } from '../../values/rich.ts'

export type Direction = 'outgoing' | 'incoming' | 'internal'

/** Who may read it: the office, everybody of the committee, the province too, everybody. */
export type Visibility = 'internal' | 'committee' | 'upward' | 'public'
export const visibilities = ['internal', 'committee', 'upward', 'public'] as const satisfies readonly Visibility[]

/** Where something came from: any record of any area, with its name as it was then. */
export interface Origin {
  readonly kind: string
  readonly id: Id
  readonly label: string
}

/** How the sheet is laid out; see the printer's forms. */
export type Layout = 'official' | 'minutes' | 'register' | 'plain'

export interface SignatureFacts {
  /** On whose behalf, in capitals. */
  readonly authority: readonly string[]
  readonly position: readonly string[]
  readonly name: string
  readonly note?: string | undefined
  /** Bodies without a seal of their own. */
  readonly noSeal?: boolean | undefined
}

/** Everything around the body of an official document. */
export interface HeadFacts {
  readonly superior: readonly string[]
  readonly issuer: readonly string[]
  readonly place: string
  /** Lines above the bases of a decision. */
  readonly deciding: readonly string[]
  readonly bases: readonly string[]
  readonly addressees: readonly string[]
  readonly recipients: readonly string[]
  readonly signature: SignatureFacts | null
  readonly layout: Layout
  readonly orientation: 'portrait' | 'landscape'
  /** The board that issues it and numbers it for itself; the committee, where none is named. */
  readonly numberedBy?: NumberOwner | null | undefined
}

export interface AnnexFacts {
  readonly title: string
  readonly orientation: 'portrait' | 'landscape'
  readonly body: RichDoc
  readonly note?: string | undefined
}

/** Which form wrote the document, in which version, from which data: kept so that it can be told later. */
export interface FormFacts {
  readonly key: string
  readonly version: number
  readonly data: unknown
}

/** A document without its body, as lists show it. */
export interface DocumentLine {
  readonly id: Id
  readonly direction: Direction
  readonly typeCode: TypeCode
  readonly abstract: string
  readonly origin: Origin | null
  readonly visibility: Visibility
  readonly draftedOn: Day | null
  readonly issuedOn: Day | null
  /** The number as printed; of an incoming document, our arrival number. */
  readonly numberText: string | null
  readonly receivedOn: Day | null
  readonly sender: string | null
  readonly senderNumber: string | null
  readonly sentOn: Day | null
  readonly withdrawnOn: Day | null
  readonly withdrawnReason: string | null
  /** The day it stands under in the register: issued, else received, else drafted. */
  readonly listedOn: Day
  /** Grows by one with each edit; an edit that does not know the last one is refused. */
  readonly editNo: number
}

export interface DocumentFacts extends DocumentLine {
  readonly committeeId: Id
  readonly head: HeadFacts
  readonly body: RichDoc
  readonly annexes: readonly AnnexFacts[]
  readonly form: FormFacts | null
  readonly addresseeId: Id | null
  readonly senderId: Id | null
  readonly number: number | null
  readonly editedAt: Date
  readonly editedByName: string
  readonly recordedAt: Date
  readonly recordedBy: Id
}

export type DocumentState = 'draft' | 'issued' | 'received' | 'withdrawn'

/** The state as at a day, from the days alone. */
export function documentState(
  facts: Pick<DocumentLine, 'issuedOn' | 'receivedOn' | 'withdrawnOn'>,
  asAt: Day,
): DocumentState {
  if (facts.withdrawnOn !== null && facts.withdrawnOn <= asAt) return 'withdrawn'
  if (facts.receivedOn !== null) return 'received'
  return facts.issuedOn !== null && facts.issuedOn <= asAt ? 'issued' : 'draft'
}

/** A head of which only some is known yet. */
export function wholeHead(given: Partial<HeadFacts>): HeadFacts {
  return {
    superior: [],
    issuer: [],
    place: '',
    deciding: [],
    bases: [],
    addressees: [],
    recipients: [],
    signature: null,
    layout: 'official',
    orientation: 'portrait',
    ...given,
  }
}
