import { listCommitteeTerms } from '../../../areas/organisation/index.ts'
import { type ImportedTarget, importTargets, reportPermissions } from '../../../areas/reports/index.ts'
import { readXlsx } from '../../../print/xlsx/read.ts'
import { isRefusal, type Refusal, refuse } from '../../../values/refusal.ts'
import { sayRefusal } from '../../../words/words.ts'
import type { Form as Posted } from '../../http/form.ts'
import { memoryOf } from '../../http/memory.ts'
import { type PageContext, page, type ViewProps } from '../../http/page.ts'
import { Badge, DataTable, FileInput, Form, LinkButton, PageHead, SubmitRow } from '../../parts/index.ts'
import { targetPath, targetsPath } from './address.ts'
import { targetColumns, targetOfRow } from './target-columns.ts'
import { termAsked } from './target-data.ts'

interface ImportData {
  readonly termId: string
  readonly account: readonly ImportedTarget[] | null
}

async function load(c: PageContext, extra: Readonly<Record<string, unknown>>): Promise<ImportData | Refusal> {
  const term = termAsked(c, await c.read((reading) => listCommitteeTerms(reading, c.signedIn.committeeId)))
  if (!term) return refuse('reports.no_term', { kind: 'missing' })
  return { termId: term.id, account: (extra.account as readonly ImportedTarget[] | undefined) ?? null }
}

async function take(c: PageContext, form: Posted) {
  const [file] = form.files.file ?? []
  if (!file || file.size === 0) return refuse('reports.import_empty', { field: 'file' })
  const sheet = await readXlsx(new Uint8Array(await file.arrayBuffer()), targetColumns)
  if (isRefusal(sheet)) return { ...sheet, field: 'file' }
  const unread = sheet.refused.map(({ row, key, field, params }): ImportedTarget => {
    return { row, outcome: 'refused', id: null, refusal: refuse(key, { field, ...(params && { params }) }) }
  })
  const rows = sheet.rows.map(targetOfRow)
  if (rows.length === 0 && unread.length > 0) return { again: true as const, with: { account: unread } }
  const input = { termId: form.values.termId, fileName: file.name.slice(0, 200) || 'xlsx', rows }
  const taken = await c.perform(importTargets, input, form.clientId)
  if (isRefusal(taken)) return taken
  const account = [...taken.account, ...unread].sort((a, b) => a.row - b.row)
  return { again: true as const, with: { account } }
}

/** Nhập chỉ tiêu: every row is accounted for. */
export const importTargetsPage = page<ImportData>({
  path: `${targetsPath}/nhap`,
  shell: 'staff',
  may: reportPermissions.write,
  maxMegabytes: 21,
  title: (_, words) => words.reportTargets.import.title,
  load,
  acts: { import: take },
  view: ({ data, c }: ViewProps<ImportData>) => {
    const { import: words, list } = c.words.reportTargets
    return (
      <>
        <PageHead
          title={words.title}
          summary={words.summary}
          crumbs={[{ label: list.title, href: targetsPath }, { label: words.title }]}
          actions={
            <LinkButton href={`${targetsPath}.xlsx?mau=1`} icon="download" download>
              {words.sample}
            </LinkButton>
          }
        />
        <Form act="import" clientId={c.formId} memory={memoryOf(c)} upload>
          <input type="hidden" name="termId" value={data.termId} />
          <FileInput name="file" label={words.file} hint={words.fileHint} accept=".xlsx" required />
          <SubmitRow primary={words.send} cancel={{ href: targetsPath }} />
        </Form>
        {data.account ? <Account c={c} rows={data.account} /> : null}
      </>
    )
  },
})

/** 'Mức: …': which column, then what is wrong in it. */
function whyNot(c: PageContext, refusal: Refusal): string {
  const { columns } = c.words.reportTargets.list
  const of: Readonly<Record<string, string>> = { ...columns, indicatorId: columns.indicator, validFrom: columns.from }
  const column = refusal.field?.split('.')[0] ?? ''
  return `${Object.hasOwn(of, column) ? `${of[column]}: ` : ''}${sayRefusal(c.words, refusal)}`
}

const tones = { taken: 'done', already_there: 'neutral', refused: 'refused' } as const

function Account({ c, rows }: { c: PageContext; rows: readonly ImportedTarget[] }) {
  const { import: words } = c.words.reportTargets
  return (
    <DataTable
      caption={words.account}
      rows={rows}
      rowKey={(row) => `${row.row} ${row.outcome} ${row.refusal?.field ?? ''}`}
      href={(row) => (row.id ? targetPath(row.id) : undefined)}
      columns={[
        { key: 'row', head: words.row, width: 'narrow', cell: (row) => row.row },
        {
          key: 'outcome',
          head: words.outcome,
          cell: (row) => <Badge tone={tones[row.outcome]}>{words.outcomes[row.outcome]}</Badge>,
        },
        {
          key: 'why',
          head: words.why,
          width: 'wide',
          cell: (row) => (row.refusal ? whyNot(c, row.refusal) : ''),
        },
      ]}
    />
  )
}
