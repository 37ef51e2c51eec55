import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import type { Origin, Visibility } from './document.ts'
import type { EvidenceKind, FileFacts } from './file.ts'

/** Something that proves a record. */
export interface Evidence {
  readonly id: Id
  readonly origin: Origin
  readonly kind: EvidenceKind
  readonly caption: string
  readonly file: FileFacts | null
  readonly link: string | null
  readonly note: string | null
  /** The day it was made: of the photo, of the scanned paper. */
  readonly evidenceOn: Day
  /** When it reached us. */
  readonly receivedAt: Date
  readonly visibility: Visibility
  readonly recordedBy: Id
  readonly recordedByName: string
}

/** Only addresses of web pages; a link never runs anything. */
export function isWebAddress(text: string): boolean {
  return /^https?:\/\/[^\s<>"']+$/i.test(text) && text.length <= 2000 && URL.canParse(text)
}
