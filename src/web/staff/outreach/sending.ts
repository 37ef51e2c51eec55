import type { Value } from '../../../print/xlsx/write.ts'
import { writeXlsx } from '../../../print/xlsx/write.ts'
import type { PageContext, Sent } from '../../http/page.ts'
import { authorOf } from '../documents/office.ts'
import { download } from '../record/download.ts'

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
