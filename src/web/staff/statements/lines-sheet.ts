import { type Line, listAccounts, listLines, shownMemo, statementPermissions } from '../../../areas/statements/index.ts'
import type { Reading } from '../../../platform/context.ts'
import { writeXlsx } from '../../../print/xlsx/write.ts'
import { resource } from '../../http/page.ts'
import { download } from '../record/download.ts'
import { linesPath } from './address.ts'
import { readLineQuery } from './line-query.ts'
import { accountName } from './saying.tsx'

const most = 50_000

/** The lines of the list from the first to the last, a page at a time. */
async function wholeList(reading: Reading, query: Parameters<typeof listLines>[1]): Promise<readonly Line[]> {
  const lines: Line[] = []
  for (let after: string | null = null; lines.length < most; ) {
    const found: Awaited<ReturnType<typeof listLines>> = await listLines(reading, query, { after, limit: 2000 })
    lines.push(...found.rows)
    after = found.next
    if (after === null) break
  }
  return lines.slice(0, most)
}

/** The list as a sheet, with the words of donors as others may see them. */
export const linesSheet = resource({
  path: `${linesPath}.xlsx`,
  may: statementPermissions.read,
  get: async (c) => {
    const { list, one, upload } = c.words.statementPages
    const { kinds, lineStates } = c.words.statements
    const { lines, accounts } = await c.read(async (reading) => ({
      lines: await wholeList(reading, readLineQuery(c)),
      accounts: new Map((await listAccounts(reading)).map((account) => [account.id, accountName(c, account)])),
    }))
    const bytes = await writeXlsx({
      name: list.sheetName,
      title: [list.title],
      asAt: c.today,
      columns: [
        { header: upload.account, width: 22, kind: 'text' },
        { header: list.day, width: 12, kind: 'day' },
        { header: one.document, width: 16, kind: 'text' },
        { header: list.moneyIn, width: 16, kind: 'number' },
        { header: list.moneyOut, width: 16, kind: 'number' },
        { header: list.message, width: 50, kind: 'text' },
        { header: list.payer, width: 28, kind: 'text' },
        { header: list.kind, width: 16, kind: 'text' },
        { header: list.state, width: 16, kind: 'text' },
        { header: one.allocated, width: 16, kind: 'number' },
      ],
      rows: lines.map((line) => [
        accounts.get(line.accountId) ?? '',
        line.day,
        line.document ?? '',
        line.credit,
        line.debit,
        shownMemo(line.memo),
        line.payer ?? '',
        kinds[line.kind] ?? '',
        lineStates[line.state] ?? '',
        line.allocated,
      ]),
    })
    return download(bytes, 'giao-dich-ngan-hang', 'xlsx')
  },
})
