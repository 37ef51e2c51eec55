import {
  type BankAccount,
  listAccounts,
  listImports,
  type StatementImport,
  statementPermissions,
  tallyAccounts,
} from '../../../areas/statements/index.ts'
import { type Id, isId } from '../../../values/id.ts'
import { fill } from '../../../words/shape.ts'
import { type PageContext, page, type ViewProps } from '../../http/page.ts'
import { type Column, DataTable, EmptyState, LinkButton, PageHead, Pager, Section, Stack } from '../../parts/index.ts'
import { withQuery } from '../record/address.ts'
import { accountAt, accountPath, boardPath, linesPath, sendPath } from './address.ts'
import { FileTable } from './file-table.tsx'
import { accountName } from './saying.tsx'

interface Board {
  readonly accounts: readonly BankAccount[]
  readonly waiting: ReadonlyMap<Id, number>
  readonly files: readonly StatementImport[]
  readonly next: Id | null
}

/** Sao kê ngân hàng: accounts, what waits in each, files. */
export const boardPage = page<Board>({
  path: boardPath,
  shell: 'staff',
  may: statementPermissions.read,
  title: (_, words) => words.statementPages.title,
  load: (c) =>
    c.read(async (reading) => {
      const { rows: files, next } = await listImports(reading, { before: isId(c.query('sau')) ? c.query('sau') : null })
      return {
        accounts: await listAccounts(reading),
        waiting: await tallyAccounts(reading),
        files,
        next,
      }
    }),
  view: BoardView,
})

function BoardView({ data: { accounts, waiting, files, next }, c }: ViewProps<Board>) {
  const words = c.words.statementPages
  const mayKeep = c.may(statementPermissions.keep)
  return (
    <>
      <PageHead
        title={words.title}
        summary={words.summary}
        actions={
          <>
            {c.may(statementPermissions.import) && accounts.length > 0 ? (
              <LinkButton href={sendPath} icon="add" kind="primary">
                {words.send}
              </LinkButton>
            ) : null}
            <LinkButton href={linesPath}>{words.lines}</LinkButton>
            {mayKeep ? <LinkButton href={`${accountPath}/moi`}>{words.addAccount}</LinkButton> : null}
          </>
        }
      />
      <Stack loose>
        <Section title={words.accounts}>
          <DataTable
            caption={words.accounts}
            captionHidden
            columns={accountColumns(c, waiting)}
            rows={accounts}
            rowKey={({ id }) => id}
            href={({ id }) => accountAt(id)}
            empty={
              <EmptyState
                title={words.noAccount}
                action={mayKeep ? <LinkButton href={`${accountPath}/moi`}>{words.addAccount}</LinkButton> : undefined}
              >
                {words.noAccountText}
              </EmptyState>
            }
          />
        </Section>
        {accounts.length > 0 ? (
          <Section title={words.files}>
            <FileTable c={c} files={files} accounts={accounts} />
            <Pager
              newer={c.query('sau') === '' ? undefined : boardPath}
              older={next ? withQuery(boardPath, { sau: next }) : undefined}
            />
          </Section>
        ) : null}
      </Stack>
    </>
  )
}

function accountColumns(c: PageContext, waiting: ReadonlyMap<Id, number>): readonly Column<BankAccount>[] {
  const { account: words, ...page } = c.words.statementPages
  return [
    { key: 'account', head: page.upload.account, width: 'medium', cell: (one) => accountName(c, one) },
    { key: 'holder', head: words.holder, width: 'wide', cell: (one) => one.holder },
    {
      key: 'waiting',
      head: page.lines,
      cell: (one) => {
        const count = waiting.get(one.id) ?? 0
        return count === 0 ? (
          <span class="soft">{page.nothingWaits}</span>
        ) : (
          <a href={withQuery(linesPath, { tk: one.id, 'tinh-trang': 'pending' })}>{fill(page.waiting, { count })}</a>
        )
      },
    },
    { key: 'state', head: words.state, cell: (one) => (one.closedOn ? words.closed : words.open) },
  ]
}
