import {
  type Book,
  bookedOn,
  bookPermissions,
  holdsGoods,
  type Place,
  placesOf,
  recordCount,
  stockOn,
} from '../../../areas/books/index.ts'
import { type Day, parseDay, showDay } from '../../../values/day.ts'
import { type Dong, showDong } from '../../../values/money.ts'
import { isRefusal, type Refusal } from '../../../values/refusal.ts'
import { fill } from '../../../words/shape.ts'
import type { Form as SentForm } from '../../http/form.ts'
import { memoryOf } from '../../http/memory.ts'
import { type PageContext, page, type ViewProps } from '../../http/page.ts'
import {
  DayInput,
  FilterBar,
  Form,
  MoneyInput,
  Notice,
  NumberInput,
  PageHead,
  Select,
  SubmitRow,
  TextArea,
} from '../../parts/index.ts'
import { idIn, idPart } from '../record/address.ts'
import { boardPath, bookPath, countPath, missing, newCountPath } from './address.ts'
import { findBook } from './book-data.ts'
import { quantityText } from './saying.tsx'

interface Counting {
  readonly book: Book
  readonly places: readonly Place[]
  readonly place: Place
  readonly on: Day
  readonly booked: Dong | null
  readonly lots: Awaited<ReturnType<typeof stockOn>>
}

/** Kiểm kê: first what and when, then what was counted beside what the books say at the end of that day. */
export const newCountPage = page<Counting>({
  path: `${boardPath}/${idPart}/kiem-ke/moi`,
  shell: 'staff',
  may: bookPermissions.count,
  title: (_, words) => words.bookPages.counts.newTitle,
  load: (c) =>
    c.read(async (reading): Promise<Counting | Refusal> => {
      const book = await findBook(reading, idIn(c))
      const places = book ? await placesOf(reading, [book.id]) : []
      const place = places.find((one) => one.id === c.query('noi')) ?? places[0]
      if (!book || !place) return missing
      const on = parseDay(c.query('ngay')) ?? c.today
      const isStore = holdsGoods(place)
      return {
        book,
        places,
        place,
        on,
        booked: isStore ? null : await bookedOn(reading, place.id, on),
        lots: isStore ? await stockOn(reading, place.id, on) : [],
      }
    }),
  acts: {
    record: async (c, form) => {
      const made = await c.perform(recordCount, countInput(c, form), form.clientId)
      return isRefusal(made) ? made : { goTo: countPath(idIn(c), made.id), done: recordCount.name }
    },
  },
  view: CountingView,
})

/** Quantities as people write them become thousandths; what is no number is refused as it stands. */
function countInput(c: PageContext, form: SentForm) {
  const { lots, ...rest } = form.values
  const thousandths = (text: unknown) => {
    const [, whole = '', decimals = ''] =
      /^((?:\d{1,3}(?:\.\d{3})+|\d+))(?:,(\d{1,3}))?$/.exec(String(text).trim()) ?? []
    return whole === '' ? text : Number(whole.replaceAll('.', '')) * 1000 + Number(decimals.padEnd(3, '0'))
  }
  const counted = Array.isArray(lots)
    ? lots.map((lot: { lotId: string; counted: string }) => ({ ...lot, counted: thousandths(lot.counted) }))
    : undefined
  return { ...rest, bookId: idIn(c), ...(counted && { lots: counted }) }
}

function CountingView({ data, c }: ViewProps<Counting>) {
  const { counts: words, board } = c.words.bookPages
  const { book, places, place, on, booked, lots } = data
  const back = bookPath(book.id, 'kiem_ke')
  return (
    <>
      <PageHead
        title={`${words.newTitle}: ${place.name}`}
        crumbs={[{ label: board.title, href: boardPath }, { label: book.title, href: back }, { label: words.newTitle }]}
      />
      <p class="soft">{words.dayText}</p>
      <FilterBar action={newCountPath(book.id)} submit={words.next}>
        <Select
          name="noi"
          label={words.place}
          value={place.id}
          options={places.map((one) => ({ value: one.id, label: one.name }))}
        />
        <DayInput name="ngay" label={words.day} value={on} max={c.today} />
      </FilterBar>
      <Form act="record" clientId={c.formId} memory={memoryOf(c)} wide>
        <input type="hidden" name="placeId" value={place.id} />
        <input type="hidden" name="countedOn" value={on} />
        {booked === null ? (
          <Lots c={c} lots={lots} />
        ) : (
          <MoneyInput
            name="counted"
            label={words.counted}
            hint={fill(words.countedHint, { day: showDay(on), amount: showDong(booked) })}
            required
          />
        )}
        <TextArea name="present" label={words.present} hint={words.presentHint} rows={4} maxLength={1000} required />
        <TextArea name="note" label={words.note} rows={2} maxLength={2000} />
        <SubmitRow primary={words.save} cancel={{ href: back }} />
      </Form>
    </>
  )
}

function Lots({ c, lots }: { readonly c: PageContext; readonly lots: Counting['lots'] }) {
  const { counts: words } = c.words.bookPages
  if (lots.length === 0) return <Notice>{words.emptyStore}</Notice>
  return (
    <>
      {lots.map((lot, at) => (
        <div key={lot.lotId}>
          <input type="hidden" name={`lots.${at}.lotId`} value={lot.lotId} />
          <NumberInput
            name={`lots.${at}.counted`}
            label={lot.name}
            hint={`${words.booked}: ${quantityText(lot.quantity)} ${lot.unit}`}
            unit={lot.unit}
            decimal
            required
          />
        </div>
      ))}
    </>
  )
}
