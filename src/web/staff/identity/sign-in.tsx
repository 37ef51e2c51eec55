import { type DemoAccount, demoAccounts, signIn, signInDemo } from '../../../areas/identity/index.ts'
import { listCommittees } from '../../../areas/organisation/index.ts'
import { isRefusal, refuse } from '../../../values/refusal.ts'
import { sayRefusal } from '../../../words/words.ts'
import { memoryOf } from '../../http/memory.ts'
import { type PageContext, page, type ViewProps } from '../../http/page.ts'
import { Form, Notice, PageHead, PasswordInput, Stack, SubmitRow, TextInput } from '../../parts/index.ts'
import { goIn, originOf, serviceOf, signInPath, wanted } from './entrance.ts'
import { KeyButton } from './key-button.tsx'

interface SignInFacts {
  readonly demo: readonly DemoGroup[]
  /** Nobody has an account yet: the way in is the link that the program printed. */
  readonly isNew: boolean
  readonly next: string
}

export const signInPage = page<SignInFacts>({
  path: signInPath,
  shell: 'bare',
  may: 'public',
  islands: ['passkey.ts'],
  title: (_, words) => words.identity.signIn.title,
  load: async (c) => ({
    demo: await demoGroups(c),
    isNew: (await c.readPublished(listCommittees)).length === 0,
    next: wanted(c.query('tiep')),
  }),
  acts: {
    sign_in: async (c, form) => {
      const { name = '', password = '', next } = form.typed
      const entered = await signIn(c.house.database, { name, password }, originOf(c))
      return isRefusal(entered) ? entered : goIn(c, entered, next)
    },
    demo: async (c, form) => {
      const entered = await signInDemo(c.house.database, form.typed.accountId ?? '', originOf(c))
      return isRefusal(entered) ? entered : goIn(c, entered, form.typed.next)
    },
  },
  view: SignIn,
})

function SignIn({ data, c }: ViewProps<SignInFacts>) {
  const { signIn: words } = c.words.identity
  const isTrial = data.demo.length > 0
  return (
    <Stack>
      <PageHead title={words.title} />
      <Told c={c} />
      {data.isNew ? <Notice>{c.words.setup.notYet}</Notice> : null}
      {isTrial ? <DemoList c={c} data={data} /> : null}
      <section class="stack">
        {isTrial ? <h2>{words.own}</h2> : null}
        <Form act="sign_in" clientId={c.formId} memory={memoryOf(c)}>
          <input type="hidden" name="next" value={data.next} />
          <TextInput name="name" label={words.name} autocomplete="username" maxLength={60} required />
          <PasswordInput name="password" label={words.password} autocomplete="current-password" required />
          <SubmitRow primary={words.submit} />
        </Form>
        <OtherWays c={c} next={data.next} />
      </section>
    </Stack>
  )
}

/** What brought the visitor here: signed out, or turned back by the sign-in service. */
function Told({ c }: { c: PageContext }) {
  const key = c.query('loi')
  if (/^identity\.oidc_[a-z]+$/.test(key)) return <Notice tone="error">{sayRefusal(c.words, refuse(key))}</Notice>
  const done = c.query('xong')
  if (done === 'identity.sign_out') return <Notice tone="success">{c.words.identity.signIn.signedOut}</Notice>
  if (done !== 'identity.set_password_by_code') return null
  return <Notice tone="success">{String(c.words.identity.notices[done])}</Notice>
}

function OtherWays({ c, next }: { c: PageContext; next: string }) {
  const { signIn: words } = c.words.identity
  return (
    <nav class="other-ways" aria-label={words.otherWays}>
      <KeyButton c={c} label={words.withKey} next={next} />
      {serviceOf(c) ? (
        <a class="button" href={`${signInPath}/dich-vu?tiep=${encodeURIComponent(next)}`}>
          {words.withService}
        </a>
      ) : null}
      <a href={`${signInPath}/ma`}>{words.withCode}</a>
      <a href={`${signInPath}/dat-mat-khau`}>{words.forgotten}</a>
    </nav>
  )
}

interface DemoGroup {
  readonly name: string
  readonly accounts: readonly DemoAccount[]
}

/** The people of the sample by committee, the one with most of them first. */
async function demoGroups(c: PageContext): Promise<readonly DemoGroup[]> {
  const accounts = await demoAccounts(c.house.database)
  if (accounts.length === 0) return []
  const committees = await c.readPublished(listCommittees)
  const groups = Map.groupBy(accounts, (account) => account.committeeId)
  return [...groups]
    .map(([id, own]) => ({ name: committees.find((one) => one.id === id)?.name ?? '', accounts: own }))
    .sort((a, b) => b.accounts.length - a.accounts.length)
}

/** Each entered with one press. */
function DemoList({ c, data }: { c: PageContext; data: SignInFacts }) {
  const { signIn: words, roles } = c.words.identity
  return (
    <section class="stack">
      <h2>{words.demoTitle}</h2>
      <p class="soft">{words.demoNote}</p>
      <form method="post" class="stack">
        <input type="hidden" name="act" value="demo" />
        <input type="hidden" name="next" value={data.next} />
        {data.demo.map((group) => (
          <fieldset class="demo-group" key={group.name}>
            <legend>{group.name}</legend>
            <ul class="demo-accounts">
              {group.accounts.map((account) => (
                <li key={account.accountId}>
                  <button type="submit" name="accountId" value={account.accountId}>
                    <span class="demo-role">{account.roles.map((role) => roles[role]).join(', ')}</span>
                    <span class="demo-name">{account.displayName}</span>
                  </button>
                </li>
              ))}
            </ul>
          </fieldset>
        ))}
      </form>
    </section>
  )
}
