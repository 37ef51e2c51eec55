import { type CodePurpose, purposeOfLink, setPasswordByCode, signInByCode } from '../../../areas/identity/index.ts'
import { isRefusal } from '../../../values/refusal.ts'
import { memoryOf } from '../../http/memory.ts'
import { page, type ViewProps } from '../../http/page.ts'
import { Form, PageHead, PasswordInput, SubmitRow } from '../../parts/index.ts'
import { goIn, originOf, signInPath } from './entrance.ts'

interface LinkFacts {
  readonly purpose: CodePurpose | null
}

/**
 * What a QR from the office opens. Opening it uses nothing up, so that the preview of a chat does not spend the code;
 * pressing the button does.
 */
export const linkPage = page<LinkFacts>({
  path: '/vao/:token',
  shell: 'bare',
  may: 'public',
  title: (_, words) => words.identity.link.title,
  load: async (c) => ({ purpose: await purposeOfLink(c.house.database, c.param('token')) }),
  acts: {
    enter: async (c) => {
      const entered = await signInByCode(c.house.database, { token: c.param('token') }, originOf(c))
      return isRefusal(entered) ? entered : goIn(c, entered, '/')
    },
    set: async (c, form) => {
      const input = { token: c.param('token'), password: form.typed.password ?? '' }
      const done = await setPasswordByCode(c.house.database, input, originOf(c))
      return isRefusal(done) ? done : { goTo: signInPath, done: 'identity.set_password_by_code' }
    },
  },
  view: LinkView,
})

function LinkView({ data, c }: ViewProps<LinkFacts>) {
  const { link, setPassword, byCode } = c.words.identity
  const memory = memoryOf(c)
  if (data.purpose === null) return <PageHead title={link.overTitle} summary={link.over} />
  if (data.purpose === 'sign_in') {
    return (
      <>
        <PageHead title={link.title} summary={link.intro} />
        <Form act="enter" clientId={c.formId} memory={memory}>
          <SubmitRow primary={link.submit} />
          <p class="soft">{byCode.note}</p>
        </Form>
      </>
    )
  }
  return (
    <>
      <PageHead title={setPassword.title} />
      <Form act="set" clientId={c.formId} memory={memory}>
        <PasswordInput
          name="password"
          label={setPassword.password}
          hint={setPassword.hint}
          autocomplete="new-password"
          required
        />
        <SubmitRow primary={setPassword.submit} />
      </Form>
    </>
  )
}
