import type { FileChild } from 'docx'
import { type DocumentLayout, page } from '../layout.ts'
import type { Signature } from '../model.ts'
import { signatureRoom } from '../signing.ts'
import { wording } from '../wording.ts'
import { linePara } from './runs.ts'
import { sideBySide } from './table.ts'
import { halfPoints } from './units.ts'

type Signer = Omit<Signature, 'authority'> & { readonly authority?: readonly string[] }

function above({ authority = [], position, note }: Signer): FileChild[] {
  const lines = [...authority, ...position].map((text) => linePara(text, { bold: true, keepNext: true }))
  return note ? [...lines, linePara(note, { italics: true, size: halfPoints(12), keepNext: true })] : lines
}

const below = (signer: Signer): FileChild[] => [
  linePara(signer.name, { bold: true, before: (signatureRoom(signer.noSeal ?? false) / 25.4) * 72 }),
]

/** Signers side by side, names on one line, all on one page. */
export function signersTable(signers: readonly Signer[], width: number): FileChild {
  const columns = signers.map(() => width / signers.length)
  return sideBySide(columns, [signers.map(above), signers.map(below)])
}

function recipientsOf({ recipients }: DocumentLayout): FileChild[] {
  if (recipients.length === 0) return [linePara('', { keepNext: true })]
  const title = linePara(wording.recipients, {
    bold: true,
    italics: true,
    align: 'left',
    size: halfPoints(page.size.recipientsTitle),
    keepNext: true,
  })
  const size = halfPoints(page.size.recipients)
  return [title, ...recipients.map((name) => linePara(`- ${name}`, { align: 'left', size, keepNext: true }))]
}

/** Recipients at the left, signature at the right, kept together. */
export function closingOf(layout: DocumentLayout, signature: Signature | null, width: number): FileChild[] {
  if (!signature && layout.recipients.length === 0) return []
  const columns = [width * 0.45, width * 0.55]
  const signing = signature ? [...above(signature), ...below(signature)] : [linePara('')]
  return [linePara('', { size: 12, keepNext: true }), sideBySide(columns, [[recipientsOf(layout), signing]])]
}
