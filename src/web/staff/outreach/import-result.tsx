import {
  findImport,
  type ImportBatch,
  outreachPermissions,
  type RowAccount,
  type RowRefusal,
} from '../../../areas/outreach/index.ts'
import { refuse } from '../../../values/refusal.ts'
import { fill } from '../../../words/shape.ts'
import { sayRefusal } from '../../../words/words.ts'
import { type PageContext, page, type ViewProps } from '../../http/page.ts'
import { Badge, type Column, DataTable, PageHead } from '../../parts/index.ts'
import { idIn, idPart } from '../record/address.ts'
import { boardPath, channelPath, importPath, itemPath, missing, personPath } from './address.ts'
import { importPlaces } from './import.tsx'
import { headOf } from './import-columns.ts'

/** What came of every row of an imported file, refused ones first. */
export const importResultPage = page<ImportBatch>({
  path: `${importPath}/${idPart}`,
  shell: 'staff',
  may: outreachPermissions.import,
  title: (data, words) => fill(words.outreachPapers.import.result, { file: data.fileName }),
  load: async (c) => (await c.read((reading) => findImport(reading, idIn(c)))) ?? missing,
  view: ImportResult,
})

const order = { refused: 0, there: 1, taken: 2 } as const
const tones = { taken: 'done', there: 'neutral', refused: 'refused' } as const
const paths = { channels: channelPath, items: itemPath, key_persons: personPath } as const

function ImportResult({ data, c }: ViewProps<ImportBatch>) {
  const { import: words } = c.words.outreachPapers
  const title = fill(words.result, { file: data.fileName })
  const sums = [
    fill(words.taken, { count: data.taken }),
    fill(words.there, { count: data.alreadyThere }),
    fill(words.refused, { count: data.refused }),
  ]
  return (
    <>
      <PageHead
        title={title}
        summary={sums.join(' · ')}
        crumbs={[
          { label: c.words.outreachPages.board.title, href: boardPath },
          { label: words.titles[data.kind], href: importPlaces[data.kind].list },
          { label: data.fileName },
        ]}
      />
      <DataTable
        caption={title}
        captionHidden
        columns={columns(c, data)}
        rows={data.account.toSorted((a, b) => order[a.outcome] - order[b.outcome] || a.row - b.row)}
        rowKey={(row) => String(row.row)}
        href={(row) => (row.id === null ? undefined : paths[data.kind](row.id))}
      />
    </>
  )
}

function columns(c: PageContext, { kind }: ImportBatch): readonly Column<RowAccount>[] {
  const { import: words } = c.words.outreachPapers
  const sayProblem = ({ key, field, params }: RowRefusal) => {
    const said = sayRefusal(c.words, refuse(key, { params }))
    return field === null ? said : `${headOf(words, kind, field)}: ${said}`
  }
  return [
    { key: 'text', head: words.what, width: 'wide', cell: (row) => row.text || `#${row.row}` },
    { key: 'row', head: words.row, numeric: true, cell: (row) => row.row },
    {
      key: 'outcome',
      head: words.outcome,
      cell: (row) => <Badge tone={tones[row.outcome]}>{words.outcomes[row.outcome]}</Badge>,
    },
    { key: 'why', head: words.why, cell: (row) => row.refusals.map(sayProblem).join(' ') },
  ]
}
