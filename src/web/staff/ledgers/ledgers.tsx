import {
  type Duty,
  disclosurePermissions,
  isOverdue,
  listDuties,
  listScopes,
  type Scope,
} from '../../../areas/disclosure/index.ts'
import { showDay } from '../../../values/day.ts'
import { showCount } from '../../../values/number.ts'
import { fill } from '../../../words/shape.ts'
import { type PageContext, page, type ViewProps } from '../../http/page.ts'
import { Badge, type Column, DataTable, EmptyState, PageHead, Stack } from '../../parts/index.ts'
import { ledgerPath, ledgersPath } from './address.ts'
import { DutyTable } from './duties.tsx'

interface Data {
  readonly scopes: readonly Scope[]
  readonly duties: readonly Duty[]
}

/** Every scope that is told to the public: what of it is public, what waits, what is due. */
export const ledgersPage = page<Data>({
  path: ledgersPath,
  shell: 'staff',
  may: disclosurePermissions.read,
  title: (_, words) => words.disclosurePages.title,
  load: (c) =>
    c.read(async (reading) => ({
      scopes: await listScopes(reading),
      duties: await listDuties(reading, c.signedIn.committeeId),
    })),
  view: ({ data: { scopes, duties }, c }: ViewProps<Data>) => {
    const { disclosurePages: words } = c.words
    const late = duties.filter((duty) => isOverdue(duty, c.today))
    return (
      <>
        <PageHead title={words.title} summary={words.summary} />
        <Stack loose>
          {late.length > 0 ? <DutyTable c={c} title={words.due} duties={late.slice(0, 50)} named /> : null}
          <DataTable
            caption={words.title}
            captionHidden
            columns={columnsOf(c, duties)}
            rows={scopes}
            rowKey={({ id }) => id}
            href={({ id }) => ledgerPath(id)}
            empty={<EmptyState title={words.none}>{words.noneText}</EmptyState>}
          />
        </Stack>
      </>
    )
  },
})

function columnsOf(c: PageContext, duties: readonly Duty[]): readonly Column<Scope>[] {
  const { disclosurePages: words, disclosure } = c.words
  const waiting = ({ id }: Scope) =>
    duties.filter(({ scope, kind }) => scope.id === id && kind === 'lines').reduce((sum, { count }) => sum + count, 0)
  const late = ({ id }: Scope) => duties.some((duty) => duty.scope.id === id && isOverdue(duty, c.today))
  return [
    { key: 'title', head: words.scope, width: 'wide', cell: ({ title }) => title },
    { key: 'ledger', head: words.ledger, cell: ({ ledger }) => disclosure.ledgers[ledger] },
    {
      key: 'lines',
      head: words.public,
      numeric: true,
      cell: ({ lastNo }) => fill(words.lines, { count: showCount(lastNo) }),
    },
    { key: 'waiting', head: words.waiting, numeric: true, cell: (scope) => showCount(waiting(scope)) },
    {
      key: 'due',
      head: words.state,
      cell: (scope) =>
        late(scope) ? <Badge tone="overdue">{words.late}</Badge> : <span class="soft">{showDay(scope.openedOn)}</span>,
    },
  ]
}
