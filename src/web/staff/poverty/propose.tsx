import { type HouseholdLine, listHouseholds } from '../../../areas/households/index.ts'
import {
  type CaseFacts,
  casePurposes,
  editCase,
  type FundCase,
  loadCases,
  povertyPermissions,
  proposeCases,
} from '../../../areas/poverty/index.ts'
import { isId } from '../../../values/id.ts'
import { showDong } from '../../../values/money.ts'
import { isRefusal, type Refusal } from '../../../values/refusal.ts'
import { fill } from '../../../words/shape.ts'
import { memoryOf } from '../../http/memory.ts'
import { type PageContext, page, type ViewProps } from '../../http/page.ts'
import {
  Checkboxes,
  DayInput,
  EmptyState,
  FieldRow,
  FilterBar,
  Form,
  MoneyInput,
  PageHead,
  Select,
  Stack,
  SubmitRow,
  TextArea,
  TextInput,
} from '../../parts/index.ts'
import { areasOf, type NamedArea } from '../commendation/choosing.ts'
import { idIn, idPart } from '../record/address.ts'
import { carry } from '../record/carry.ts'
import { optionsOf } from '../record/saying.tsx'
import { boardPath, casePath, casesPath, missing, proposePath } from './address.ts'

interface Proposing {
  readonly households: readonly HouseholdLine[]
  readonly areas: readonly NamedArea[]
}

/** Đề nghị hỗ trợ: households are looked for first, then proposed for one use together. */
export const proposePage = page<Proposing>({
  path: proposePath,
  shell: 'staff',
  may: povertyPermissions.keep,
  title: (_, words) => words.povertyPages.propose.title,
  load: (c) =>
    c.read(async (reading) => {
      const { committeeId } = c.signedIn
      const areaId = isId(c.query('khu')) ? c.query('khu') : null
      const query = { committeeId, text: c.query('q').trim(), areaId, limit: 100 }
      const { rows } = await listHouseholds(reading, query)
      return { households: rows, areas: await areasOf(reading, committeeId) }
    }),
  acts: {
    propose: async (c, form) => {
      const made = await c.perform(proposeCases, { ...form.values, householdIds: chosen(form.values) }, form.clientId)
      if (isRefusal(made)) return made
      return { goTo: made.ids.length === 1 ? casePath(made.id) : boardPath, done: proposeCases.name }
    },
  },
  view: ProposeView,
})

const chosen = ({ householdIds }: Readonly<Record<string, unknown>>) =>
  Array.isArray(householdIds) ? householdIds.filter((one) => one !== '') : []

function ProposeView({ data: { households, areas }, c }: ViewProps<Proposing>) {
  const { propose: words, board, list } = c.words.povertyPages
  const names = new Map(areas.map((one) => [one.id, one.name]))
  return (
    <>
      <PageHead
        title={words.title}
        summary={words.summary}
        crumbs={[{ label: board.title, href: boardPath }, { label: words.title }]}
      />
      <Stack>
        <FilterBar action={proposePath} clearHref={proposePath} submit={words.find}>
          <TextInput name="q" label={list.search} value={c.query('q')} maxLength={200} />
          <Select
            name="khu"
            label={list.area}
            blank={list.anyArea}
            value={c.query('khu')}
            options={areas.map((one) => ({ value: one.id, label: one.name }))}
          />
        </FilterBar>
        {households.length === 0 ? (
          <EmptyState title={words.none}>{words.noneText}</EmptyState>
        ) : (
          <Form act="propose" clientId={c.formId} memory={memoryOf(c)}>
            <Checkboxes
              name="householdIds"
              label={words.households}
              hint={fill(words.found, { count: households.length })}
              options={households.map((one) => ({
                value: one.id,
                label: one.headName,
                hint: [names.get(one.areaId), one.address].filter(Boolean).join(' · ') || undefined,
              }))}
            />
            <Fields c={c} of={{}} />
            <DayInput name="proposedOn" label={words.proposedOn} value={c.today} max={c.today} required />
            <SubmitRow primary={words.save} cancel={{ href: boardPath }} />
          </Form>
        )}
      </Stack>
    </>
  )
}

function Fields({ c, of }: { readonly c: PageContext; readonly of: Partial<FundCase> }) {
  const { propose: words, list } = c.words.povertyPages
  return (
    <>
      <FieldRow>
        <Select
          name="purpose"
          label={list.purpose}
          options={optionsOf(c.words.poverty.purposes, casePurposes)}
          value={of.purpose}
        />
        <MoneyInput
          name="askedAmount"
          label={words.asked}
          value={of.askedAmount ? showDong(of.askedAmount) : undefined}
        />
      </FieldRow>
      <TextArea name="reason" label={words.reason} value={of.reason} rows={3} maxLength={3000} required />
      <TextInput
        name="proposedBy"
        label={words.proposedBy}
        hint={words.proposedByHint}
        value={of.proposedBy}
        maxLength={200}
      />
    </>
  )
}

/** Sửa đề nghị, until a meeting has looked at it. */
export const editCasePage = page<CaseFacts>({
  path: `${casesPath}/${idPart}/sua`,
  shell: 'staff',
  may: povertyPermissions.keep,
  title: (_, words) => words.povertyPages.propose.editTitle,
  load: (c) =>
    c.read(async (reading): Promise<CaseFacts | Refusal> => {
      const [facts] = await loadCases(reading, [idIn(c)])
      return facts ?? missing
    }),
  acts: { edit: carry(editCase, (c) => casePath(idIn(c))) },
  view: ({ data: { case: one }, c }) => {
    const { propose: words, board } = c.words.povertyPages
    const back = casePath(one.id)
    return (
      <>
        <PageHead
          title={words.editTitle}
          crumbs={[
            { label: board.title, href: boardPath },
            { label: one.headName, href: back },
            { label: words.editTitle },
          ]}
        />
        <Form act="edit" clientId={c.formId} memory={memoryOf(c)}>
          <input type="hidden" name="editNo" value={one.editNo} />
          <Fields c={c} of={one} />
          <SubmitRow primary={c.words.records.save} cancel={{ href: back }} />
        </Form>
      </>
    )
  },
})
