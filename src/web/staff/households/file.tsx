import {
  type Alike,
  alikeIn,
  findHouseholdFile,
  type HistorySide,
  type HouseholdFile,
  historyOf,
  householdPermissions,
  maybeTwice,
  phonesOf,
  recordOutsideSupport,
  type Support,
  supportKinds,
  withdrawOutsideSupport,
} from '../../../areas/households/index.ts'
import { journalOf } from '../../../platform/journal.ts'
import { showDay } from '../../../values/day.ts'
import type { Id } from '../../../values/id.ts'
import { isRefusal, type Refusal, refuse } from '../../../values/refusal.ts'
import { fold } from '../../../values/vietnamese.ts'
import { fill } from '../../../words/shape.ts'
import { memoryOf } from '../../http/memory.ts'
import { type Act, type PageContext, page, type ViewProps } from '../../http/page.ts'
import {
  Badge,
  Card,
  type Column,
  DataTable,
  DayInput,
  EmptyState,
  FieldRow,
  Form,
  MoneyInput,
  Notice,
  PageHead,
  Section,
  Select,
  Stack,
  SubmitRow,
  TextInput,
} from '../../parts/index.ts'
import { money } from '../assistance/saying.tsx'
import { idIn, idPart } from '../record/address.ts'
import { Fold } from '../record/fold.tsx'
import { ReasonForm } from '../record/reason-form.tsx'
import { optionsOf } from '../record/saying.tsx'
import { filePath, householdPath, householdsPath, missing } from './address.ts'

interface Opened {
  readonly file: HouseholdFile
  readonly phones: ReadonlyMap<Id, string>
  readonly alike: readonly Alike[]
}

/** How long one look lasts: whoever comes back later opens the file anew. */
const minutesOfOneLook = 30

/** Whether this person's look at the file stands in the journal, lately. */
async function hasLooked(c: PageContext): Promise<boolean> {
  const since = c.house.clock.now().getTime() - minutesOfOneLook * 60_000
  const lines = await c.read((reading) => journalOf(reading, idIn(c)))
  const { accountId } = c.signedIn.actor
  return lines.some(
    (line) => line.action === 'households.read_file' && line.accountId === accountId && line.at.getTime() >= since,
  )
}

const inFile =
  (what: typeof recordOutsideSupport | typeof withdrawOutsideSupport): Act =>
  async (c, form) => {
    const asked = { ...form.values, householdId: idIn(c) }
    const made = await c.perform(what as typeof recordOutsideSupport, asked, form.clientId)
    return isRefusal(made) ? made : { goTo: filePath(idIn(c)), done: what.name }
  }

/** Hồ sơ hộ with the one history of all support it had. Opened only after the look was written in the journal. */
export const householdFilePage = page<Opened>({
  path: `${householdsPath}/${idPart}/ho-so`,
  shell: 'staff',
  may: householdPermissions.open_file,
  title: (_, words) => words.householdPages.file.title,
  load: async (c): Promise<Opened | Refusal> => {
    if (!(await hasLooked(c))) return refuse('households.look_first', { kind: 'forbidden' })
    return c.read(async (reading) => {
      const file = await findHouseholdFile(reading, idIn(c))
      if (!file) return missing
      const { household, members } = file
      const asked = members
        .filter((one) => one.endedOn === null)
        .map((one) => ({
          nameKey: fold(one.fullName),
          areaId: household.areaId,
          birthYear: one.birthYear,
          citizenHashes: [],
        }))
      const alike = await alikeIn(reading, household.committeeId, asked)
      return {
        file,
        phones: await phonesOf(reading, household.id),
        alike: alike.filter((one) => one.householdId !== household.id),
      }
    })
  },
  acts: { record: inFile(recordOutsideSupport), withdraw: inFile(withdrawOutsideSupport) },
  view: FileView,
})

function FileView({ data: { file, phones, alike }, c }: ViewProps<Opened>) {
  const { list, file: words, fields } = c.words.householdPages
  const { likeness } = c.words.households
  const { household, members } = file
  const known = members.filter((one) => phones.has(one.id))
  return (
    <>
      <PageHead
        title={words.title}
        kicker={household.headName}
        crumbs={[
          { label: list.title, href: householdsPath },
          { label: household.headName, href: householdPath(household.id) },
          { label: words.title },
        ]}
      />
      <Stack loose>
        {c.query('xong') === '' ? <Notice>{words.looked}</Notice> : null}
        {alike.length > 0 ? (
          <Card title={words.alike}>
            <ul class="plain-list">
              {alike.map((one) => (
                <li key={one.memberId}>
                  <a href={householdPath(one.householdId)}>{one.fullName}</a>: {likeness[one.likeness]}
                </li>
              ))}
            </ul>
          </Card>
        ) : null}
        <Histories c={c} file={file} />
        {known.length > 0 ? (
          <Section title={fields.phone}>
            <ul class="plain-list">
              {known.map((one) => (
                <li key={one.id}>{`${one.fullName}: ${phones.get(one.id) ?? ''}`}</li>
              ))}
            </ul>
          </Section>
        ) : null}
      </Stack>
    </>
  )
}

/** All that the household had: what the Front and others gave, and apart from it what the State paid; no sum of both. */
function Histories({ c, file }: { readonly c: PageContext; readonly file: HouseholdFile }) {
  const { file: words } = c.words.householdPages
  const { supportKinds: kinds } = c.words.households
  const keeps = c.may(householdPermissions.keep) && file.household.closedOn === null
  const { given, state } = historyOf(file.supports)
  return (
    <>
      <Section title={words.history}>
        <Stack>
          <Side c={c} file={file} side={given} caption={words.given} keeps={keeps} />
          {keeps ? (
            <Fold c={c} label={words.addSupport} acts={['record']}>
              <Form act="record" id="record" clientId={c.formId} memory={memoryOf(c)}>
                <FieldRow>
                  <DayInput name="receivedOn" label={words.day} value={c.today} max={c.today} required />
                  <Select name="kind" label={words.kind} options={optionsOf(kinds, supportKinds)} required />
                  <TextInput name="source" label={words.source} maxLength={300} required />
                </FieldRow>
                <FieldRow>
                  <MoneyInput name="amount" label={words.amount} />
                  <TextInput name="goods" label={words.goods} maxLength={300} />
                </FieldRow>
                <SubmitRow primary={words.addSupport} />
              </Form>
            </Fold>
          ) : null}
        </Stack>
      </Section>
      {state.lines.length > 0 ? (
        <Section title={words.state}>
          <Stack>
            <p class="soft">{words.stateText}</p>
            <Side c={c} file={file} side={state} caption={words.state} keeps={keeps} />
          </Stack>
        </Section>
      ) : null}
    </>
  )
}

interface SideProps {
  readonly c: PageContext
  readonly file: HouseholdFile
  readonly side: HistorySide
  readonly caption: string
  readonly keeps: boolean
}

function Side({ c, file, side, caption, keeps }: SideProps) {
  const { file: words, merge } = c.words.householdPages
  const { supportKinds: kinds } = c.words.households
  const twice = maybeTwice(file.supports)
  const fileOf = (id: Id) => {
    const from = file.merged.find((one) => one.id === id)
    return from ? <span class="soft">{` (${fill(merge.fromFile, { head: from.headName })}) `}</span> : null
  }
  const takesBack = (one: Support) => keeps && one.origin === null
  const columns: readonly Column<Support>[] = [
    { key: 'day', head: words.day, width: 'narrow', cell: (one) => showDay(one.receivedOn), foot: words.total },
    { key: 'kind', head: words.kind, width: 'medium', cell: (one) => kinds[one.kind] },
    {
      key: 'amount',
      head: words.amount,
      numeric: true,
      cell: (one) => (one.amount ? money(one.amount) : ''),
      foot: money(side.money),
    },
    { key: 'goods', head: words.goods, width: 'medium', cell: (one) => one.goods ?? '' },
    {
      key: 'source',
      head: words.source,
      width: 'wide',
      cell: (one) => (
        <>
          {[one.source, one.origin?.label].filter(Boolean).join(': ')}
          {fileOf(one.householdId)}
          {twice.has(one.id) ? <Badge tone="due">{words.maybeTwice}</Badge> : null}
        </>
      ),
    },
  ]
  const act: Column<Support> = {
    key: 'act',
    head: words.act,
    cell: (one) =>
      takesBack(one) ? (
        <ReasonForm c={c} act="withdraw" id={`withdraw-${one.id}`} label={words.withdraw} fields={{ id: one.id }} />
      ) : null,
  }
  return (
    <DataTable
      caption={caption}
      captionHidden
      rows={side.lines}
      rowKey={(one) => one.id}
      empty={<EmptyState title={words.noHistory} />}
      columns={side.lines.some(takesBack) ? [...columns, act] : columns}
    />
  )
}
