import { editGoodsOut, type GoodsMeans, goodsMeansOf, takeGoodsOut } from '../../../areas/assistance/index.ts'
import {
  type Book,
  bookPermissions,
  editVoucher,
  isGoods,
  makeVoucher,
  type Place,
  placesOf,
  type StockOfLot,
  stockOf,
  type VoucherKind,
  voucherKinds,
} from '../../../areas/books/index.ts'
import type { Reading } from '../../../platform/context.ts'
import type { Id } from '../../../values/id.ts'
import { isRefusal, type Refusal } from '../../../values/refusal.ts'
import { memoryOf } from '../../http/memory.ts'
import { type PageContext, page, type ViewProps } from '../../http/page.ts'
import { EmptyState, Form, LinkButton, PageHead, Stack, SubmitRow, Tabs } from '../../parts/index.ts'
import { idIn, idPart, withQuery } from '../record/address.ts'
import { carryPart } from './acting.ts'
import { boardPath, bookPath, missing, newVoucherPath, partPart, voucherPath } from './address.ts'
import { findBook } from './book-data.ts'
import { PromisedNotice } from './promised.tsx'
import { calledVoucher } from './saying.tsx'
import { fittingPlaces } from './voucher-choices.ts'
import { loadVoucher, type VoucherData } from './voucher-data.ts'
import { VoucherFields } from './voucher-fields.tsx'

interface Choices {
  readonly places: readonly Place[]
  readonly stock: readonly StockOfLot[]
  /** Of goods that a voucher of this kind would take or move, what is promised. */
  readonly means: readonly GoodsMeans[]
}

interface Making extends Choices {
  readonly book: Book
}

const takesGoods = (kind: VoucherKind): boolean => kind === 'goods_out' || kind === 'goods_transfer'

async function choicesOf(reading: Reading, bookId: Id, kind: VoucherKind, except?: Id): Promise<Choices> {
  return {
    places: await placesOf(reading, [bookId]),
    stock: await stockOf(reading, bookId),
    means: takesGoods(kind) ? await goodsMeansOf(reading, bookId, 'reconciled', except) : [],
  }
}

const kindAsked = (c: PageContext) => voucherKinds.find((one) => one === c.query('loai')) ?? 'receipt'

/** Lập phiếu: of every kind. */
export const newVoucherPage = page<Making>({
  path: `${boardPath}/${idPart}/phieu/moi`,
  shell: 'staff',
  may: bookPermissions.make,
  title: (_, words) => words.bookPages.fields.newTitle,
  load: (c) =>
    c.read(async (reading): Promise<Making | Refusal> => {
      const book = await findBook(reading, idIn(c))
      return book ? { book, ...(await choicesOf(reading, book.id, kindAsked(c))) } : missing
    }),
  acts: {
    make: async (c, form) => {
      const kind = kindAsked(c)
      const input = { ...form.values, bookId: idIn(c), kind }
      // What takes goods out asks first whom they were promised.
      const asks = kind === 'goods_out'
      const made = asks
        ? await c.perform(takeGoodsOut, input, form.clientId)
        : await c.perform(makeVoucher, input, form.clientId)
      if (isRefusal(made)) return made
      return { goTo: voucherPath(idIn(c), made.id), done: (asks ? takeGoodsOut : makeVoucher).name }
    },
  },
  view: NewVoucher,
})

function NewVoucher({ data: { book, places, stock, means }, c }: ViewProps<Making>) {
  const { fields: words, board } = c.words.bookPages
  const kind = kindAsked(c)
  const hasPlace = fittingPlaces(places, kind).length > 0
  return (
    <>
      <PageHead
        title={words.newTitle}
        summary={book.title}
        crumbs={[
          { label: board.title, href: boardPath },
          { label: book.title, href: bookPath(book.id) },
          { label: words.newTitle },
        ]}
      />
      <Stack>
        <Tabs
          label={words.kinds}
          items={voucherKinds.map((one) => ({
            href: withQuery(newVoucherPath(book.id), { loai: one }),
            label: c.words.books.kinds[one] ?? one,
            current: one === kind,
          }))}
        />
        {hasPlace ? (
          <Form act="make" clientId={c.formId} memory={memoryOf(c)} wide>
            <PromisedNotice c={c} goods={means} />
            <VoucherFields c={c} kind={kind} places={places} stock={stock} of={{}} items={[]} />
            <SubmitRow primary={words.save} cancel={{ href: bookPath(book.id) }} />
          </Form>
        ) : (
          <EmptyState
            title={words.noPlaces}
            action={
              <LinkButton href={bookPath(book.id, 'noi_giu')} kind="primary">
                {c.words.bookPages.places.add}
              </LinkButton>
            }
          >
            {words.noPlacesText}
          </EmptyState>
        )}
      </Stack>
    </>
  )
}

interface Editing extends VoucherData, Choices {}

/** Sửa phiếu, until it is approved. */
export const editVoucherPage = page<Editing>({
  path: `${boardPath}/${idPart}/phieu/${partPart}/sua`,
  shell: 'staff',
  may: bookPermissions.make,
  title: (_, words) => words.bookPages.fields.editTitle,
  load: async (c): Promise<Editing | Refusal> => {
    const data = await loadVoucher(c)
    if (isRefusal(data)) return data
    const { book, voucher } = data
    return { ...data, ...(await c.read((reading) => choicesOf(reading, book.id, voucher.kind, voucher.id))) }
  },
  acts: {
    edit: async (c, form) => {
      const data = await loadVoucher(c)
      if (isRefusal(data)) return data
      const act = data.voucher.kind === 'goods_out' ? editGoodsOut : editVoucher
      return carryPart(act, () => voucherPath(idIn(c), idIn(c, 'part')))(c, form)
    },
  },
  view: ({ data, c }) => {
    const { fields: words, board } = c.words.bookPages
    const { book, voucher, items, places, stock, means } = data
    const back = voucherPath(book.id, voucher.id)
    return (
      <>
        <PageHead
          title={words.editTitle}
          kicker={c.words.books.kinds[voucher.kind]}
          crumbs={[
            { label: board.title, href: boardPath },
            { label: book.title, href: bookPath(book.id) },
            { label: calledVoucher(c, voucher), href: back },
            { label: words.editTitle },
          ]}
        />
        <Form act="edit" clientId={c.formId} memory={memoryOf(c)} wide>
          <input type="hidden" name="editNo" value={voucher.editNo} />
          <PromisedNotice c={c} goods={means} />
          <VoucherFields
            c={c}
            kind={voucher.kind}
            places={places}
            stock={isGoods(voucher.kind) ? stock : []}
            of={voucher}
            items={items}
          />
          <SubmitRow primary={c.words.records.save} cancel={{ href: back }} />
        </Form>
      </>
    )
  },
})
