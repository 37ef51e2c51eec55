import * as area from '../../../areas/drafts/index.ts'
import { idPattern } from '../../../values/id.ts'
import { refuse } from '../../../values/refusal.ts'
import { fill } from '../../../words/shape.ts'
import { sayRefusal } from '../../../words/words.ts'
import { type PageContext, page } from '../../http/page.ts'
import { Badge, type Column, DataTable, LinkButton, PageHead } from '../../parts/index.ts'
import { draftPath, draftsPath, idIn, idPart, importPath, missing, opinionPath } from './address.ts'
import { type Field, fields } from './import-columns.ts'

/** What came of every row of an imported sheet, those to be corrected first. */
export const importResultPage = page<{ draft: area.Draft; batch: area.ImportBatch }>({
  path: `${draftsPath}/${idPart}/nhap/:lan{${idPattern}}`,
  shell: 'staff',
  may: area.draftPermissions.import,
  title: ({ batch }, words) => fill(words.opinionPages.import.resultTitle, { file: batch.fileName }),
  load: (c) =>
    c.read(async (reading) => {
      const batch = await area.findOpinionBatch(reading, idIn(c, 'lan'))
      const draft = batch && (await area.findDraft(reading, batch.draftId))
      return draft && draft.id === idIn(c) ? { draft, batch } : missing
    }),
  view: ({ data: { draft, batch }, c }) => {
    const { import: words } = c.words.opinionPages
    const title = fill(words.resultTitle, { file: batch.fileName })
    const sums = [
      fill(words.taken, { count: batch.taken }),
      fill(words.there, { count: batch.alreadyThere }),
      fill(words.refused, { count: batch.refused }),
    ]
    const crumbs = [
      { label: c.words.draftPages.register.title, href: draftsPath },
      { label: draft.title, href: draftPath(draft.id) },
      { label: words.title, href: importPath(draft.id) },
      { label: batch.fileName },
    ]
    const again = (
      <LinkButton href={importPath(draft.id)} icon="upload">
        {words.again}
      </LinkButton>
    )
    return (
      <>
        <PageHead title={title} summary={sums.join(' · ')} crumbs={crumbs} actions={again} />
        <DataTable
          caption={title}
          captionHidden
          columns={columns(c)}
          rows={batch.account.toSorted((a, b) => order[a.outcome] - order[b.outcome] || a.row - b.row)}
          rowKey={(row) => String(row.row)}
          href={(row) => (row.id === null ? undefined : opinionPath(draft.id, row.id))}
        />
      </>
    )
  },
})

const order = { refused: 0, there: 1, taken: 2 } as const
const tones = { taken: 'done', there: 'neutral', refused: 'refused' } as const

function columns(c: PageContext): readonly Column<area.RowAccount>[] {
  const { import: words, table } = c.words.opinionPages
  return [
    { key: 'text', head: table.opinion, width: 'wide', cell: (row) => row.text || `#${row.row}` },
    { key: 'row', head: words.row, numeric: true, cell: (row) => row.row },
    {
      key: 'outcome',
      head: words.outcome,
      cell: (row) => <Badge tone={tones[row.outcome]}>{words.outcomes[row.outcome]}</Badge>,
    },
    { key: 'why', head: words.why, cell: (row) => row.refusals.map((one) => sayProblem(c, one)).join(' ') },
  ]
}

/** 'Quan điểm: Chưa rõ …' */
function sayProblem(c: PageContext, { key, field, params }: area.RowAccount['refusals'][number]): string {
  const name = fields.find((one) => one === field)
  const said = sayRefusal(c.words, refuse(key, { params }))
  return name ? `${c.words.opinionPages.table.columns[name satisfies Field]}: ${said}` : said
}
