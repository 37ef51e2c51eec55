import {
  listAccounts,
  listImports,
  type StatementImport,
  statementPermissions,
  tallyAccounts,
} from '../../../areas/statements/index.ts'
import type { Reading } from '../../../platform/context.ts'
import { fill } from '../../../words/shape.ts'
import type { PageContext } from '../../http/page.ts'
import { withQuery } from '../record/address.ts'
import { boardPath, fileAt, linesPath } from '../statements/address.ts'
import { accountName } from '../statements/saying.tsx'
import { type Agenda, heap, type Task } from './task.ts'

/** Statements that wait for a signature or for their columns, and accounts with lines that nobody decided. */
export async function statementTasks(c: PageContext, reading: Reading): Promise<Agenda> {
  const { whys } = c.words.home
  const { accept, decide, import: sends } = statementPermissions
  const none: Agenda = { late: [], soon: [], mine: [], missing: [] }
  if (!c.may(accept) && !c.may(decide)) return none
  const { rows: files } = await listImports(reading, { limit: 50 })
  const accounts = await listAccounts(reading)
  const waiting = c.may(decide) ? await tallyAccounts(reading) : new Map<string, number>()
  const named = new Map(accounts.map((one) => [one.id, accountName(c, one)]))
  const fileTask =
    (why: string) =>
    (file: StatementImport): Task => ({
      ...{ id: `statement ${file.id}`, href: fileAt(file.id), title: file.name, why },
      ...{ about: named.get(file.accountId) ?? '', dueOn: null },
    })
  const of = (stage: StatementImport['stage']) => files.filter((file) => file.stage === stage)
  const lines = accounts.flatMap((account): readonly Task[] => {
    const count = waiting.get(account.id) ?? 0
    const href = withQuery(linesPath, { tk: account.id, 'tinh-trang': 'pending' })
    const title = fill(c.words.statementPages.waiting, { count })
    const about = accountName(c, account)
    return count === 0 ? [] : [{ id: `lines ${account.id}`, href, title, why: whys.bankLines, about, dueOn: null }]
  })
  return {
    ...none,
    mine: [
      heap(c.may(accept) ? of('gated').map(fileTask(whys.bankFile)) : [], boardPath),
      heap(c.may(sends) ? of('mapping').map(fileTask(whys.bankColumns)) : [], boardPath),
      heap(lines, boardPath),
    ],
  }
}
