import { identityPermissions } from '../../../areas/identity/index.ts'
import { memoryOf } from '../../http/memory.ts'
import type { PageContext } from '../../http/page.ts'
import { ButtonForm, Card, Form, SubmitRow, TextInput } from '../../parts/index.ts'
import type { AccountFacts } from './account-facts.ts'
import { Fold } from './fold.tsx'

interface CardProps {
  readonly c: PageContext
  readonly data: AccountFacts
}

/** Correcting the name, and closing doors. */
export function AccessCard({ c, data }: CardProps) {
  const { one: words } = c.words.identity
  const { account } = data
  const mayClear = c.may(identityPermissions.manage_accounts) && !account.isGuest
  const hasSecond = account.hasTotp || account.passkeys > 0
  if (account.disabledAt !== null) return <Enabling c={c} data={data} />
  return (
    <Card title={words.access}>
      <Fold c={c} act="rename" label={words.rename} submit={words.save}>
        <RenameFields c={c} data={data} />
      </Fold>
      <div class="fold">
        <ButtonForm act="end_sessions" clientId={c.formId}>
          {words.sessionsEnd}
        </ButtonForm>
      </div>
      {mayClear && hasSecond ? (
        <Fold c={c} act="clear_factors" label={words.factors} note={words.factorsNote}>
          <TextInput name="reason" label={words.reason} maxLength={300} required />
        </Fold>
      ) : null}
      <Fold c={c} act="disable" label={words.disable} note={words.disableNote}>
        <TextInput name="reason" label={words.reason} maxLength={300} required />
      </Fold>
    </Card>
  )
}

function Enabling({ c, data }: CardProps) {
  const { one: words } = c.words.identity
  return (
    <Card title={words.access}>
      <Form act="enable" clientId={c.formId} memory={memoryOf(c)}>
        <p class="soft">{data.account.disabledReason}</p>
        <SubmitRow primary={words.enable} />
      </Form>
    </Card>
  )
}

function RenameFields({ c, data }: CardProps) {
  const { accounts } = c.words.identity
  const { account } = data
  return (
    <>
      <TextInput name="displayName" label={accounts.name} value={account.displayName} maxLength={120} required />
      {account.signInName !== null && !account.isGuest ? (
        <TextInput name="signInName" label={accounts.signInName} value={account.signInName} maxLength={60} required />
      ) : (
        <input type="hidden" name="signInName" value="" />
      )}
    </>
  )
}
