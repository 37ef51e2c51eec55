import type { PaperFacts } from '../../../areas/documents/index.ts'
import { documentType } from '../../../values/document-code.ts'
import { type PrintedDocument, printedDocument } from '../../model.ts'

/** A document of the register as the renderers take it; `DỰ THẢO` stands on it until it is issued. */
export function printedPaper(paper: PaperFacts, author: string): PrintedDocument {
  const { head, numberText, code, issuedOn } = paper
  const type = documentType(paper.typeCode)
  const abstract = type.letter ? aboutLine(paper.abstract) : paper.abstract
  const { superior, issuer, place } = head
  const signature = head.signature && {
    authority: head.signature.authority,
    position: head.signature.position,
    name: head.signature.name,
    ...(head.signature.note !== undefined && { note: head.signature.note }),
    ...(head.signature.noSeal !== undefined && { noSeal: head.signature.noSeal }),
  }
  return printedDocument({
    form: head.layout,
    orientation: head.orientation,
    head: { superior, issuer, number: numberText, code, place, date: issuedOn },
    typeName: type.letter ? null : type.name.toLocaleUpperCase('vi'),
    abstract,
    addressees: head.addressees,
    deciding: head.deciding,
    bases: head.bases,
    body: paper.body,
    recipients: head.recipients,
    signature,
    annexes: paper.annexes.map(({ note, ...annex }) => ({ ...annex, ...(note !== undefined && { note }) })),
    draft: issuedOn === null,
    meta: { author, madeAt: paper.madeAt },
  })
}

/** What a letter is about, as it stands under the number. */
function aboutLine(abstract: string): string {
  if (/^v\/v\s/iu.test(abstract)) return abstract
  return `V/v ${abstract.charAt(0).toLocaleLowerCase('vi')}${abstract.slice(1)}`
}

/** '12/KH-MTTQ-BTT' as the name of a file: '12-KH-MTTQ-BTT'. */
export function paperFileName(paper: Pick<PaperFacts, 'numberText' | 'typeCode' | 'abstract'>): string {
  const name = paper.numberText ?? `${paper.typeCode} ${paper.abstract}`.slice(0, 80)
  return name.replace(/[\\/:*?"<>|\s]+/g, '-').replace(/-+$/, '')
}
