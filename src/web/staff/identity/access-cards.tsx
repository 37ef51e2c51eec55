import type { ComponentChildren } from 'preact'
import { identityPermissions } from '../../../areas/identity/index.ts'
import { memoryOf } from '../../http/memory.ts'
import type { PageContext } from '../../http/page.ts'
import { Form, Section, SubmitRow, TextInput } from '../../parts/index.ts'
import type { AccountFacts } from './one-account.tsx'

interface CardProps {
  readonly c: PageContext
  readonly data: AccountFacts
}

/** Correcting the name, and closing doors. */
export function AccessCards({ c, data }: CardProps) {
  const { one: words } = c.words.identity
  const isOff = data.account.disabledAt !== null
  return (
    <>
      <Section title={words.details}>
        <Fold c={c} act="rename" label={words.rename}>
          <RenameFields c={c} data={data} />
        </Fold>
      </Section>
      <Section title={words.access}>
        {isOff ? (
          <Form act="enable" clientId={c.formId} memory={memoryOf(c)}>
            <p class="soft">{data.account.disabledReason}</p>
            <SubmitRow primary={words.enable} />
          </Form>
        ) : (
          <>
            <Form act="end_sessions" clientId={c.formId} memory={memoryOf(c)}>
              <SubmitRow primary={words.sessionsEnd} />
            </Form>
            <Clearing c={c} data={data} />
            <Fold c={c} act="disable" label={words.disable} note={words.disableNote} />
          </>
        )}
      </Section>
    </>
  )
}

function Clearing({ c, data }: CardProps) {
  const { one: words } = c.words.identity
  const has = data.account.hasTotp || data.account.passkeys > 0
  if (!has || data.account.isGuest || !c.may(identityPermissions.manage_accounts)) return null
  return <Fold c={c} act="clear_factors" label={words.factors} note={words.factorsNote} />
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

interface FoldProps {
  readonly c: PageContext
  readonly act: string
  readonly label: string
  readonly note?: string
  /** Asks for a reason unless it holds fields of its own. */
  readonly children?: ComponentChildren
}

/** An act that must be opened before it can be pressed; open again when it was refused. */
function Fold({ c, act, label, note, children }: FoldProps) {
  const { one: words } = c.words.identity
  return (
    <details class="fold" open={c.refused?.form.act === act}>
      <summary class="button">{label}</summary>
      <Form act={act} clientId={c.formId} memory={memoryOf(c)}>
        {note ? <p class="soft">{note}</p> : null}
        {children ?? <TextInput name="reason" label={words.reason} maxLength={300} required />}
        <SubmitRow primary={children ? words.save : label} />
      </Form>
    </details>
  )
}
