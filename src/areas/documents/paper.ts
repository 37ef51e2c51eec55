import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import type { RichDoc } from '../../values/rich.ts'
import type { AnnexFacts, DocumentFacts, FormFacts, HeadFacts } from './document.ts'

/** A document as it goes to paper: of an issued one, the frozen words and not the row beside them. */
export interface PaperFacts {
  readonly id: Id
  readonly typeCode: DocumentFacts['typeCode']
  readonly abstract: string
  readonly head: HeadFacts
  readonly body: RichDoc
  readonly annexes: readonly AnnexFacts[]
  readonly form: FormFacts | null
  readonly numberText: string | null
  /** What follows the gap for the number of a draft; empty for a document without number. */
  readonly code: string
  readonly issuedOn: Day | null
  readonly contentHash: string | null
  /** When the words last changed, or were frozen: the creation date inside the file. */
  readonly madeAt: Date
}

/** What the public reads of a document: the paper, without the data and the hands it came from. */
export interface PublishedDocument {
  readonly kind: 'document'
  readonly typeCode: DocumentFacts['typeCode']
  readonly numberText: string | null
  readonly issuedOn: Day | null
  readonly abstract: string
  readonly head: HeadFacts
  readonly body: RichDoc
  readonly annexes: readonly AnnexFacts[]
  /** The hash of the issued words, to compare a copy with. */
  readonly issuedHash: string | null
}

export function publishedDocument(paper: PaperFacts): PublishedDocument {
  const { typeCode, numberText, issuedOn, abstract, head, body, annexes, contentHash: issuedHash } = paper
  return { kind: 'document', typeCode, numberText, issuedOn, abstract, head, body, annexes, issuedHash }
}
