import { type Body, listBodies, openTerm, organisationPermissions } from '../../../areas/organisation/index.ts'
import { isRefusal } from '../../../values/refusal.ts'
import { memoryOf } from '../../http/memory.ts'
import { page } from '../../http/page.ts'
import { DayInput, FieldRow, Form, PageHead, Select, SubmitRow, TextInput } from '../../parts/index.ts'
import { crumbs, home } from './paths.ts'

export const newTermPage = page<readonly Body[]>({
  path: '/to-chuc/nhiem-ky/moi',
  shell: 'staff',
  may: organisationPermissions.manage_terms,
  title: (_, words) => words.organisation.pages.term.new,
  load: (c) =>
    c.read(async (reading) => (await listBodies(reading, c.signedIn.committeeId)).filter((body) => body.to === null)),
  acts: {
    open: async (c, form) => {
      const opened = await c.perform(openTerm, form.values, form.clientId)
      return isRefusal(opened) ? opened : { goTo: home, done: openTerm.name }
    },
  },
  view: ({ data, c }) => {
    const { term, from, decision } = c.words.organisation.pages
    return (
      <>
        <PageHead title={term.new} summary={term.newHint} crumbs={crumbs(c, { label: term.new })} />
        <Form act="open" clientId={c.formId} memory={memoryOf(c)}>
          <Select
            name="bodyId"
            label={term.body}
            options={data.map((body) => ({ value: body.id, label: body.name }))}
            required
          />
          <TextInput name="number" label={term.number} hint={term.numberHint} width="short" maxLength={9} required />
          <FieldRow>
            <DayInput name="from" label={from} required />
            <DayInput name="to" label={term.plannedTo} required />
          </FieldRow>
          <TextInput name="decision" label={decision} maxLength={200} />
          <SubmitRow primary={c.words.organisation.pages.save} cancel={{ href: home }} />
        </Form>
      </>
    )
  },
})
