import type { Reading } from '../../platform/context.ts'
import { yearOf } from '../../values/day.ts'
import { documentType } from '../../values/document-code.ts'
import type { Id } from '../../values/id.ts'
import { findDocument } from './document.store.ts'
import { templateOn } from './number-setting.store.ts'
import { codeOfDraft } from './number-template.ts'
import type { PaperFacts } from './paper.ts'
import { findSnapshot } from './snapshot.store.ts'

interface Frozen extends Omit<PaperFacts, 'id' | 'numberText' | 'code' | 'contentHash' | 'madeAt'> {
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
  const template = await templateOn(
    reading,
    facts.committeeId,
    { code: typeCode, owner: head.numberedBy ?? null },
    reading.today,
  )
  const code = documentType(typeCode).numbered ? codeOfDraft(template, typeCode, yearOf(reading.today)) : ''
  const words = { id, typeCode, abstract, head, body, annexes, form }
  return { ...words, numberText: null, code, issuedOn: null, contentHash: null, madeAt: facts.editedAt }
}
