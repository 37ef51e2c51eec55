import {
  clearSecondFactors,
  disableAccount,
  enableAccount,
  endGrant,
  endSessionsOf,
  type GivenCode,
  giveCode,
  grantRole,
  identityPermissions,
  listAccounts,
  readProofs,
  renameAccount,
  revokeDevice,
  waiveSeparation,
} from '../../../areas/identity/index.ts'
import type { Action } from '../../../platform/action.ts'
import { isId } from '../../../values/id.ts'
import { isRefusal, refuse } from '../../../values/refusal.ts'
import { memoryOf } from '../../http/memory.ts'
import { type Act, type PageContext, page, type ViewProps } from '../../http/page.ts'
import { Beside, Notice, PageHead, Section, Stack } from '../../parts/index.ts'
import { AccessCard } from './access-cards.tsx'
import type { AccountFacts } from './account-facts.ts'
import { AccountState, accountsPath } from './accounts.tsx'
import { CodeCard } from './code-card.tsx'
import { RoleCard, WaiverCard } from './role-cards.tsx'
import { grantFrom, loadPlaces } from './role-fields.tsx'
import { DeviceTable } from './sessions.tsx'

const missing = refuse('platform.not_found', { kind: 'missing' })

/** Everything about one account that the office may see and do. */
export const oneAccountPage = page<AccountFacts>({
  path: `${accountsPath}/:id`,
  shell: 'staff',
  may: identityPermissions.read_accounts,
  ownOnly: true,
  title: (data) => data.account.displayName,
  load: async (c, extra) => {
    const id = c.param('id')
    if (!isId(id)) return missing
    const { committeeId } = c.signedIn
    const found = await c.read(async (reading) => ({
      account: (await listAccounts(reading, committeeId, id))[0],
      places: await loadPlaces(reading, committeeId),
    }))
    if (!found.account) return missing
    const proofs = found.account.isGuest ? null : await readProofs(c.house.database, id)
    return { account: found.account, places: found.places, proofs, given: (extra.given as GivenCode) ?? null }
  },
  acts: {
    grant: act(grantRole, grantFrom),
    end_grant: act(endGrant),
    waive: act(waiveSeparation),
    rename: act(renameAccount),
    disable: act(disableAccount),
    enable: act(enableAccount),
    end_sessions: act(endSessionsOf),
    clear_factors: act(clearSecondFactors),
    revoke: act(revokeDevice),
    code: async (c, form) => {
      const purpose = form.typed.purpose === 'set_password' ? 'set_password' : 'sign_in'
      const input = { accountId: c.param('id'), purpose } as const
      const given = await giveCode(c.house.database, c.caller(form.clientId), input)
      return isRefusal(given) ? given : { again: true, with: { given } }
    },
  },
  view: OneAccountView,
})

/** An act on the account whose page this is. */
function act<I, F, O>(
  what: Action<I, F, O>,
  complete: (values: Readonly<Record<string, unknown>>) => Record<string, unknown> = (values) => ({ ...values }),
): Act {
  return async (c: PageContext, form) => {
    const accountId = c.param('id')
    const result = await c.perform(what, { ...complete(form.values), accountId }, form.clientId)
    return isRefusal(result) ? result : { goTo: `${accountsPath}/${accountId}`, done: what.name }
  }
}

function OneAccountView({ data, c }: ViewProps<AccountFacts>) {
  const { accounts, one } = c.words.identity
  const { account } = data
  const isOwn = account.id === c.signedIn.actor.accountId
  return (
    <Stack>
      <PageHead
        title={account.displayName}
        summary={account.signInName ?? undefined}
        crumbs={[{ label: accounts.title, href: accountsPath }, { label: account.displayName }]}
        meta={<AccountState c={c} account={account} />}
      />
      <Refused c={c} />
      <Beside
        aside={
          isOwn ? null : (
            <>
              {account.demo ? null : <CodeCard c={c} data={data} />}
              <AccessCard c={c} data={data} />
            </>
          )
        }
      >
        <RoleCard c={c} data={data} isOwn={isOwn} />
        <WaiverCard c={c} data={data} isOwn={isOwn} />
        {data.proofs && data.proofs.devices.length > 0 ? (
          <Section title={one.devices}>
            <DeviceTable c={c} devices={data.proofs.devices} />
          </Section>
        ) : null}
      </Beside>
    </Stack>
  )
}

/** Buttons without fields have nowhere of their own to say what is wrong. */
function Refused({ c }: { c: PageContext }) {
  const memory = memoryOf(c)
  const isButton = ['code', 'end_sessions', 'revoke'].includes(memory?.act ?? '')
  return isButton ? <Notice tone="error">{memory?.errors.map(({ text }) => text).join(' ')}</Notice> : null
}
