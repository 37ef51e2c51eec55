import {
  commendationPermissions,
  findBatch,
  type ImportBatch,
  type RowAccount,
  type RowRefusal,
} from '../../../areas/commendation/index.ts'
import { refuse } from '../../../values/refusal.ts'
import { fill } from '../../../words/shape.ts'
import { sayRefusal } from '../../../words/words.ts'
import { type PageContext, page, type ViewProps } from '../../http/page.ts'
import { Badge, type Column, DataTable, PageHead } from '../../parts/index.ts'
import { idIn, idPart } from '../record/address.ts'
import { boardPath, casePath, importPath, missing } from './address.ts'

/** What came of every row of an imported file, refused ones first. */
export const importResultPage = page<ImportBatch>({
  path: `${importPath}/${idPart}`,
  shell: 'staff',
  may: commendationPermissions.import,
  title: (data, words) => fill(words.commendationPapers.import.result, { file: data.fileName }),
  load: async (c) => (await c.read((reading) => findBatch(reading, idIn(c)))) ?? missing,
  view: ImportResult,
})

const order = { refused: 0, there: 1, taken: 2 } as const
const tones = { taken: 'done', there: 'neutral', refused: 'refused' } as const

function ImportResult({ data, c }: ViewProps<ImportBatch>) {
  const { import: words } = c.words.commendationPapers
  const { board } = c.words.commendationPages
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
          { label: board.title, href: boardPath },
          { label: data.kind === 'nominations' ? words.nominations : words.awards },
          { label: data.fileName },
        ]}
      />
      <DataTable
        caption={title}
        captionHidden
        columns={columns(c)}
        rows={data.account.toSorted((a, b) => order[a.outcome] - order[b.outcome] || a.row - b.row)}
        rowKey={(row) => String(row.row)}
        href={(row) => (row.id === null ? undefined : casePath(row.id))}
      />
    </>
  )
}

function columns(c: PageContext): readonly Column<RowAccount>[] {
  const { import: words } = c.words.commendationPapers
  const { cases } = c.words.commendationPages
  return [
    { key: 'text', head: cases.columns.name, width: 'wide', cell: (row) => row.text || `#${row.row}` },
    { key: 'row', head: words.row, numeric: true, cell: (row) => row.row },
    {
      key: 'outcome',
      head: words.outcome,
      cell: (row) => <Badge tone={tones[row.outcome]}>{words.outcomes[row.outcome]}</Badge>,
    },
    { key: 'why', head: words.why, cell: (row) => row.refusals.map((one) => sayProblem(c, one)).join(' ') },
  ]
}

/** 'Ngày khen: Ngày không đúng …' */
function sayProblem(c: PageContext, { key, field, params }: RowRefusal): string {
  const said = sayRefusal(c.words, refuse(key, { params }))
  const names = c.words.commendationPapers.import.columns
  const name = field !== null && Object.hasOwn(names, field) ? `${names[field]}: ` : ''
  return `${name}${said}`
}
