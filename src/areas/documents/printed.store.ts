import type { Reading } from '../../platform/context.ts'
import { type Day, yearOf } from '../../values/day.ts'
import { documentType } from '../../values/document-type.ts'
import type { Id } from '../../values/id.ts'
import type { RichDoc } from '../../values/rich.ts'
import { findDocument } from './document.store.ts'
import type { AnnexFacts, DocumentFacts, FormFacts, HeadFacts } from './document.ts'
import { templateOn } from './number-setting.store.ts'
import { codeOfDraft } from './number-template.ts'
import { findSnapshot } from './snapshot.store.ts'

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

interface Frozen {
  readonly typeCode: DocumentFacts['typeCode']
  readonly abstract: string
  readonly head: HeadFacts
  readonly body: RichDoc
  readonly annexes: readonly AnnexFacts[]
  readonly form: FormFacts | null
  readonly issuedOn: Day
  readonly number: { readonly numberText: string } | null
}

export async function documentForPrint(reading: Reading, id: Id): Promise<PaperFacts | null> {
  const facts = await findDocument(reading, id)
  if (!facts) return null
  const snapshot = facts.issuedOn === null ? null : await findSnapshot(reading, id)
  if (snapshot) {
    const { number, ...frozen } = snapshot.content as Frozen
    const numberText = number?.numberText ?? null
    const { contentHash, issuedAt: madeAt } = snapshot
    return { ...frozen, id, numberText, code: '', contentHash, madeAt }
  }
  const { typeCode, abstract, head, body, annexes, form } = facts
  const template = await templateOn(reading, facts.committeeId, typeCode, reading.today)
  const code = documentType(typeCode).numbered ? codeOfDraft(template, typeCode, yearOf(reading.today)) : ''
  const words = { id, typeCode, abstract, head, body, annexes, form }
  return { ...words, numberText: null, code, issuedOn: null, contentHash: null, madeAt: facts.editedAt }
}
