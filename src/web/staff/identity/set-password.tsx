import { setPasswordByCode } from '../../../areas/identity/index.ts'
import { isRefusal } from '../../../values/refusal.ts'
import { memoryOf } from '../../http/memory.ts'
import { page } from '../../http/page.ts'
import { Form, PageHead, PasswordInput, SubmitRow, TextInput } from '../../parts/index.ts'
import { originOf, signInPath } from './entrance.ts'

/** The first password, or a new one for who forgot it, with a code from the office. */
export const setPasswordPage = page<null>({
  path: `${signInPath}/dat-mat-khau`,
  shell: 'bare',
  may: 'public',
  title: (_, words) => words.identity.setPassword.title,
  load: async () => null,
  acts: {
    set: async (c, form) => {
      const { name = '', code = '', password = '' } = form.typed
      const done = await setPasswordByCode(c.house.database, { name, code, password }, originOf(c))
      return isRefusal(done) ? done : { goTo: signInPath, done: 'identity.set_password_by_code' }
    },
  },
  view: ({ c }) => {
    const { setPassword: words, signIn } = c.words.identity
    return (
      <>
        <PageHead title={words.title} summary={words.intro} />
        <Form act="set" clientId={c.formId} memory={memoryOf(c)}>
          <TextInput name="name" label={signIn.name} autocomplete="username" maxLength={60} required />
          <TextInput
            name="code"
            label={words.code}
            autocomplete="one-time-code"
            inputMode="numeric"
            width="medium"
            maxLength={12}
            required
          />
          <PasswordInput
            name="password"
            label={words.password}
            hint={words.hint}
            autocomplete="new-password"
            required
          />
          <SubmitRow primary={words.submit} cancel={{ href: signInPath }} />
        </Form>
      </>
    )
  },
})
