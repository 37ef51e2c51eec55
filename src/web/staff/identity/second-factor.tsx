import {
  beginTotp,
  confirmTotp,
  ownCaller,
  type Proofs,
  readProofs,
  removePasskey,
  removeTotp,
  renewRecoveryCodes,
  type WaitingTotp,
  waitingTotp,
} from '../../../areas/identity/index.ts'
import { type Action, perform } from '../../../platform/action.ts'
import { isRefusal, type Refusal, refuse } from '../../../values/refusal.ts'
import type { Form as Posted } from '../../http/form.ts'
import { type Outcome, type PageContext, page, type ViewProps } from '../../http/page.ts'
import { ButtonForm, LinkButton, Notice, PageHead, Stack } from '../../parts/index.ts'
import { secondFactorPath } from '../../shell/visitor.ts'
import { AppCard, KeysCard, RecoveryCodes } from './second-factor-cards.tsx'

interface FactorFacts {
  readonly proofs: Proofs
  readonly waiting: WaitingTotp | null
  /** Just made: shown now and never again. */
  readonly recoveryCodes: readonly string[]
}

/** The second factor; who must have one and has none sees only this page. */
export const secondFactorPage = page<FactorFacts>({
  path: secondFactorPath,
  shell: 'bare',
  may: 'signed_in',
  islands: ['passkey.ts'],
  title: (_, words) => words.identity.second.title,
  load: async (c, extra) => {
    const { database } = c.house
    const proofs = await readProofs(database, c.signedIn.actor.accountId)
    if (!proofs) return refuse('identity.demo_account', { kind: 'forbidden' })
    const waiting = await waitingTotp(database, c.caller(c.formId), c.words.shell.product)
    return { proofs, waiting, recoveryCodes: (extra.recoveryCodes as readonly string[] | undefined) ?? [] }
  },
  acts: {
    begin: async (c, form) => stay(await beginTotp(c.house.database, c.caller(form.clientId))),
    confirm: async (c, form) => {
      const input = { code: form.typed.code ?? '', sessionId: c.signedIn.sessionId }
      return showCodes(await confirmTotp(c.house.database, c.caller(form.clientId), input))
    },
    renew: async (c, form) => showCodes(await renewRecoveryCodes(c.house.database, c.caller(form.clientId))),
    remove: async (c, form) => stay(await own(c, removeTotp, {}, form), 'identity.remove_totp'),
    remove_key: async (c, form) => stay(await own(c, removePasskey, form.values, form), 'identity.remove_passkey'),
  },
  view: FactorView,
})

/** An act on one's own proofs, carried out in the committee that keeps them. */
async function own<I, F, O>(c: PageContext, what: Action<I, F, O>, input: unknown, form: Posted): Promise<O | Refusal> {
  const caller = await ownCaller(c.house.database, c.caller(form.clientId))
  return isRefusal(caller) ? caller : perform(c.house.database, what, input, caller)
}

function stay(result: object | Refusal, done?: string): Outcome {
  return isRefusal(result) ? result : { goTo: secondFactorPath, ...(done !== undefined && { done }) }
}

function showCodes(result: { recoveryCodes: readonly string[] } | Refusal): Outcome {
  return isRefusal(result) ? result : { again: true, with: result }
}

function FactorView({ data, c }: ViewProps<FactorFacts>) {
  const { second: words, notices } = c.words.identity
  const isForced = c.signedIn.detour === secondFactorPath
  if (data.recoveryCodes.length > 0) return <RecoveryCodes c={c} codes={data.recoveryCodes} />
  const done = notices[c.query('xong')]
  return (
    <Stack>
      <PageHead title={words.title} summary={words.intro} />
      {typeof done === 'string' ? <Notice tone="success">{done}</Notice> : null}
      {isForced ? <Notice tone="warn">{words.forced}</Notice> : null}
      <AppCard c={c} proofs={data.proofs} waiting={data.waiting} />
      <KeysCard c={c} proofs={data.proofs} />
      {isForced ? (
        <ButtonForm act="sign_out" action="/dang-xuat" clientId={c.formId} class="button button-quiet">
          {words.signOut}
        </ButtonForm>
      ) : (
        <LinkButton href="/tai-khoan" kind="quiet">
          {c.words.identity.mine.title}
        </LinkButton>
      )}
    </Stack>
  )
}
