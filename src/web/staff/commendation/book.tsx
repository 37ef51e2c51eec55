import {
  type CaseLine,
  type CasePage,
  caseYears,
  commendationPermissions,
  listCases,
  listMovements,
  type Movement,
  startBook,
} from '../../../areas/commendation/index.ts'
import { showDay, yearOf } from '../../../values/day.ts'
import { isRefusal } from '../../../values/refusal.ts'
import { memoryOf } from '../../http/memory.ts'
import { type PageContext, page } from '../../http/page.ts'
import {
  type Column,
  DataTable,
  EmptyState,
  FieldRow,
  Form,
  LinkButton,
  NumberInput,
  PageHead,
  Pager,
  Select,
  SubmitRow,
  TextInput,
} from '../../parts/index.ts'
import { optionsOf } from '../record/saying.tsx'
import { boardPath, bookPath, casePath, decisionsPath, importPath } from './address.ts'
import { CaseFilters } from './case-filters.tsx'
import { casesAddress } from './case-query.ts'
import { bookQuery } from './cases-sheet.ts'

interface BookData extends CasePage {
  readonly years: readonly number[]
  readonly movements: readonly Movement[]
}

/** Sổ khen thưởng: what was given, by year, level, form, kind and movement. */
export const bookPage = page<BookData>({
  path: bookPath,
  shell: 'staff',
  may: commendationPermissions.read,
  title: (_, words) => words.commendationPages.book.title,
  load: (c) =>
    c.read(async (reading) => {
      const { committeeId } = c.signedIn
      const movements = await listMovements(reading, committeeId)
      return {
        ...(await listCases(reading, { ...bookQuery(c), after: c.query('sau') })),
        years: await caseYears(reading, committeeId),
        movements: movements.map((one) => one.movement),
      }
    }),
  acts: {
    start: async (c, form) => {
      const started = await c.perform(startBook, form.values, form.clientId)
      return isRefusal(started) ? started : { goTo: bookPath, done: startBook.name }
    },
  },
  view: ({ data, c }) => {
    const { book, board } = c.words.commendationPages
    const file = (extension: string) => casesAddress(c, {}, `${bookPath}.${extension}`)
    return (
      <>
        <PageHead
          title={book.title}
          summary={book.summary}
          crumbs={[{ label: board.title, href: boardPath }, { label: book.title }]}
          actions={<Actions c={c} file={file} />}
        />
        <CaseFilters c={c} action={bookPath} years={data.years} movements={data.movements} />
        <DataTable
          caption={book.title}
          captionHidden
          columns={columns(c)}
          rows={data.rows}
          rowKey={(line) => line.id}
          href={(line) => casePath(line.id)}
          empty={<EmptyState title={book.empty}>{book.emptyText}</EmptyState>}
        />
        <Pager
          newer={c.query('sau') === '' ? undefined : casesAddress(c, {}, bookPath)}
          older={data.next ? casesAddress(c, { sau: data.next }, bookPath) : undefined}
        />
        {c.may(commendationPermissions.start_book) ? <StartForm c={c} /> : null}
      </>
    )
  },
})

function Actions({ c, file }: { c: PageContext; file: (extension: string) => string }) {
  const { book, board } = c.words.commendationPages
  return (
    <>
      {c.may(commendationPermissions.manage) ? (
        <LinkButton href={`${decisionsPath}/moi`} icon="add" kind="primary">
          {board.enter}
        </LinkButton>
      ) : null}
      {c.may(commendationPermissions.import) ? (
        <LinkButton href={`${importPath}/so-cu`} icon="upload">
          {book.importOld}
        </LinkButton>
      ) : null}
      <LinkButton href={file('xlsx')} icon="download" download>
        {c.words.records.list.sheet}
      </LinkButton>
      <LinkButton href={file('pdf')} icon="print" download>
        {book.pdf}
      </LinkButton>
      <LinkButton href={file('docx')} icon="file" download>
        {book.docx}
      </LinkButton>
    </>
  )
}

function columns(c: PageContext): readonly Column<CaseLine>[] {
  const head = c.words.commendationPages.cases.columns
  const labels = c.words.commendationLabels
  const decision = (line: CaseLine) =>
    [line.decisionNumber, line.decidedOn && showDay(line.decidedOn)].filter(Boolean).join(', ')
  return [
    { key: 'name', head: head.name, width: 'wide', cell: (line) => [line.name, line.note].filter(Boolean).join(' · ') },
    { key: 'kind', head: head.kind, cell: (line) => labels.kinds[line.recipientKind] },
    { key: 'form', head: head.form, cell: (line) => line.titleName ?? labels.forms[line.form] },
    { key: 'authority', head: head.authority, cell: (line) => labels.authorities[line.authority] },
    { key: 'decision', head: head.decision, cell: decision },
    { key: 'number', head: head.number, width: 'narrow', cell: (line) => line.numberText ?? '' },
  ]
}

function StartForm({ c }: { c: PageContext }) {
  const { book, round } = c.words.commendationPages
  const own = ['ward_people_committee', 'ward_front']
  const memory = memoryOf(c)
  return (
    <details class="more" open={memory?.act === 'start'}>
      <summary>{book.start}</summary>
      <Form act="start" clientId={c.formId} memory={memory}>
        <p class="soft">{book.startText}</p>
        <FieldRow>
          <Select
            name="authority"
            label={round.authority}
            options={optionsOf(c.words.commendationLabels.authorities, own)}
          />
          <NumberInput name="year" label={round.year} value={yearOf(c.today)} required />
          <NumberInput name="last" label={book.last} required />
        </FieldRow>
        <TextInput name="reason" label={book.reason} maxLength={500} required />
        <SubmitRow primary={book.start} />
      </Form>
    </details>
  )
}
