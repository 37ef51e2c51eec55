import * as area from '../../../areas/festival/index.ts'
import { readXlsx } from '../../../print/xlsx/read.ts'
import { allRefusals, isRefusal, type Refusal, refuse } from '../../../values/refusal.ts'
import { memoryOf } from '../../http/memory.ts'
import { type Act, type PageContext, page, type ViewProps } from '../../http/page.ts'
import {
  DayInput,
  FieldRow,
  FileInput,
  Form,
  LinkButton,
  PageHead,
  Radios,
  SubmitRow,
  TextInput,
} from '../../parts/index.ts'
import { boardPath, missing, yearIn, yearPart, yearPath } from './address.ts'
import { Account, type Importing, type RowAccount } from './import-account.tsx'
import { rowOf, sheetColumns, unreadRows } from './import-columns.ts'

const take: Act = async (c, form) => {
  const [upload] = form.files.file ?? []
  if (!upload || upload.size === 0) return refuse('platform.required', { field: 'file' })
  const sheet = await readXlsx(new Uint8Array(await upload.arrayBuffer()), sheetColumns)
  if (isRefusal(sheet)) return { ...sheet, field: 'file' }
  const unread = unreadRows(sheet.refused)
  const whole = form.typed.mode === 'all_or_nothing'
  if (whole && unread.length > 0)
    return refuse('festival.import_refused', { field: 'file', params: { count: unread.length } })
  const rows = sheet.rows.map(rowOf)
  const names = new Map(rows.map((row) => [Number(row.row), String(row.area ?? '')]))
  const input = { ...form.values, fileName: upload.name.slice(0, 200), year: yearIn(c), rows }
  const made = await c.perform(area.importFestival, input, form.clientId)
  if (isRefusal(made)) return made
  const account: readonly RowAccount[] = [
    ...unread.map(
      ({ row, text, cells }): RowAccount => ({
        row,
        text,
        outcome: 'refused',
        why: cells.map(({ key, field, params = {} }) => refuse(key, { field, params })),
      }),
    ),
    ...made.account.map(
      ({ row, outcome, refusal }): RowAccount => ({
        row,
        outcome,
        text: names.get(row) ?? '',
        why: refusal ? allRefusals(refusal) : [],
      }),
    ),
  ]
  return { again: true, with: { account } }
}

/** Nhập kết quả từ Excel: festivals held and reported on paper, every row accounted for. */
export const importPage = page<Importing>({
  path: `${boardPath}/${yearPart}/nhap`,
  shell: 'staff',
  may: area.festivalPermissions.import,
  maxMegabytes: 12,
  title: (_, words) => words.festivalPages.import.title,
  load: async (c, extra): Promise<Importing | Refusal> => {
    const year = yearIn(c)
    const plan = await c.read(async (reading) => {
      const { plans } = await area.loadYear(reading, c.signedIn.committeeId, year)
      return area.planInForce(plans, c.today)
    })
    const account = Array.isArray(extra.account) ? (extra.account as readonly RowAccount[]) : null
    return plan ? { year, plan: plan.plan, account } : missing
  },
  acts: { import: take },
  view: ImportView,
})

function ImportView({ data, c }: ViewProps<Importing>) {
  const { import: words, years } = c.words.festivalPages
  const back = yearPath(data.year)
  return (
    <>
      <PageHead
        title={words.title}
        summary={words.summary}
        crumbs={[
          { label: years.title, href: boardPath },
          { label: String(data.year), href: back },
          { label: words.title },
        ]}
        actions={
          <LinkButton href={`${boardPath}/${data.year}/mau.xlsx`} icon="download" download>
            {words.sample}
          </LinkButton>
        }
      />
      {data.account ? <Account c={c} data={data} account={data.account} /> : <ImportForm c={c} data={data} />}
    </>
  )
}

function ImportForm({ c, data }: { readonly c: PageContext; readonly data: Importing }) {
  const { import: words } = c.words.festivalPages
  return (
    <Form act="import" clientId={c.formId} memory={memoryOf(c)} upload>
      <FileInput name="file" label={words.file} hint={words.fileHint} accept=".xlsx" required />
      <TextInput
        name="reference"
        label={words.reference}
        hint={words.referenceHint}
        value={c.refused?.form.typed.reference}
        maxLength={120}
        required
      />
      <FieldRow>
        <DayInput name="approvedOn" label={words.approvedOn} max={c.today} required />
        <DayInput name="reportedOn" label={words.reportedOn} value={c.today} max={c.today} />
        <DayInput name="verifiedOn" label={words.verifiedOn} hint={words.verifiedHint} max={c.today} />
      </FieldRow>
      <Radios
        name="mode"
        label={words.mode}
        value="good_rows"
        options={[
          { value: 'good_rows', label: words.goodRows },
          { value: 'all_or_nothing', label: words.allOrNothing },
        ]}
      />
      <SubmitRow primary={words.start} cancel={{ href: yearPath(data.year) }} />
    </Form>
  )
}
