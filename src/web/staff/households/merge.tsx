import {
  closeHousehold,
  findHousehold,
  type Household,
  type HouseholdLine,
  householdPermissions,
  listHouseholds,
  type Member,
  membersOf,
} from '../../../areas/households/index.ts'
import { isRefusal, type Refusal, refuse } from '../../../values/refusal.ts'
import { fill } from '../../../words/shape.ts'
import { memoryOf } from '../../http/memory.ts'
import { page, type ViewProps } from '../../http/page.ts'
import {
  DayInput,
  EmptyState,
  FilterBar,
  Form,
  Notice,
  PageHead,
  Radios,
  Stack,
  SubmitRow,
  TextInput,
} from '../../parts/index.ts'
import { type Names, namesOfAreas } from '../assistance/round-data.ts'
import { idIn, idPart } from '../record/address.ts'
import { householdPath, householdsPath, mergePath, missing } from './address.ts'

interface Merging {
  readonly household: Household
  readonly living: readonly Member[]
  readonly others: readonly HouseholdLine[]
  readonly isCut: boolean
  readonly names: Names
}

const most = 20

/** Nhập hộ này vào một hộ khác: whom it becomes one with, and what that does, before it is done. */
export const mergePage = page<Merging>({
  path: `${householdsPath}/${idPart}/nhap-ho`,
  shell: 'staff',
  may: householdPermissions.keep,
  title: (_, words) => words.householdPages.merge.title,
  load: (c): Promise<Merging | Refusal> =>
    c.read(async (reading) => {
      const household = await findHousehold(reading, idIn(c))
      if (!household) return missing
      if (household.closedOn !== null) return refuse('households.closed', { kind: 'conflict' })
      const { committeeId } = household
      const text = c.query('q') || null
      const areaId = text ? null : household.areaId
      const found = await listHouseholds(reading, { committeeId, text, areaId, limit: most + 1 })
      const others = found.rows.filter((one) => one.id !== household.id)
      return {
        household,
        living: (await membersOf(reading, [household.id])).filter((one) => one.endedOn === null),
        others: others.slice(0, most),
        isCut: others.length > most || found.next !== null,
        names: await namesOfAreas(c, reading, committeeId),
      }
    }),
  acts: {
    merge: async (c, form) => {
      const { intoId = '', closedOn = '' } = form.values as Readonly<Record<string, string>>
      const asked = { id: idIn(c), reason: 'merged', intoId, closedOn }
      const made = await c.perform(closeHousehold, asked, form.clientId)
      return isRefusal(made) ? made : { goTo: householdPath(intoId), done: closeHousehold.name }
    },
  },
  view: MergeView,
})

function MergeView({ data, c }: ViewProps<Merging>) {
  const { list, merge: words } = c.words.householdPages
  const { household, living, others, isCut, names } = data
  const at = householdPath(household.id)
  return (
    <>
      <PageHead
        title={words.title}
        kicker={[household.headName, names.get(household.areaId)].filter(Boolean).join(' · ')}
        crumbs={[
          { label: list.title, href: householdsPath },
          { label: household.headName, href: at },
          { label: words.title },
        ]}
      />
      <Stack loose>
        <Notice tone="warn" title={words.what}>
          <p>{fill(words.does, { count: living.length, names: living.map((one) => one.fullName).join(', ') })}</p>
        </Notice>
        <FilterBar action={mergePath(household.id)} clearHref={mergePath(household.id)}>
          <TextInput name="q" label={words.find} value={c.query('q')} maxLength={120} />
        </FilterBar>
        {others.length === 0 ? (
          <EmptyState title={words.none}>{words.noneText}</EmptyState>
        ) : (
          <Form act="merge" clientId={c.formId} memory={memoryOf(c)}>
            <Radios
              name="intoId"
              label={words.into}
              options={others.map((one) => ({
                value: one.id,
                label: one.headName,
                hint: [names.get(one.areaId), one.address].filter(Boolean).join(' · '),
              }))}
              required
            />
            {isCut ? <p class="soft">{words.more}</p> : null}
            <DayInput name="closedOn" label={words.on} value={c.today} max={c.today} required />
            <SubmitRow primary={words.title} cancel={{ href: at }} />
          </Form>
        )}
      </Stack>
    </>
  )
}
