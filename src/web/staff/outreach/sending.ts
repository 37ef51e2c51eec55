import type { Value } from '../../../print/xlsx/write.ts'
import { writeXlsx } from '../../../print/xlsx/write.ts'
import type { PageContext, Sent } from '../../http/page.ts'
import { authorOf } from '../documents/office.ts'

const types = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
} as const

/** Bytes for the browser to keep, under a name. */
export function download(bytes: Uint8Array, name: string, extension: keyof typeof types): Sent {
  const disposition = `attachment; filename="${name}.${extension}"`
  return { bytes, headers: { 'Content-Type': types[extension], 'Content-Disposition': disposition } }
}

type Kind = 'text' | 'day' | 'number'
const widths: Readonly<Record<Kind, number>> = { text: 28, day: 12, number: 12 }

interface Sheet {
  readonly title: string
  readonly fileName: string
  readonly heads: readonly (readonly [header: string, kind: Kind])[]
  readonly rows: readonly (readonly Value[])[]
}

/** A list as a spreadsheet that tells whose it is and of which day. */
export async function sheetOf(c: PageContext, { title, fileName, heads, rows }: Sheet): Promise<Sent> {
  const author = await c.read((reading) => authorOf(reading, c.signedIn.committeeId))
  const bytes = await writeXlsx({
    name: title.slice(0, 30),
    title: [title, author],
    asAt: c.today,
    columns: heads.map(([header, kind], at) => ({
      header,
      kind,
      width: kind === 'text' && at < 2 ? 44 : widths[kind],
    })),
    rows,
  })
  return download(bytes, `${fileName}-${c.today}`, 'xlsx')
}
