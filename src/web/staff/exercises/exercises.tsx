import {
  criticismForms,
  criticismPermissions,
  type ExerciseLine,
  type ExercisePage,
  type ExerciseState,
  exerciseStates,
  exerciseYears,
  legalKinds,
  listExercises,
  tallyExercises,
} from '../../../areas/criticism/index.ts'
import { showDay } from '../../../values/day.ts'
import { type PageContext, page } from '../../http/page.ts'
import {
  type Column,
  DataTable,
  EmptyState,
  FilterBar,
  LinkButton,
  PageHead,
  Pager,
  Select,
  TextInput,
} from '../../parts/index.ts'
import { boardPath } from '../criticism/address.ts'
import { optionsOf } from '../record/saying.tsx'
import { exercisePath, exercisesPath } from './address.ts'
import { exercisesAddress, isFiltered, readExerciseQuery } from './exercise-query.ts'
import { ExerciseBadge, sayCoverage } from './saying.tsx'

interface ListData extends ExercisePage {
  readonly counts: ReadonlyMap<ExerciseState, number>
  readonly years: readonly number[]
}

/** Các cuộc phản biện: every criticism of a draft, and how much of it was explained. */
export const exercisesPage = page<ListData>({
  path: exercisesPath,
  shell: 'staff',
  may: criticismPermissions.read,
  title: (_, words) => words.exercisePages.list.title,
  load: (c) =>
    c.read(async (reading) => {
      const query = readExerciseQuery(c)
      return {
        ...(await listExercises(reading, { ...query, after: c.query('sau') })),
        counts: await tallyExercises(reading, { ...query, state: null }),
        years: await exerciseYears(reading, query.committeeId),
      }
    }),
  view: ({ data, c }) => {
    const { list } = c.words.exercisePages
    const common = c.words.records.list
    const filtered = isFiltered(c)
    return (
      <>
        <PageHead
          title={list.title}
          summary={list.summary}
          crumbs={[{ label: c.words.criticismPages.board.title, href: boardPath }, { label: list.title }]}
          actions={
            <>
              {c.may(criticismPermissions.plan) ? (
                <LinkButton href={`${exercisesPath}/moi`} icon="add" kind="primary">
                  {list.add}
                </LinkButton>
              ) : null}
              <LinkButton href={exercisesAddress(c, {}, `${exercisesPath}.xlsx`)} icon="download" download>
                {common.sheet}
              </LinkButton>
            </>
          }
        />
        <Filters c={c} data={data} />
        <DataTable
          caption={list.title}
          captionHidden
          columns={columns(c)}
          rows={data.rows}
          rowKey={(line) => line.id}
          href={(line) => exercisePath(line.id)}
          empty={
            <EmptyState title={filtered ? common.nothing : list.empty}>
              {filtered ? common.nothingText : list.emptyText}
            </EmptyState>
          }
        />
        <Pager
          newer={c.query('sau') === '' ? undefined : exercisesAddress(c, {})}
          older={data.next ? exercisesAddress(c, { sau: data.next }) : undefined}
        />
      </>
    )
  },
})

const over = new Set<ExerciseState>(['closed', 'cancelled', 'withdrawn'])

function Filters({ c, data }: { c: PageContext; data: ListData }) {
  const { list } = c.words.exercisePages
  const common = c.words.records.list
  const { exerciseStates: states, shortForms, legalKinds: kinds } = c.words.criticismLabels
  const chosen = c.query('tinh-trang')
  const sum = (wanted: (state: ExerciseState) => boolean) =>
    [...data.counts].reduce((total, [state, count]) => total + (wanted(state) ? count : 0), 0)
  const saved = [
    { state: '', label: common.all, count: sum((state) => state !== 'withdrawn') },
    { state: 'open', label: list.open, count: sum((state) => !over.has(state)) },
    { state: 'no_reply', label: states.no_reply ?? '', count: sum((state) => state === 'no_reply') },
  ].map(({ state, ...rest }) => ({
    ...rest,
    href: exercisesAddress(c, { 'tinh-trang': state }),
    current: chosen === state,
  }))
  return (
    <FilterBar action={exercisesPath} clearHref={exercisesPath} saved={saved}>
      <TextInput name="q" label={common.text} value={c.query('q')} maxLength={200} />
      <Select
        name="nam"
        label={common.year}
        blank={common.anyYear}
        value={c.query('nam')}
        options={data.years.map((year) => ({ value: String(year), label: String(year) }))}
      />
      <Select
        name="hinh-thuc"
        label={list.form}
        blank={list.anyForm}
        value={c.query('hinh-thuc')}
        options={optionsOf(shortForms, criticismForms)}
      />
      <Select
        name="loai"
        label={list.legalKind}
        blank={list.anyKind}
        value={c.query('loai')}
        options={optionsOf(kinds, legalKinds)}
      />
      <Select
        name="tinh-trang"
        label={common.state}
        blank={common.anyState}
        value={chosen}
        options={[{ value: 'open', label: list.open }, ...optionsOf(states, exerciseStates)]}
      />
    </FilterBar>
  )
}

function columns(c: PageContext): readonly Column<ExerciseLine>[] {
  const head = c.words.exercisePages.list.columns
  const { shortForms } = c.words.criticismLabels
  return [
    { key: 'title', head: head.title, width: 'wide', cell: (line) => line.title },
    { key: 'addressee', head: head.addressee, cell: (line) => line.addresseeName },
    { key: 'form', head: head.form, cell: (line) => shortForms[line.form] ?? line.form },
    { key: 'day', head: head.day, width: 'narrow', cell: (line) => showDay(line.listedOn) },
    { key: 'coverage', head: head.coverage, cell: (line) => sayCoverage(c, line) },
    { key: 'state', head: head.state, cell: (line) => <ExerciseBadge c={c} state={line.state} /> },
  ]
}
