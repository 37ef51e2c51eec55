import {
  assistancePermissions,
  dropNeed,
  editNeed,
  findNeed,
  findRound,
  goodsWordsOf,
  isPast,
  listNeed,
  type Need,
  needReasons,
  priorities,
  type Round,
  takesNeeds,
} from '../../../areas/assistance/index.ts'
import { type HouseholdLine, listHouseholds } from '../../../areas/households/index.ts'
import { type Id, isId } from '../../../values/id.ts'
import { isRefusal, type Refusal } from '../../../values/refusal.ts'
import { memoryOf } from '../../http/memory.ts'
import { type PageContext, page, type ViewProps } from '../../http/page.ts'
import {
  FieldRow,
  Form,
  MoneyInput,
  Notice,
  NumberInput,
  PageHead,
  Radios,
  Select,
  Stack,
  SubmitRow,
  TextArea,
  TextInput,
} from '../../parts/index.ts'
import { idIn, idPart, withQuery } from '../record/address.ts'
import { carry } from '../record/carry.ts'
import { Outbox } from '../record/outbox.tsx'
import { ReasonForm } from '../record/reason-form.tsx'
import { optionsOf } from '../record/saying.tsx'
import { boardPath, missing, needsPath, ownPath, roundHome, roundsPath } from './address.ts'
import { type Names, namesOfAreas } from './round-data.ts'
import { givenText } from './saying.tsx'

interface Adding {
  readonly round: Round
  readonly names: Names
  readonly areaId: Id | null
  readonly found: readonly HouseholdLine[]
  readonly household: HouseholdLine | null
  readonly goods: readonly string[]
}

async function loadAdding(c: PageContext): Promise<Adding | Refusal> {
  return c.read(async (reading) => {
    const round = await findRound(reading, idIn(c))
    if (!round || round.supersededAt !== null) return missing
    const { sight, committeeId } = c.signedIn
    const asked = c.query('khu')
    const areaId = sight.reach === 'area' ? sight.areaId : isId(asked) ? asked : null
    const q = c.query('q')
    const chosen = c.query('ho')
    const query = { committeeId, areaId, text: q || null, limit: 20 }
    const found = areaId === null ? [] : (await listHouseholds(reading, query)).rows
    const household = isId(chosen) ? (await listHouseholds(reading, { committeeId, ids: [chosen] })).rows[0] : null
    const names = await namesOfAreas(c, reading, committeeId)
    const goods = await goodsWordsOf(reading, round.id)
    return { round, names, areaId, found, household: household ?? null, goods }
  })
}

/** Đề nghị hỗ trợ: a household of the files, or somebody who has none yet. On a phone too. */
export const newNeedPage = page<Adding>({
  path: `${roundsPath}/${idPart}/them`,
  shell: 'staff',
  may: assistancePermissions.list,
  title: (_, words) => words.assistancePages.need.newTitle,
  load: loadAdding,
  acts: {
    list: async (c, form) => {
      const asked = { ...form.values, roundId: idIn(c) }
      const made = await c.perform(listNeed, asked, form.clientId)
      return isRefusal(made) ? made : { goTo: roundHome(c, idIn(c)), done: listNeed.name }
    },
  },
  islands: ['outbox.ts'],
  view: AddingView,
})

function AddingView({ data, c }: ViewProps<Adding>) {
  const { need: words, board, own } = c.words.assistancePages
  const { round, names, areaId, found, household } = data
  const at = `${roundsPath}/${round.id}/them`
  const isArea = c.signedIn.sight.reach === 'area'
  const crumbs = isArea
    ? [{ label: own.title, href: ownPath }, { label: words.newTitle }]
    : [
        { label: board.title, href: boardPath },
        { label: round.title, href: roundHome(c, round.id) },
        { label: words.newTitle },
      ]
  return (
    <>
      <PageHead title={words.newTitle} kicker={round.title} crumbs={crumbs} />
      <Stack loose>
        <Outbox c={c} />
        {household ? null : (
          <form class="filter-fields" action={at}>
            {isArea ? null : (
              <Select
                name="khu"
                label={words.area}
                blank={words.chooseArea}
                value={areaId}
                options={[...names].map(([value, label]) => ({ value, label }))}
              />
            )}
            <TextInput name="q" label={words.find} hint={words.findHint} value={c.query('q')} maxLength={120} />
            <button class="button" type="submit">
              {words.search}
            </button>
          </form>
        )}
        {household || areaId === null ? null : (
          <ul class="plain-list">
            {found.map((one) => (
              <li key={one.id}>
                <a class="button button-small" href={withQuery(at, { khu: areaId, ho: one.id })}>
                  {one.headName}
                </a>{' '}
                <span class="soft">{one.standings.map((kind) => c.words.households.standings[kind]).join(', ')}</span>
              </li>
            ))}
            {found.length === 0 ? <li class="soft">{words.noHousehold}</li> : null}
          </ul>
        )}
        {areaId === null ? null : (
          <Form act="list" clientId={c.formId} memory={memoryOf(c)} keptAs="fullName">
            <input type="hidden" name="areaId" value={household?.areaId ?? areaId} />
            {household ? <input type="hidden" name="householdId" value={household.id} /> : null}
            {household ? null : <Notice>{words.withoutFile}</Notice>}
            <NeedFields c={c} need={{ fullName: household?.headName ?? '' }} goods={data.goods} />
            <SubmitRow primary={words.list} cancel={{ href: roundHome(c, round.id) }} />
          </Form>
        )}
      </Stack>
    </>
  )
}

interface FieldsProps {
  readonly c: PageContext
  readonly need: Partial<Need>
  /** In which words this round says its goods. */
  readonly goods: readonly string[]
}

export function NeedFields({ c, need, goods }: FieldsProps) {
  const { need: words } = c.words.assistancePages
  const labels = c.words.assistanceLabels
  return (
    <>
      <FieldRow>
        <TextInput name="fullName" label={words.fullName} value={need.fullName} maxLength={120} required />
        <NumberInput name="birthYear" label={words.birthYear} value={need.birthYear} />
      </FieldRow>
      <Select
        name="reason"
        label={words.reason}
        blank={words.choose}
        value={need.reason}
        options={optionsOf(labels.reasons, needReasons)}
        required
      />
      <Radios
        name="priority"
        label={words.priority}
        value={need.priority ?? 'second'}
        options={optionsOf(labels.priorities, priorities)}
        inline
      />
      <FieldRow>
        <MoneyInput name="amount" label={words.amount} value={need.amount || undefined} />
        <TextInput
          name="goods"
          label={words.goods}
          hint={words.goodsHint}
          value={need.goods}
          maxLength={300}
          suggestions={goods}
        />
      </FieldRow>
      <TextArea name="note" label={words.note} value={need.note} rows={2} maxLength={1000} />
    </>
  )
}

interface Editing {
  readonly need: Need
  readonly round: Round
  readonly names: Names
  readonly goods: readonly string[]
}

/** One line of the list: to look at, to edit while the list takes lines, to take off. */
export const needPage = page<Editing>({
  path: `${needsPath}/${idPart}`,
  shell: 'staff',
  may: assistancePermissions.list,
  title: (_, words) => words.assistancePages.need.title,
  load: (c): Promise<Editing | Refusal> =>
    c.read(async (reading) => {
      const need = await findNeed(reading, idIn(c))
      const round = need && (await findRound(reading, need.roundId))
      if (!need || !round) return missing
      const names = await namesOfAreas(c, reading, round.committeeId)
      return { need, round, names, goods: await goodsWordsOf(reading, round.id) }
    }),
  acts: {
    edit: carry(editNeed, (c) => `${needsPath}/${idIn(c)}`),
    drop: async (c, form) => {
      const made = await c.perform(dropNeed, { ...form.values, id: idIn(c) }, form.clientId)
      return isRefusal(made) ? made : { goTo: roundHome(c, form.typed.roundId ?? ''), done: dropNeed.name }
    },
  },
  view: ({ data: { need, round, names, goods }, c }) => {
    const { need: words, board, own } = c.words.assistancePages
    const isArea = c.signedIn.sight.reach === 'area'
    const isOpen = isArea ? !isPast(round, 'reviewed_at_area') : takesNeeds(round)
    const crumbs = isArea
      ? [{ label: own.title, href: ownPath }, { label: need.fullName }]
      : [
          { label: board.title, href: boardPath },
          { label: round.title, href: roundHome(c, round.id) },
          { label: need.fullName },
        ]
    return (
      <>
        <PageHead title={need.fullName} kicker={names.get(need.areaId)} summary={givenText(c, need)} crumbs={crumbs} />
        <Stack>
          {isOpen ? null : <Notice>{words.closed}</Notice>}
          {isOpen ? (
            <Form act="edit" clientId={c.formId} memory={memoryOf(c)}>
              <input type="hidden" name="editNo" value={need.editNo} />
              <NeedFields c={c} need={need} goods={goods} />
              <SubmitRow primary={c.words.records.save} cancel={{ href: roundHome(c, round.id) }} />
            </Form>
          ) : null}
          {isOpen ? <ReasonForm c={c} act="drop" label={words.drop} fields={{ roundId: round.id }} /> : null}
        </Stack>
      </>
    )
  },
})
