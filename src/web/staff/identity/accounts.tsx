import {
  type AccountLine,
  admitAccount,
  identityPermissions,
  listAccounts,
  roles,
} from '../../../areas/identity/index.ts'
import { isRefusal } from '../../../values/refusal.ts'
import { type PageContext, page, type ViewProps } from '../../http/page.ts'
import { showMoment } from '../../moment.ts'
import { Badge, DataTable, EmptyState, LinkButton, PageHead, Stack, TextInput, type Tone } from '../../parts/index.ts'
import { Fold } from './fold.tsx'

export const accountsPath = '/quan-tri/tai-khoan'

/** Who may enter, in which role, and what is still missing. */
export const accountsPage = page<readonly AccountLine[]>({
  path: accountsPath,
  shell: 'staff',
  may: identityPermissions.read_accounts,
  ownOnly: true,
  title: (_, words) => words.identity.accounts.title,
  load: (c) => c.read((reading) => listAccounts(reading, c.signedIn.committeeId)),
  acts: {
    admit: async (c, form) => {
      const admitted = await c.perform(admitAccount, { personId: '', ...form.values }, form.clientId)
      if (isRefusal(admitted)) return admitted
      return { goTo: `${accountsPath}/${admitted.accountId}`, done: 'identity.admit_account' }
    },
  },
  view: AccountsView,
})

function AccountsView({ data, c }: ViewProps<readonly AccountLine[]>) {
  const { accounts: words } = c.words.identity
  return (
    <Stack>
      <PageHead
        title={words.title}
        summary={words.summary}
        actions={
          <LinkButton href={`${accountsPath}/moi`} icon="add" kind="primary">
            {words.open}
          </LinkButton>
        }
      />
      <AccountTable c={c} accounts={data} />
      {c.may(identityPermissions.manage_accounts) ? (
        <Fold c={c} act="admit" label={words.admit} submit={words.admitSubmit} note={words.admitNote}>
          <TextInput name="signInName" label={words.signInName} maxLength={60} required />
          <TextInput name="displayName" label={words.name} maxLength={120} required />
        </Fold>
      ) : null}
    </Stack>
  )
}

function AccountTable({ c, accounts }: { c: PageContext; accounts: readonly AccountLine[] }) {
  const { accounts: words, roles: roleWords } = c.words.identity
  return (
    <DataTable
      caption={words.caption(accounts.length)}
      rows={accounts}
      rowKey={(account) => account.id}
      href={(account) => `${accountsPath}/${account.id}`}
      empty={<EmptyState title={words.empty} />}
      columns={[
        { key: 'name', head: words.name, cell: (account) => account.displayName },
        {
          key: 'roles',
          head: words.roles,
          width: 'wide',
          cell: (account) =>
            account.grants.map((grant) => roleWords[grant.role] ?? grant.role).join(', ') || words.noRole,
        },
        { key: 'signInName', head: words.signInName, cell: (account) => account.signInName ?? '' },
        { key: 'state', head: words.state, cell: (account) => <AccountState c={c} account={account} /> },
        {
          key: 'seen',
          head: words.seen,
          cell: (account) => (account.lastSeenAt ? showMoment(account.lastSeenAt) : words.never),
        },
      ]}
    />
  )
}

/** What to know first about an account, the most pressing alone. */
export function AccountState({ c, account }: { c: PageContext; account: AccountLine }) {
  const { accounts: words } = c.words.identity
  const held = account.grants.map((grant) => grant.role)
  const office = held.some((role) => !factsOf(role)?.onDevice)
  const forced = held.some((role) => factsOf(role)?.secondFactor)
  const states: readonly (readonly [boolean, Tone, string])[] = [
    [account.disabledAt !== null, 'refused', words.disabled],
    [account.demo, 'neutral', words.demo],
    [held.length === 0, 'waiting', words.noRole],
    [account.isGuest, 'neutral', words.guest],
    [office && !account.hasPassword, 'waiting', words.noPassword],
    [forced && !account.hasTotp && account.passkeys === 0, 'due', words.noSecond],
    [true, 'done', words.good],
  ]
  const [, tone, text] = states.find(([applies]) => applies) ?? [true, 'done' as const, words.good]
  return (
    <>
      <Badge tone={tone}>{text}</Badge> {account.waivers.length > 0 ? <Badge tone="due">{words.waived}</Badge> : null}
    </>
  )
}

function factsOf(role: string) {
  return role in roles ? roles[role as keyof typeof roles] : null
}
