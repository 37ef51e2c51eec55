import type { HeadFacts } from '../../../areas/documents/index.ts'
import { documentType, isTypeCode, numberOwners } from '../../../values/document-code.ts'
import type { Form } from '../../http/form.ts'

const lines = (text: unknown): string[] =>
  typeof text === 'string'
    ? text
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '')
    : []

/** The head as the form's fields hold it: lists as lines of text. */
export function readHead(form: Form): Partial<HeadFacts> {
  const { typed } = form
  const type = typed.typeCode
  const signer = {
    authority: lines(typed['signature.authority']),
    position: lines(typed['signature.position']),
    name: (typed['signature.name'] ?? '').trim(),
    ...(typed['signature.noSeal'] === 'yes' && { noSeal: true }),
  }
  const signs = signer.position.length > 0 || signer.name !== ''
  return {
    superior: lines(typed.superior),
    issuer: lines(typed.issuer),
    place: (typed.place ?? '').trim(),
    addressees: lines(typed.addressees),
    deciding: lines(typed.deciding),
    bases: lines(typed.bases),
    recipients: lines(typed.recipients),
    signature: signs ? signer : null,
    numberedBy: numberOwners.find((owner) => owner === typed.numberedBy) ?? null,
    layout: isTypeCode(type) && !documentType(type).numbered ? 'minutes' : 'official',
  }
}
