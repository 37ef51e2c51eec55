import type { DocumentLine } from '../../../areas/documents/index.ts'
import type { PageContext } from '../../http/page.ts'
import type { Crumb } from '../../parts/index.ts'
import { documentPath, registerPath } from './address.ts'

/** '12/KH-MTTQ-BTT', or the abstract of what has no number yet. */
export function shortName(document: Pick<DocumentLine, 'numberText' | 'abstract'>): string {
  if (document.numberText !== null) return document.numberText
  return document.abstract.length > 60 ? `${document.abstract.slice(0, 57)}…` : document.abstract
}

/** The way from the register to a step of a document. */
export function crumbsTo(c: PageContext, document: DocumentLine, step?: string): readonly Crumb[] {
  const register = { label: c.words.documentPages.register.title, href: registerPath }
  const name = shortName(document)
  return step === undefined
    ? [register, { label: name }]
    : [register, { label: name, href: documentPath(document.id) }, { label: step }]
}
