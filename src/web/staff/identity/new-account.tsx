import { createAccount, identityPermissions } from '../../../areas/identity/index.ts'
import { isRefusal } from '../../../values/refusal.ts'
import { memoryOf } from '../../http/memory.ts'
import { page, type ViewProps } from '../../http/page.ts'
import { Fieldset, Form, PageHead, SubmitRow, TextInput } from '../../parts/index.ts'
import { accountsPath } from './accounts.tsx'
import { grantFrom, loadPlaces, type Places, RoleFields } from './role-fields.tsx'

/** A person and their first role; the code to enter with is given on the next page. */
export const newAccountPage = page<Places>({
  path: `${accountsPath}/moi`,
  shell: 'staff',
  may: identityPermissions.create_account,
  title: (_, words) => words.identity.newAccount.title,
  load: (c) => c.read((reading) => loadPlaces(reading, c.signedIn.committeeId)),
  acts: {
    open: async (c, form) => {
      const { grant, ...person } = form.values
      const given = grantFrom(grant as Readonly<Record<string, unknown>>)
      // The form's own id names the account too: sent twice it opens one.
      const input = { personId: '', ...person, accountId: form.clientId, grant: given }
      const opened = await c.perform(createAccount, input, form.clientId)
      if (isRefusal(opened)) return opened
      return { goTo: `${accountsPath}/${opened.accountId}`, done: 'identity.create_account' }
    },
  },
  view: NewAccountView,
})

function NewAccountView({ data, c }: ViewProps<Places>) {
  const { newAccount: words, accounts } = c.words.identity
  return (
    <>
      <PageHead title={words.title} crumbs={[{ label: accounts.title, href: accountsPath }, { label: words.title }]} />
      <Form act="open" clientId={c.formId} memory={memoryOf(c)}>
        <Fieldset title={words.person}>
          <TextInput name="displayName" label={words.name} hint={words.nameExample} maxLength={120} required />
          <TextInput name="signInName" label={words.signInName} hint={words.signInNameHint} maxLength={60} required />
        </Fieldset>
        <Fieldset title={words.role}>
          <RoleFields c={c} places={data} prefix="grant." />
        </Fieldset>
        <SubmitRow primary={words.submit} cancel={{ href: accountsPath }} />
      </Form>
    </>
  )
}
