import {
  assistancePermissions,
  type BenefitRound,
  findBenefitRound,
  importBenefitCases,
  wholeBenefitCases,
} from '../../../areas/assistance/index.ts'
import { readXlsx } from '../../../print/xlsx/read.ts'
import { writeXlsx } from '../../../print/xlsx/write.ts'
import { isRefusal, type Refusal, refuse } from '../../../values/refusal.ts'
import { wordsIn } from '../../../words/words.ts'
import { type Act, page, resource } from '../../http/page.ts'
import { LinkButton, PageHead } from '../../parts/index.ts'
import { type RowAccount, SheetImport } from '../assistance/row-account.tsx'
import { idIn, idPart } from '../record/address.ts'
import { download } from '../record/download.ts'
import { benefitRoundPath, benefitRoundsPath, benefitsPath, missing } from './address.ts'
import { caseQueryIn, loadBenefitRound } from './round-data.ts'

const fields = ['area', 'group', 'fullName', 'birthYear', 'persons', 'times'] as const
const both = [wordsIn('vi'), wordsIn('en')]
const columns = fields.map((key) => ({
  key,
  headers: both.map((words) => words.benefitPages.columns[key]),
  kind: key === 'birthYear' || key === 'persons' || key === 'times' ? ('number' as const) : ('text' as const),
  required: key === 'area' || key === 'group',
}))

interface Importing {
  readonly round: BenefitRound
  readonly account: readonly RowAccount[] | null
}

const take: Act = async (c, form) => {
  const [upload] = form.files.file ?? []
  if (!upload) return refuse('platform.required', { field: 'file' })
  const sheet = await readXlsx(new Uint8Array(await upload.arrayBuffer()), columns)
  if (isRefusal(sheet)) return { ...sheet, field: 'file' }
  const rows = [
    ...sheet.rows.map(({ row, values }) => ({ ...values, row })),
    ...sheet.refused.map(({ row }) => ({ row, area: '' })),
  ]
  const asked = { roundId: idIn(c), fileName: upload.name, mode: form.typed.mode ?? 'good_rows', rows }
  const made = await c.perform(importBenefitCases, asked, form.clientId)
  return isRefusal(made) ? { ...made, field: 'file' } : { again: true, with: { account: made.account } }
}

/** Nhập danh sách xét trợ cấp: one row a person, or a count for each group and area. */
export const importPage = page<Importing>({
  path: `${benefitRoundsPath}/${idPart}/nhap`,
  shell: 'staff',
  may: assistancePermissions.keep_benefits,
  maxMegabytes: 12,
  title: (_, words) => words.benefitPages.round.import,
  load: (c, extra): Promise<Importing | Refusal> =>
    c.read(async (reading) => {
      const round = await findBenefitRound(reading, idIn(c))
      if (!round || round.supersededAt !== null) return missing
      return { round, account: (extra.account as readonly RowAccount[] | undefined) ?? null }
    }),
  acts: { import: take },
  view: ({ data: { round, account }, c }) => {
    const { round: words, board } = c.words.benefitPages
    const back = benefitRoundPath(round.id, 'danh_sach')
    return (
      <>
        <PageHead
          title={words.import}
          summary={words.importText}
          crumbs={[
            { label: board.title, href: benefitsPath },
            { label: round.title, href: back },
            { label: words.import },
          ]}
          actions={
            <LinkButton href={`${benefitRoundsPath}/mau.xlsx`} icon="download" download>
              {c.words.assistancePages.import.sample}
            </LinkButton>
          }
        />
        <SheetImport c={c} account={account} back={back} />
      </>
    )
  },
})

export const importSample = resource({
  path: `${benefitRoundsPath}/mau.xlsx`,
  may: assistancePermissions.keep_benefits,
  get: async (c) => {
    const { columns: head, round } = c.words.benefitPages
    const bytes = await writeXlsx({
      name: round.list,
      title: [round.list],
      columns: columns.map(({ key, kind }) => ({ header: head[key], width: 24, kind })),
      rows: [],
    })
    return download(bytes, 'xet-tro-cap-mau', 'xlsx')
  },
})

/** The cases behind the filters of the address, whole. */
export const casesSheet = resource({
  path: `${benefitRoundsPath}/${idPart}/danh-sach.xlsx`,
  may: assistancePermissions.read_benefits,
  get: async (c) => {
    const data = await loadBenefitRound(c)
    if (isRefusal(data)) return data
    const { columns: head, round: words } = c.words.benefitPages
    const query = { ...caseQueryIn(c), roundId: data.round.id }
    const rows = await c.read((reading) => wholeBenefitCases(reading, query))
    const groups = new Map(data.policy.groups.map((one) => [one.id, one.name]))
    const bytes = await writeXlsx({
      name: words.list,
      title: [data.round.title, data.policy.instrument],
      asAt: c.today,
      columns: [
        ...columns.map(({ key, kind }) => ({ header: head[key], width: 24, kind })),
        { header: words.rate, width: 14, kind: 'money' },
        { header: words.amount, width: 16, kind: 'money' },
        { header: words.decisionNo, width: 18, kind: 'text' },
        { header: words.paidOn, width: 12, kind: 'day' },
      ],
      rows: rows.map((one) => [
        data.names.get(one.areaId) ?? '',
        groups.get(one.groupId) ?? '',
        one.fullName,
        one.birthYear,
        one.persons,
        one.times,
        one.rateAmount,
        one.amount,
        one.decisionNo,
        one.paidOn,
      ]),
    })
    return download(bytes, `xet-tro-cap-${c.today}`, 'xlsx')
  },
})
