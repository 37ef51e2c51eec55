import {
  addMember,
  closeHousehold,
  closeReasons,
  endMember,
  endRecognition,
  findHousehold,
  householdPermissions,
  memberEndReasons,
  memberGenders,
  membersOf,
  mergesInto,
  readHouseholdFile,
  recogniseHousehold,
  standingsOf,
} from '../../../areas/households/index.ts'
import type { AnyAction } from '../../../platform/action.ts'
import { showDay } from '../../../values/day.ts'
import { isRefusal, type Refusal } from '../../../values/refusal.ts'
import { memoryOf } from '../../http/memory.ts'
import { type Act, type PageContext, page, type ViewProps } from '../../http/page.ts'
import {
  Badge,
  ButtonForm,
  Confirm,
  DataTable,
  DayInput,
  DefinitionList,
  FieldRow,
  Form,
  LinkButton,
  NumberInput,
  PageHead,
  Section,
  Select,
  Stack,
  SubmitRow,
  TextInput,
  Toolbar,
} from '../../parts/index.ts'
import { namesOfAreas } from '../assistance/round-data.ts'
import { idIn, idPart } from '../record/address.ts'
import { carry } from '../record/carry.ts'
import { Fold } from '../record/fold.tsx'
import { optionsOf } from '../record/saying.tsx'
import { filePath, householdPath, householdsPath, memberPath, mergePath, missing } from './address.ts'
import { CardAndPhone } from './card-and-phone.tsx'
import { Mergers, type PartProps, type Shown, Standings } from './household-standings.tsx'

const here = (c: PageContext) => householdPath(idIn(c))

/** An act on the household of the page. */
const inHousehold =
  (what: AnyAction): Act =>
  async (c, form) => {
    const made = await c.perform(what, { ...form.values, householdId: idIn(c) }, form.clientId)
    return isRefusal(made) ? made : { goTo: here(c), done: what.name }
  }

/** Một hộ: its people and what it is recognised as. What it received is in the file, each look written down. */
export const householdPage = page<Shown>({
  path: `${householdsPath}/${idPart}`,
  shell: 'staff',
  may: householdPermissions.read,
  title: (_, words) => words.householdPages.list.title,
  load: (c): Promise<Shown | Refusal> =>
    c.read(async (reading) => {
      const household = await findHousehold(reading, idIn(c))
      if (!household) return missing
      return {
        household,
        members: await membersOf(reading, [household.id]),
        standings: await standingsOf(reading, [household.id]),
        names: await namesOfAreas(c, reading, household.committeeId),
        into: household.closedInto ? await findHousehold(reading, household.closedInto) : null,
        merged: await mergesInto(reading, household.id),
      }
    }),
  acts: {
    open: async (c, form) => {
      const made = await c.perform(readHouseholdFile, { id: idIn(c) }, form.clientId)
      return isRefusal(made) ? made : { goTo: filePath(idIn(c)), done: readHouseholdFile.name }
    },
    add_member: inHousehold(addMember),
    end_member: inHousehold(endMember),
    recognise: inHousehold(recogniseHousehold),
    end_recognition: inHousehold(endRecognition),
    close: carry(closeHousehold, here),
  },
  view: HouseholdView,
})

function HouseholdView({ data, c }: ViewProps<Shown>) {
  const { list, file: words, fields } = c.words.householdPages
  const { household, names } = data
  const keeps = c.may(householdPermissions.keep) && household.closedOn === null
  return (
    <>
      <PageHead
        title={household.headName}
        kicker={names.get(household.areaId)}
        crumbs={[{ label: list.title, href: householdsPath }, { label: household.headName }]}
        meta={household.closedOn ? <Badge tone="refused">{list.closed}</Badge> : undefined}
        actions={
          <>
            {keeps ? (
              <LinkButton href={`${householdPath(household.id)}/sua`} icon="edit">
                {c.words.records.edit}
              </LinkButton>
            ) : null}
            {c.may(householdPermissions.open_file) ? (
              <ButtonForm act="open" clientId={c.formId} class="button button-primary">
                {words.open}
              </ButtonForm>
            ) : null}
          </>
        }
      />
      <Stack loose>
        <Mergers c={c} data={data} />
        <DefinitionList
          items={[
            { term: list.address, value: household.address ?? '–' },
            { term: list.people, value: household.people ?? data.members.filter((one) => one.endedOn === null).length },
            { term: fields.note, value: household.note ?? '–' },
          ]}
        />
        <Standings c={c} data={data} keeps={keeps} />
        <Members c={c} data={data} keeps={keeps} />
        {keeps ? (
          <Section title={words.other}>
            <Toolbar>
              <LinkButton href={mergePath(household.id)}>{c.words.householdPages.merge.title}</LinkButton>
              <Closing c={c} />
            </Toolbar>
          </Section>
        ) : null}
      </Stack>
    </>
  )
}

function Members({ c, data: { members }, keeps }: PartProps) {
  const { file: words, fields } = c.words.householdPages
  const { genders, endReasons } = c.words.households
  return (
    <Section title={words.members}>
      <Stack>
        <DataTable
          caption={words.members}
          captionHidden
          rows={members}
          rowKey={(one) => one.id}
          columns={[
            {
              key: 'name',
              head: words.member,
              width: 'wide',
              cell: (one) =>
                keeps && one.endedOn === null ? (
                  <a href={memberPath(one.householdId, one.id)}>{one.fullName}</a>
                ) : (
                  one.fullName
                ),
            },
            { key: 'year', head: fields.birthYear, cell: (one) => one.birthYear ?? '' },
            { key: 'gender', head: fields.gender, cell: (one) => (one.gender ? genders[one.gender] : '') },
            { key: 'relation', head: words.relation, cell: (one) => one.relation ?? '' },
            {
              key: 'act',
              head: words.act,
              cell: (one) =>
                one.endedOn ? (
                  `${endReasons[one.endReason ?? ''] ?? ''} ${showDay(one.endedOn)}`
                ) : keeps ? (
                  <Confirm label={words.endMember} question={one.fullName}>
                    <Form
                      act="end_member"
                      id={`end-member-${one.id}`}
                      clientId={c.formId}
                      memory={memoryOf(c, { id: one.id })}
                    >
                      <input type="hidden" name="id" value={one.id} />
                      <Select
                        name="reason"
                        label={words.why}
                        options={optionsOf(endReasons, memberEndReasons)}
                        required
                      />
                      <DayInput name="endedOn" label={words.to} value={c.today} max={c.today} required />
                      <SubmitRow primary={words.endMember} />
                    </Form>
                  </Confirm>
                ) : null,
            },
          ]}
        />
        {keeps ? (
          <Fold c={c} label={words.addMember} acts={['add_member']}>
            <Form act="add_member" id="add-member" clientId={c.formId} memory={memoryOf(c)}>
              <FieldRow>
                <TextInput name="fullName" label={words.member} maxLength={120} required />
                <NumberInput name="birthYear" label={fields.birthYear} />
                <Select name="gender" label={fields.gender} blank="–" options={optionsOf(genders, memberGenders)} />
                <TextInput name="relation" label={words.relation} maxLength={60} />
              </FieldRow>
              <CardAndPhone c={c} />
              <SubmitRow primary={words.addMember} />
            </Form>
          </Fold>
        ) : null}
      </Stack>
    </Section>
  )
}

function Closing({ c }: { readonly c: PageContext }) {
  const { file: words } = c.words.householdPages
  const reasons = closeReasons.filter((one) => one !== 'merged')
  return (
    <Confirm label={words.close} question={words.closeText}>
      <Form act="close" id="close" clientId={c.formId} memory={memoryOf(c)}>
        <FieldRow>
          <Select
            name="reason"
            label={words.why}
            options={optionsOf(c.words.households.closeReasons, reasons)}
            required
          />
          <DayInput name="closedOn" label={words.to} value={c.today} max={c.today} required />
        </FieldRow>
        <SubmitRow primary={words.close} />
      </Form>
    </Confirm>
  )
}
