import { type HouseholdLine, listHouseholds } from '../../../areas/households/index.ts'
import { casePurposes, povertyPermissions, proposeOwnCase } from '../../../areas/poverty/index.ts'
import { isId } from '../../../values/id.ts'
import { isRefusal, type Refusal } from '../../../values/refusal.ts'
import { fill } from '../../../words/shape.ts'
import { memoryOf } from '../../http/memory.ts'
import { type PageContext, page, type ViewProps } from '../../http/page.ts'
import {
  Checkbox,
  Fieldset,
  FileInput,
  Form,
  MoneyInput,
  PageHead,
  Radios,
  Section,
  Stack,
  SubmitRow,
  TextArea,
  TextInput,
} from '../../parts/index.ts'
import { areasOf } from '../commendation/choosing.ts'
import { takeFiles } from '../documents/uploads.ts'
import { withQuery } from '../record/address.ts'
import { Outbox } from '../record/outbox.tsx'
import { optionsOf } from '../record/saying.tsx'
import { missing, ownCasePath, ownPath, ownProposePath } from './address.ts'

interface Proposing {
  readonly areaName: string
  readonly found: readonly HouseholdLine[]
  readonly household: HouseholdLine | null
}

async function loadProposing(c: PageContext): Promise<Proposing | Refusal> {
  const { sight, committeeId } = c.signedIn
  const { areaId } = sight
  const [text, chosen] = [c.query('q').trim(), c.query('ho')]
  if (!areaId) return missing
  return c.read(async (reading) => {
    const query = { committeeId, areaId, text, limit: 20 }
    const household = isId(chosen) ? (await listHouseholds(reading, { committeeId, ids: [chosen] })).rows[0] : null
    return {
      areaName: (await areasOf(reading, committeeId)).find((one) => one.id === areaId)?.name ?? '',
      found: text === '' || household ? [] : (await listHouseholds(reading, query)).rows,
      household: household ?? null,
    }
  })
}

/** Đề nghị một hộ, on a phone: which household, what for, a photo; sent once however often it is pressed. */
export const ownProposePage = page<Proposing>({
  path: ownProposePath,
  shell: 'staff',
  may: povertyPermissions.propose_own,
  maxMegabytes: 60,
  title: (_, words) => words.povertyPages.own.add,
  load: loadProposing,
  acts: {
    propose: async (c, form) => {
      const files = await takeFiles(c, form.files.files ?? [], ['image'])
      if (isRefusal(files)) return files
      const made = await c.perform(proposeOwnCase, { ...form.values, files }, form.clientId)
      return isRefusal(made) ? made : { goTo: ownCasePath(made.id), done: proposeOwnCase.name }
    },
  },
  islands: ['outbox.ts'],
  view: ProposeView,
})

function ProposeView({ data, c }: ViewProps<Proposing>) {
  const { own: words } = c.words.povertyPages
  return (
    <>
      <PageHead
        title={words.add}
        kicker={data.areaName}
        crumbs={[{ label: words.title, href: ownPath }, { label: words.add }]}
      />
      <Stack loose>
        <Outbox c={c} />
        {data.household ? null : (
          <Section title={words.who}>
            <Finding c={c} data={data} />
          </Section>
        )}
        <Form
          act="propose"
          clientId={c.formId}
          memory={memoryOf(c)}
          keptAs={data.household?.headName ?? 'headName'}
          upload
        >
          <input type="hidden" name="proposedOn" value={c.today} />
          <input type="hidden" name="proposedBy" value={fill(words.by, { area: data.areaName })} />
          <Who c={c} data={data} />
          <Fieldset title={words.what}>
            <Radios
              name="purpose"
              label={c.words.povertyPages.list.purpose}
              options={optionsOf(c.words.poverty.purposes, casePurposes)}
              required
            />
            <TextArea name="reason" label={words.reason} hint={words.reasonHint} rows={4} maxLength={3000} required />
            <MoneyInput name="askedAmount" label={words.asked} />
            <FileInput name="files" label={words.photos} hint={words.photosHint} accept="image/*,.heic" multiple />
          </Fieldset>
          <SubmitRow primary={words.send} cancel={{ href: ownPath }} />
        </Form>
      </Stack>
    </>
  )
}

function Finding({ c, data: { found } }: { readonly c: PageContext; readonly data: Proposing }) {
  const { own: words } = c.words.povertyPages
  const text = c.query('q').trim()
  return (
    <Stack>
      <form class="filter-fields" action={ownProposePath}>
        <TextInput name="q" label={words.find} hint={words.findHint} value={text} maxLength={120} />
        <button class="button" type="submit">
          {words.search}
        </button>
      </form>
      {text === '' ? null : (
        <ul class="plain-list">
          {found.map((one) => (
            <li key={one.id}>
              <a class="button" href={withQuery(ownProposePath, { ho: one.id })}>
                {one.headName}
              </a>{' '}
              <span class="soft">{one.address}</span>
            </li>
          ))}
          {found.length === 0 ? <li class="soft">{words.noHousehold}</li> : null}
        </ul>
      )}
    </Stack>
  )
}

function Who({ c, data: { household, found } }: { readonly c: PageContext; readonly data: Proposing }) {
  const { own: words } = c.words.povertyPages
  if (household)
    return (
      <Fieldset title={words.who}>
        <input type="hidden" name="householdId" value={household.id} />
        <p>
          <strong>{household.headName}</strong>
          {household.address ? <span class="soft">{` · ${household.address}`}</span> : null}
        </p>
        <p>
          <a href={ownProposePath}>{words.other}</a>
        </p>
      </Fieldset>
    )
  const isKnown = c.refused?.refusal?.key === 'poverty.household_known'
  return (
    <Fieldset title={words.unlisted}>
      <TextInput
        name="headName"
        label={words.headName}
        value={found.length === 0 ? c.query('q').trim() : ''}
        maxLength={120}
      />
      <TextInput name="address" label={words.address} maxLength={300} />
      {isKnown ? <Checkbox name="isAnother" label={words.another} hint={words.anotherHint} /> : null}
    </Fieldset>
  )
}
