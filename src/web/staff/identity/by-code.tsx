import { signInByCode } from '../../../areas/identity/index.ts'
import { isRefusal } from '../../../values/refusal.ts'
import { memoryOf } from '../../http/memory.ts'
import { page } from '../../http/page.ts'
import { Form, PageHead, SubmitRow, TextInput } from '../../parts/index.ts'
import { goIn, originOf, signInPath } from './entrance.ts'

/** Area heads and advisors: a telephone number and eight digits, no password. */
export const byCodePage = page<null>({
  path: `${signInPath}/ma`,
  shell: 'bare',
  may: 'public',
  title: (_, words) => words.identity.byCode.title,
  load: async () => null,
  acts: {
    enter: async (c, form) => {
      const { name = '', code = '' } = form.typed
      const entered = await signInByCode(c.house.database, { name, code }, originOf(c))
      return isRefusal(entered) ? entered : goIn(c, entered, '/')
    },
  },
  view: ({ c }) => {
    const { byCode: words } = c.words.identity
    return (
      <>
        <PageHead title={words.title} summary={words.intro} />
        <Form act="enter" clientId={c.formId} memory={memoryOf(c)}>
          <TextInput name="name" label={words.name} autocomplete="username" inputMode="tel" maxLength={60} required />
          <TextInput
            name="code"
            label={words.code}
            autocomplete="one-time-code"
            inputMode="numeric"
            width="medium"
            maxLength={12}
            required
          />
          <SubmitRow primary={words.submit} cancel={{ href: signInPath }} />
          <p class="soft">{words.note}</p>
        </Form>
      </>
    )
  },
})
