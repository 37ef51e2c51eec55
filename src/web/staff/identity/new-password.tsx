import { changePassword } from '../../../areas/identity/index.ts'
import { isRefusal } from '../../../values/refusal.ts'
import { memoryOf } from '../../http/memory.ts'
import { page } from '../../http/page.ts'
import { ButtonForm, Form, Notice, PageHead, PasswordInput, Stack, SubmitRow } from '../../parts/index.ts'
import { passwordPath } from '../../shell/visitor.ts'

/** One's own password; after the first sign-in there is no way round this page. */
export const newPasswordPage = page<null>({
  path: passwordPath,
  shell: 'bare',
  may: 'signed_in',
  title: (_, words) => words.identity.newPassword.title,
  load: async () => null,
  acts: {
    change: async (c, form) => {
      const { current = '', next = '' } = form.typed
      const input = { current, next, sessionId: c.signedIn.sessionId }
      const changed = await changePassword(c.house.database, c.caller(form.clientId), input)
      return isRefusal(changed) ? changed : { goTo: '/tai-khoan', done: 'identity.change_password' }
    },
  },
  view: ({ c }) => {
    const { newPassword: words, signOut } = c.words.identity
    const forced = c.signedIn.detour === passwordPath
    return (
      <Stack>
        <PageHead title={words.title} />
        {forced ? <Notice>{words.forced}</Notice> : null}
        <Form act="change" clientId={c.formId} memory={memoryOf(c)}>
          <PasswordInput name="current" label={words.current} autocomplete="current-password" required />
          <PasswordInput name="next" label={words.next} hint={words.hint} autocomplete="new-password" required />
          <SubmitRow primary={words.submit} cancel={forced ? undefined : { href: '/tai-khoan' }} />
        </Form>
        {forced ? (
          <ButtonForm act="sign_out" action="/dang-xuat" clientId={c.formId} class="button button-quiet">
            {signOut.submit}
          </ButtonForm>
        ) : null}
      </Stack>
    )
  },
})
