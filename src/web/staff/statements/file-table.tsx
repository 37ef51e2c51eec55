import type { BankAccount, StatementImport } from '../../../areas/statements/index.ts'
import type { PageContext } from '../../http/page.ts'
import { showMoment } from '../../moment.ts'
import { type Column, DataTable, EmptyState } from '../../parts/index.ts'
import { fileAt } from './address.ts'
import { accountName, StageBadge, told } from './saying.tsx'

interface Props {
  readonly c: PageContext
  readonly files: readonly StatementImport[]
  readonly accounts: readonly BankAccount[]
}

/** Files of statements with what came of them. */
export function FileTable({ c, files, accounts }: Props) {
  const words = c.words.statementPages
  const named = new Map(accounts.map((one) => [one.id, accountName(c, one)]))
  const columns: readonly Column<StatementImport>[] = [
    { key: 'name', head: words.upload.file, width: 'wide', cell: (file) => file.name },
    { key: 'account', head: words.upload.account, cell: (file) => named.get(file.accountId) ?? '' },
    { key: 'sent', head: words.file.sentBy, cell: (file) => `${file.recordedByName}, ${showMoment(file.recordedAt)}` },
    { key: 'taken', head: words.file.takenRows, numeric: true, cell: (file) => told(file.takenRows) },
    { key: 'known', head: words.file.duplicateRows, numeric: true, cell: (file) => told(file.duplicateRows) },
    { key: 'stage', head: words.account.state, cell: (file) => <StageBadge c={c} stage={file.stage} /> },
  ]
  return (
    <DataTable
      caption={words.files}
      captionHidden
      columns={columns}
      rows={files}
      rowKey={({ id }) => id}
      href={({ id }) => fileAt(id)}
      empty={<EmptyState title={words.noFile}>{words.noFileText}</EmptyState>}
    />
  )
}
