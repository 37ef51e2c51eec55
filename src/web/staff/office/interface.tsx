import { setLanguage } from '../../../areas/identity/index.ts'
import { page } from '../../http/page.ts'
import { Form, LinkButton, PageHead, SubmitRow } from '../../parts/index.ts'

const year = 365 * 24 * 3600

/** Language and light or dark: two switches of every page's menu. */
export const interfacePage = page({
  path: '/giao-dien',
  shell: 'staff',
  may: 'signed_in',
  load: async () => null,
  title: (_, words) => words.shell.look.title,
  acts: {
    language: async (c, form) => {
      const language = c.language === 'vi' ? 'en' : 'vi'
      await c.perform(setLanguage, { language }, form.clientId)
      c.setCookie('ngon_ngu', language, { maxAge: year })
      return { goTo: form.typed.ve ?? '/' }
    },
    theme: async (c, form) => {
      const next = c.cookie('giao_dien') === 'dark' ? 'light' : 'dark'
      c.setCookie('giao_dien', next, { maxAge: year })
      return { goTo: form.typed.ve ?? '/' }
    },
    follow: async (c, form) => {
      c.setCookie('giao_dien', '', 'delete')
      return { goTo: form.typed.ve ?? '/giao-dien' }
    },
  },
  view: ({ c }) => {
    const { look } = c.words.shell
    return (
      <>
        <PageHead title={look.title} summary={look.summary} />
        {(['language', 'theme', 'follow'] as const).map((act) => (
          <Form key={act} act={act} clientId={c.formId}>
            <input type="hidden" name="ve" value="/giao-dien" />
            <SubmitRow primary={look[act]} />
          </Form>
        ))}
        <LinkButton href="/">{c.words.shell.no.home}</LinkButton>
      </>
    )
  },
})
