import { setUpCommittee } from '../../areas/organisation/index.ts'
import { perform } from '../../platform/action.ts'
import { systemCaller } from '../../platform/system-caller.ts'
import { isId, newId } from '../../values/id.ts'
import { allRefusals, isRefusal, type Refusal } from '../../values/refusal.ts'
import type { Form } from '../http/form.ts'
import { type Outcome, type PageContext, page } from '../http/page.ts'
import { PageHead } from '../parts/index.ts'
import { mayNotSetUp, ownPath } from './access.ts'
import { OwnDone } from './own-done.tsx'
import { OwnForm } from './own-form.tsx'
import { type OwnInput, readOwnForm } from './own-input.ts'

/** A committee's first hour: one form, one act, all of it or nothing. */
export const ownPage = page({
  path: ownPath,
  shell: 'bare',
  wide: true,
  may: 'public',
  maxMegabytes: 22,
  load: async (c, extra): Promise<{ done: OwnInput | null } | Refusal> => {
    if (extra.done) return { done: extra.done as OwnInput }
    return (await mayNotSetUp(c)) ?? { done: null }
  },
  title: ({ done }, words) => (done ? words.setup.done.title : words.setup.own.title),
  acts: { set_up: setUp },
  view: ({ data, c }) => {
    if (data.done) return <OwnDone c={c} done={data.done} />
    return (
      <>
        <PageHead title={c.words.setup.own.title} summary={c.words.setup.form.summary} />
        <OwnForm c={c} />
      </>
    )
  },
})

async function setUp(c: PageContext, form: Form): Promise<Outcome> {
  const refused = await mayNotSetUp(c)
  if (refused) return refused
  const own = await readOwnForm(form, c.words)
  if (isRefusal(own)) return own
  // The form's id is the committee's: pressed twice, it is founded once.
  const committeeId = isId(form.clientId) ? form.clientId : newId()
  const caller = systemCaller({ committeeId, clientId: committeeId, name: c.words.setup.actor, channel: 'web' })
  const outcome = await perform(c.house.database, setUpCommittee, own.input, caller)
  return isRefusal(outcome) ? placed(outcome) : { again: true, with: { done: own } }
}

/** The act names a residential area by its place in the list; the form has one field for all of them. */
function placed(refusal: Refusal): Refusal {
  const [first = refusal, ...also] = allRefusals(refusal).map((one): Refusal => {
    const { also: _, ...alone } = one
    return one.field?.startsWith('areas.') ? { ...alone, field: 'areasFile' } : alone
  })
  return { ...first, also }
}
