import { bookPermissions, holdsGoods, type Place, placeKinds, type StockOfLot } from '../../../areas/books/index.ts'
import { showDay } from '../../../values/day.ts'
import { showDong } from '../../../values/money.ts'
import { fill } from '../../../words/shape.ts'
import { memoryOf } from '../../http/memory.ts'
import type { PageContext } from '../../http/page.ts'
import {
  DataTable,
  DayInput,
  EmptyState,
  FieldRow,
  Form,
  Section,
  Select,
  SubmitRow,
  TextInput,
} from '../../parts/index.ts'
import { optionsOf } from '../record/saying.tsx'
import { accountPath } from './address.ts'
import type { BookData } from './book-data.ts'
import { ExpiryMark, quantityText } from './saying.tsx'

interface Props {
  readonly c: PageContext
  readonly data: BookData
}

/** Where the money and goods of a set of books lie now. */
export function BookPlaces({ c, data }: Props) {
  const { places: words, book: bookWords } = c.words.bookPages
  const { book, left, places, stock } = data
  const now = new Map(left.map((one) => [one.placeId, one]))
  const holds = (place: Place) => {
    const one = now.get(place.id)
    return holdsGoods(place) ? `${one?.lots ?? 0} ${bookWords.lots}` : showDong(one?.amount ?? (0 as never))
  }
  const mayManage = c.may(bookPermissions.open_book) && book.closedOn === null
  const account = (place: Place) => [place.bank, place.accountNumber].filter(Boolean).join(', ')
  return (
    <>
      <Section title={words.title}>
        <DataTable
          caption={words.title}
          captionHidden
          rows={places}
          rowKey={(one) => one.id}
          href={(one) => accountPath(book.id, one.id)}
          empty={<EmptyState title={words.empty}>{words.emptyText}</EmptyState>}
          columns={[
            { key: 'name', head: words.columns.name, width: 'wide', cell: (one) => one.name },
            { key: 'kind', head: words.columns.kind, cell: (one) => c.words.books.places[one.kind] },
            { key: 'account', head: words.columns.account, cell: account },
            { key: 'left', head: words.columns.left, numeric: true, cell: holds },
            {
              key: 'closing',
              head: '',
              cell: (one) =>
                one.closedOn ? (
                  fill(words.closedOn, { day: showDay(one.closedOn) })
                ) : mayManage ? (
                  <ClosePlace c={c} place={one} />
                ) : null,
            },
          ]}
        />
      </Section>
      {mayManage ? <AddPlace c={c} openedOn={book.openedOn} isFirst={places.length === 0} /> : null}
      {stock.length > 0 ? <Stock c={c} stock={stock} places={places} /> : null}
    </>
  )
}

function ClosePlace({ c, place }: { readonly c: PageContext; readonly place: Place }) {
  const { places: words } = c.words.bookPages
  return (
    <details class="confirm">
      <summary class="button button-small">{words.close}</summary>
      <div class="confirm-body">
        <Form
          act="close_place"
          id={`close-${place.id}`}
          clientId={c.formId}
          memory={memoryOf(c, { placeId: place.id })}
        >
          <input type="hidden" name="placeId" value={place.id} />
          <DayInput
            name="closedOn"
            label={fill(words.closeQuestion, { name: place.name })}
            value={c.today}
            max={c.today}
            required
          />
          <SubmitRow primary={words.close} />
        </Form>
      </div>
    </details>
  )
}

function AddPlace({ c, openedOn, isFirst }: { c: PageContext; openedOn: string; isFirst: boolean }) {
  const { places: words } = c.words.bookPages
  const memory = memoryOf(c)
  return (
    <details class="more" open={isFirst || memory?.act === 'add_place'}>
      <summary>{words.add}</summary>
      <Form act="add_place" clientId={c.formId} memory={memory}>
        <FieldRow>
          <Select name="kind" label={words.kind} options={optionsOf(c.words.books.places, placeKinds)} />
          <TextInput name="name" label={words.name} hint={words.nameHint} maxLength={200} required />
        </FieldRow>
        <FieldRow>
          <TextInput name="bank" label={words.bank} maxLength={200} />
          <TextInput name="accountNumber" label={words.accountNumber} hint={words.accountHint} maxLength={40} />
        </FieldRow>
        <DayInput name="openedOn" label={words.openedOn} value={openedOn} max={c.today} required />
        <SubmitRow primary={words.save} />
      </Form>
    </details>
  )
}

/** Goods of a gift with a condition say what their giver asked. */
function LotName({ c, lot: { name, condition } }: { readonly c: PageContext; readonly lot: StockOfLot }) {
  if (condition === null) return <>{name}</>
  return (
    <>
      {name} <span class="soft">{fill(c.words.assistancePages.goods.bound, { condition })}</span>
    </>
  )
}

function Stock({ c, stock, places }: { c: PageContext; stock: readonly StockOfLot[]; places: readonly Place[] }) {
  const { places: words } = c.words.bookPages
  const head = words.stockColumns
  const names = new Map(places.map((one) => [one.id, one.name]))
  return (
    <Section title={words.stock}>
      <DataTable
        caption={words.stock}
        captionHidden
        rows={stock}
        rowKey={(one) => `${one.id} ${one.placeId}`}
        columns={[
          { key: 'name', head: head.name, width: 'wide', cell: (one) => <LotName c={c} lot={one} /> },
          { key: 'place', head: head.place, cell: (one) => names.get(one.placeId) },
          {
            key: 'quantity',
            head: head.quantity,
            numeric: true,
            cell: (one) => `${quantityText(one.quantity)} ${one.unit}`,
          },
          {
            key: 'price',
            head: head.price,
            numeric: true,
            cell: (one) => (one.unitPrice === null ? words.unvalued : showDong(one.unitPrice)),
          },
          { key: 'expires', head: head.expires, cell: (one) => <ExpiryMark c={c} on={one.expiresOn} /> },
        ]}
      />
    </Section>
  )
}
