import type { BankAccount, LineTally } from '../../../areas/statements/index.ts'
import { lineStates } from '../../../areas/statements/index.ts'
import type { PageContext } from '../../http/page.ts'
import { DayInput, FilterBar, Select, TextInput } from '../../parts/index.ts'
import { optionsOf } from '../record/saying.tsx'
import { linesPath } from './address.ts'
import { linesAddress } from './line-query.ts'
import { accountName } from './saying.tsx'

interface Props {
  readonly c: PageContext
  readonly accounts: readonly BankAccount[]
  readonly tallies: readonly LineTally[]
}

/** Words, account, side, kind, days and amounts; the states as ready filters with how many there are. */
export function LineFilters({ c, accounts, tallies }: Props) {
  const { list: words } = c.words.statementPages
  const { lineStates: states, kinds } = c.words.statements
  const countOf = (state: string) => tallies.find((one) => one.state === state)?.count ?? 0
  const saved = ['', ...lineStates].map((state) => ({
    href: linesAddress(c, { 'tinh-trang': state }),
    label: state === '' ? c.words.records.list.all : (states[state] ?? state),
    count: state === '' ? tallies.reduce((sum, one) => sum + one.count, 0) : countOf(state),
    current: c.query('tinh-trang') === state,
  }))
  const kept = { 'tinh-trang': c.query('tinh-trang'), tep: c.query('tep') }
  return (
    <FilterBar action={linesPath} clearHref={linesPath} saved={saved} hidden={kept}>
      <TextInput name="q" label={words.text} value={c.query('q')} maxLength={200} />
      <Select
        name="tk"
        label={c.words.statementPages.upload.account}
        blank={words.anyAccount}
        value={c.query('tk')}
        options={accounts.map((one) => ({ value: one.id, label: accountName(c, one) }))}
      />
      <Select
        name="chieu"
        label={words.side}
        blank={words.anySide}
        value={c.query('chieu')}
        options={[
          { value: 'credit', label: words.moneyIn },
          { value: 'debit', label: words.moneyOut },
        ]}
      />
      <Select
        name="loai"
        label={words.kind}
        blank={words.anyKind}
        value={c.query('loai')}
        options={optionsOf(kinds, Object.keys(kinds))}
      />
      <DayInput name="tu" label={words.from} value={c.query('tu')} />
      <DayInput name="den" label={words.to} value={c.query('den')} />
      <TextInput name="tu-tien" label={words.least} value={c.query('tu-tien')} maxLength={30} />
      <TextInput name="den-tien" label={words.most} value={c.query('den-tien')} maxLength={30} />
    </FilterBar>
  )
}
