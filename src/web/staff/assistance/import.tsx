import {
  assistancePermissions,
  findRound,
  importNeeds,
  type NeedRowOutcome,
  needReasons,
  priorities,
  type Round,
} from '../../../areas/assistance/index.ts'
import { readXlsx } from '../../../print/xlsx/read.ts'
import { writeXlsx } from '../../../print/xlsx/write.ts'
import { isRefusal, type Refusal, refuse } from '../../../values/refusal.ts'
import { fold } from '../../../values/vietnamese.ts'
import { wordsIn } from '../../../words/words.ts'
import { type Act, page, resource, type ViewProps } from '../../http/page.ts'
import { LinkButton, PageHead } from '../../parts/index.ts'
import { idIn, idPart } from '../record/address.ts'
import { download } from '../record/download.ts'
import { boardPath, missing, roundPath, roundsPath } from './address.ts'
import { SheetImport } from './row-account.tsx'

const fields = ['area', 'fullName', 'birthYear', 'reason', 'priority', 'amount', 'goods', 'note'] as const
const both = [wordsIn('vi'), wordsIn('en')]
const columns = fields.map((key) => ({
  key,
  headers: both.map((words) => words.assistancePages.need[key]),
  kind: key === 'amount' || key === 'birthYear' ? ('number' as const) : ('text' as const),
  required: key === 'area' || key === 'fullName' || key === 'reason',
}))

/** A word of either language as the code it stands for; what is none stays, and is refused as it stands. */
function codeOf(of: 'reasons' | 'priorities', codes: readonly string[], value: unknown): unknown {
  if (typeof value !== 'string') return value
  const word = fold(value)
  return (
    codes.find(
      (code) => code === word || both.some((words) => fold(words.assistanceLabels[of][code] ?? '') === word),
    ) ?? value
  )
}

interface Importing {
  readonly round: Round
  readonly account: readonly NeedRowOutcome[] | null
}

const take: Act = async (c, form) => {
  const [upload] = form.files.file ?? []
  if (!upload) return refuse('platform.required', { field: 'file' })
  const sheet = await readXlsx(new Uint8Array(await upload.arrayBuffer()), columns)
  if (isRefusal(sheet)) return { ...sheet, field: 'file' }
  const rows = sheet.rows.map(({ row, values }) => ({
    ...values,
    row,
    reason: codeOf('reasons', needReasons, values.reason),
    priority: codeOf('priorities', priorities, values.priority),
  }))
  const refused = sheet.refused.map(({ row }) => ({ row, area: '' }))
  const mode = form.typed.mode ?? 'good_rows'
  const asked = { roundId: idIn(c), fileName: upload.name, mode, rows: [...rows, ...refused] }
  const made = await c.perform(importNeeds, asked, form.clientId)
  return isRefusal(made) ? { ...made, field: 'file' } : { again: true, with: { account: made.account } }
}

/** Nhập danh sách hỗ trợ từ Excel: every row is accounted for. */
export const importPage = page<Importing>({
  path: `${roundsPath}/${idPart}/nhap`,
  shell: 'staff',
  may: assistancePermissions.manage,
  maxMegabytes: 12,
  title: (_, words) => words.assistancePages.list.import,
  load: (c, extra): Promise<Importing | Refusal> =>
    c.read(async (reading) => {
      const round = await findRound(reading, idIn(c))
      if (!round || round.supersededAt !== null) return missing
      return { round, account: (extra.account as readonly NeedRowOutcome[] | undefined) ?? null }
    }),
  acts: { import: take },
  view: ImportView,
})

function ImportView({ data: { round, account }, c }: ViewProps<Importing>) {
  const { import: words, board, list } = c.words.assistancePages
  return (
    <>
      <PageHead
        title={list.import}
        summary={words.text}
        crumbs={[
          { label: board.title, href: boardPath },
          { label: round.title, href: roundPath(round.id) },
          { label: list.import },
        ]}
        actions={
          <LinkButton href={`${roundsPath}/mau.xlsx`} icon="download" download>
            {words.sample}
          </LinkButton>
        }
      />
      <SheetImport c={c} account={account} back={roundPath(round.id)} />
    </>
  )
}

export const importSample = resource({
  path: `${roundsPath}/mau.xlsx`,
  may: assistancePermissions.manage,
  get: async (c) => {
    const { list, need } = c.words.assistancePages
    const bytes = await writeXlsx({
      name: list.title,
      title: [list.title],
      columns: fields.map((field) => ({
        header: need[field],
        width: field === 'note' ? 36 : 22,
        kind: field === 'amount' ? 'money' : field === 'birthYear' ? 'number' : 'text',
      })),
      rows: [],
    })
    return download(bytes, 'danh-sach-ho-tro-mau', 'xlsx')
  },
})
