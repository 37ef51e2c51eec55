import {
  assistancePermissions,
  editRound,
  findRound,
  isPast,
  openRound,
  type Round,
  roundPurposes,
} from '../../../areas/assistance/index.ts'
import { type Book, listBooks } from '../../../areas/books/index.ts'
import { isRefusal, type Refusal } from '../../../values/refusal.ts'
import { memoryOf } from '../../http/memory.ts'
import { type PageContext, page } from '../../http/page.ts'
import {
  DayInput,
  FieldRow,
  Form,
  Notice,
  PageHead,
  Select,
  SubmitRow,
  TextArea,
  TextInput,
} from '../../parts/index.ts'
import { idIn, idPart } from '../record/address.ts'
import { carry } from '../record/carry.ts'
import { optionsOf } from '../record/saying.tsx'
import { boardPath, missing, roundPath, roundsPath } from './address.ts'

interface Editing {
  readonly round: Round | null
  readonly books: readonly Book[]
}

/** Mở đợt hỗ trợ. */
export const newRoundPage = page<Editing>({
  path: `${roundsPath}/moi`,
  shell: 'staff',
  may: assistancePermissions.manage,
  title: (_, words) => words.assistancePages.round.newTitle,
  load: (c) =>
    c.read(async (reading) => ({
      round: null,
      books: (await listBooks(reading)).filter((book) => book.closedOn === null),
    })),
  acts: {
    open: async (c, form) => {
      const made = await c.perform(openRound, form.values, form.clientId)
      return isRefusal(made) ? made : { goTo: roundPath(made.id), done: openRound.name }
    },
  },
  view: ({ data, c }) => {
    const { round: words, board } = c.words.assistancePages
    return (
      <>
        <PageHead
          title={words.newTitle}
          crumbs={[{ label: board.title, href: boardPath }, { label: words.newTitle }]}
        />
        {data.books.length === 0 ? <Notice tone="warn">{words.noBook}</Notice> : null}
        <Form act="open" clientId={c.formId} memory={memoryOf(c)} wide>
          <Fields c={c} data={data} />
          <SubmitRow primary={words.newTitle} cancel={{ href: boardPath }} />
        </Form>
      </>
    )
  },
})

/** Sửa đợt hỗ trợ. */
export const editRoundPage = page<Editing>({
  path: `${roundsPath}/${idPart}/sua`,
  shell: 'staff',
  may: assistancePermissions.manage,
  title: (_, words) => words.assistancePages.round.editTitle,
  load: (c): Promise<Editing | Refusal> =>
    c.read(async (reading) => {
      const round = await findRound(reading, idIn(c))
      if (!round || round.supersededAt !== null) return missing
      const books = await listBooks(reading)
      const isOpen = (book: Book) => book.closedOn === null || book.id === round.source.bookId
      return {
        round,
        books: books.filter((book) => (isPast(round, 'approved') ? book.id === round.source.bookId : isOpen(book))),
      }
    }),
  acts: { edit: carry(editRound, (c) => roundPath(idIn(c))) },
  view: ({ data, c }) => {
    const { round: words, board } = c.words.assistancePages
    const back = roundPath(data.round?.id ?? '')
    const crumbs = [
      { label: board.title, href: boardPath },
      { label: data.round?.title ?? '', href: back },
      { label: words.editTitle },
    ]
    return (
      <>
        <PageHead title={words.editTitle} crumbs={crumbs} />
        <Form act="edit" clientId={c.formId} memory={memoryOf(c)} wide>
          <input type="hidden" name="editNo" value={data.round?.editNo} />
          <Fields c={c} data={data} />
          <SubmitRow primary={c.words.records.save} cancel={{ href: back }} />
        </Form>
      </>
    )
  },
})

function Fields({ c, data: { round, books } }: { readonly c: PageContext; readonly data: Editing }) {
  const { round: words } = c.words.assistancePages
  const { purposes } = c.words.assistanceLabels
  return (
    <>
      <TextInput name="title" label={words.name} hint={words.nameHint} value={round?.title} maxLength={300} required />
      <FieldRow>
        <Select
          name="bookId"
          label={words.source}
          hint={words.sourceHint}
          blank={words.choose}
          value={round?.source.bookId}
          options={books.map((book) => ({
            value: book.id,
            label: book.title,
            group: c.words.books.ledgers[book.ledger],
          }))}
          required
        />
        <Select
          name="purpose"
          label={words.purpose}
          hint={words.purposeHint}
          value={round?.purpose ?? 'food'}
          options={optionsOf(purposes, roundPurposes)}
          required
        />
      </FieldRow>
      <FieldRow>
        <DayInput name="openedOn" label={words.openedOn} value={round?.openedOn ?? c.today} max={c.today} required />
        <DayInput name="listBy" label={words.listBy} hint={words.listByHint} value={round?.listBy} />
      </FieldRow>
      <TextArea name="note" label={words.note} value={round?.note} rows={3} maxLength={2000} />
    </>
  )
}
