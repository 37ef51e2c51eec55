import {
  householdPermissions,
  importHouseholds,
  memberGenders,
  standingKinds,
} from '../../../areas/households/index.ts'
import { readXlsx } from '../../../print/xlsx/read.ts'
import { writeXlsx } from '../../../print/xlsx/write.ts'
import { isRefusal, refuse } from '../../../values/refusal.ts'
import { fold } from '../../../values/vietnamese.ts'
import { wordsIn } from '../../../words/words.ts'
import { type Act, page, resource } from '../../http/page.ts'
import { LinkButton, PageHead } from '../../parts/index.ts'
import { type RowAccount, SheetImport } from '../assistance/row-account.tsx'
import { download } from '../record/download.ts'
import { householdsPath } from './address.ts'

const fields = [
  'area',
  'headName',
  'birthYear',
  'gender',
  'address',
  'people',
  'standings',
  'citizenNumber',
  'phone',
  'note',
] as const
const both = [wordsIn('vi'), wordsIn('en')]
const columns = fields.map((key) => ({
  key,
  headers: both.map((words) => words.householdPages.columns[key]),
  kind: key === 'birthYear' || key === 'people' ? ('number' as const) : ('text' as const),
  required: key === 'area' || key === 'headName',
}))

/** A word of either language as the code it stands for. */
function codeOf(labels: 'standings' | 'genders', codes: readonly string[], word: string): string {
  const asked = fold(word)
  return codes.find((code) => both.some((words) => fold(words.households[labels][code] ?? '') === asked)) ?? word
}

const take: Act = async (c, form) => {
  const [upload] = form.files.file ?? []
  if (!upload) return refuse('platform.required', { field: 'file' })
  const sheet = await readXlsx(new Uint8Array(await upload.arrayBuffer()), columns)
  if (isRefusal(sheet)) return { ...sheet, field: 'file' }
  const list = (value: unknown) =>
    String(value ?? '')
      .split(/[;,]/)
      .map((one) => one.trim())
      .filter(Boolean)
  const rows = sheet.rows.map(({ row, values }) => ({
    ...values,
    row,
    gender: values.gender ? codeOf('genders', memberGenders, String(values.gender)) : null,
    standings: list(values.standings).map((one) => codeOf('standings', standingKinds, one)),
  }))
  const refused = sheet.refused.map(({ row }) => ({ row, area: '' }))
  const asked = { fileName: upload.name, mode: form.typed.mode ?? 'good_rows', rows: [...rows, ...refused] }
  const made = await c.perform(importHouseholds, asked, form.clientId)
  return isRefusal(made) ? { ...made, field: 'file' } : { again: true, with: { account: made.account } }
}

/** Nhập danh sách hộ từ Excel. */
export const importPage = page<readonly RowAccount[] | null>({
  path: `${householdsPath}/nhap`,
  shell: 'staff',
  may: householdPermissions.import,
  maxMegabytes: 12,
  title: (_, words) => words.householdPages.list.import,
  load: async (_c, extra) => (extra.account as readonly RowAccount[] | undefined) ?? null,
  acts: { import: take },
  view: ({ data: account, c }) => {
    const { list } = c.words.householdPages
    return (
      <>
        <PageHead
          title={list.import}
          summary={list.importText}
          crumbs={[{ label: list.title, href: householdsPath }, { label: list.import }]}
          actions={
            <LinkButton href={`${householdsPath}/nhap/mau.xlsx`} icon="download" download>
              {c.words.assistancePages.import.sample}
            </LinkButton>
          }
        />
        <SheetImport c={c} account={account} back={householdsPath} />
      </>
    )
  },
})

export const importSample = resource({
  path: `${householdsPath}/nhap/mau.xlsx`,
  may: householdPermissions.import,
  get: async (c) => {
    const { list, columns: head } = c.words.householdPages
    const bytes = await writeXlsx({
      name: list.title,
      title: [list.title],
      columns: columns.map(({ key, kind }) => ({ header: head[key], width: 22, kind })),
      rows: [],
    })
    return download(bytes, 'ho-dan-mau', 'xlsx')
  },
})
