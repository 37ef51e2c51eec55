import { signOut } from '../../../areas/identity/index.ts'
import { page } from '../../http/page.ts'
import { ConfirmForm } from '../../parts/index.ts'
import { sessionCookie } from '../../shell/visitor.ts'
import { signInPath } from './entrance.ts'

/** Open to everybody: who must first change a password may also leave. */
export const signOutPage = page<null>({
  path: '/dang-xuat',
  shell: 'bare',
  may: 'public',
  title: (_, words) => words.identity.signOut.title,
  load: async () => null,
  acts: {
    sign_out: async (c) => {
      const token = c.cookie(sessionCookie)
      if (token) await signOut(c.house.database, token)
      c.setCookie(sessionCookie, '', 'delete')
      return { goTo: signInPath, done: 'identity.sign_out' }
    },
  },
  view: ({ c }) => {
    const { signOut: words } = c.words.identity
    return (
      <ConfirmForm
        act="sign_out"
        clientId={c.formId}
        title={words.title}
        question={words.question}
        confirm={words.submit}
        cancelHref="/"
      />
    )
  },
})
