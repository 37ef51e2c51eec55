import {
  findBatch,
  type ImportBatch,
  type RowAccount,
  type RowRefusal,
  recommendationPermissions,
} from '../../../areas/recommendations/index.ts'
import { isId } from '../../../values/id.ts'
import { refuse } from '../../../values/refusal.ts'
import { fill } from '../../../words/shape.ts'
import { sayRefusal } from '../../../words/words.ts'
import { type PageContext, page, type ViewProps } from '../../http/page.ts'
import { Badge, type Column, DataTable, LinkButton, PageHead } from '../../parts/index.ts'
import { idPart, recommendationMissing, recommendationPath, registerPath } from './address.ts'
import { importPath } from './import.tsx'
import type { Field } from './import-columns.ts'

/** What came of every row of an imported file, refused ones first. */
export const importResultPage = page<ImportBatch>({
  path: `${importPath}/${idPart}`,
  shell: 'staff',
  may: recommendationPermissions.import,
  title: (data, words) => fill(words.recommendationPages.import.resultTitle, { file: data.fileName }),
  load: async (c) => {
    const id = c.param('id')
    const found = isId(id) ? await c.read((reading) => findBatch(reading, id)) : null
    return found ?? recommendationMissing
  },
  view: ImportResult,
})

const order = { refused: 0, there: 1, taken: 2 } as const

function ImportResult({ data, c }: ViewProps<ImportBatch>) {
  const { import: words, register } = c.words.recommendationPages
  const rows = data.account.toSorted((a, b) => order[a.outcome] - order[b.outcome] || a.row - b.row)
  const title = fill(words.resultTitle, { file: data.fileName })
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
          { label: register.title, href: registerPath },
          { label: words.title, href: importPath },
          { label: data.fileName },
        ]}
        actions={
          <LinkButton href={importPath} icon="upload">
            {words.again}
          </LinkButton>
        }
      />
      <DataTable
        caption={title}
        captionHidden
        columns={columns(c)}
        rows={rows}
        rowKey={(row) => String(row.row)}
        href={(row) => (row.id === null ? undefined : recommendationPath(row.id))}
      />
    </>
  )
}

const tones = { taken: 'done', there: 'neutral', refused: 'refused' } as const

function columns(c: PageContext): readonly Column<RowAccount>[] {
  const { import: words, register } = c.words.recommendationPages
  return [
    { key: 'text', head: register.columns.text, width: 'wide', cell: (row) => row.text || `#${row.row}` },
    { key: 'row', head: words.row, numeric: true, cell: (row) => row.row },
    {
      key: 'outcome',
      head: words.outcome,
      cell: (row) => <Badge tone={tones[row.outcome]}>{words.outcomes[row.outcome]}</Badge>,
    },
    { key: 'why', head: words.why, cell: (row) => row.refusals.map((one) => sayProblem(c, one)).join(' ') },
  ]
}

/** 'Ngày gửi: Ngày không đúng …' */
function sayProblem(c: PageContext, { key, field, params }: RowRefusal): string {
  const said = sayRefusal(c.words, refuse(key, { params }))
  const names = c.words.recommendationPages.import.columns
  const name = field !== null && Object.hasOwn(names, field) ? `${names[field as Field]}: ` : ''
  return `${name}${said}`
}
