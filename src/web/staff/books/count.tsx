import {
  type Book,
  bookPermissions,
  type Count,
  countLinesOf,
  findCount,
  holdsGoods,
  type Place,
  placesOf,
  withdrawCount,
} from '../../../areas/books/index.ts'
import { showDay } from '../../../values/day.ts'
import { dong, showDong } from '../../../values/money.ts'
import type { Refusal } from '../../../values/refusal.ts'
import { type PageContext, page, type ViewProps } from '../../http/page.ts'
import { Badge, Card, DataTable, DefinitionList, LinkButton, PageHead, Stack, Toolbar } from '../../parts/index.ts'
import { idIn, idPart, withQuery } from '../record/address.ts'
import { ReasonForm } from '../record/reason-form.tsx'
import { carryPart } from './acting.ts'
import { accountPath, boardPath, bookPath, countPath, missing, newVoucherPath, partPart } from './address.ts'
import { findBook } from './book-data.ts'
import { quantityText } from './saying.tsx'

export interface CountData {
  readonly book: Book
  readonly place: Place
  readonly count: Count
  readonly lines: Awaited<ReturnType<typeof countLinesOf>>
}

export function loadCount(c: PageContext): Promise<CountData | Refusal> {
  return c.read(async (reading) => {
    const book = await findBook(reading, idIn(c))
    const count = await findCount(reading, idIn(c, 'part'))
    const place = book && (await placesOf(reading, [book.id])).find((one) => one.id === count?.placeId)
    if (!book || !count || !place) return missing
    return { book, place, count, lines: await countLinesOf(reading, count.id) }
  })
}

/** One count: what was found, what differs, and the way to put a difference into the books. */
export const countPage = page<CountData>({
  path: `${boardPath}/${idPart}/kiem-ke/${partPart}`,
  shell: 'staff',
  may: bookPermissions.read,
  title: (data, words) => `${words.bookPages.counts.newTitle}: ${data.place.name}`,
  load: loadCount,
  acts: { withdraw: carryPart(withdrawCount, (c) => bookPath(idIn(c), 'kiem_ke')) },
  view: CountView,
})

function CountView({ data, c }: ViewProps<CountData>) {
  const { counts: words, board } = c.words.bookPages
  const { book, place, count, lines } = data
  const at = countPath(book.id, count.id)
  const title = `${words.newTitle}: ${place.name}`
  return (
    <>
      <PageHead
        title={title}
        summary={showDay(count.countedOn)}
        crumbs={[
          { label: board.title, href: boardPath },
          { label: book.title, href: bookPath(book.id, 'kiem_ke') },
          { label: title },
        ]}
        actions={
          <>
            <LinkButton href={`${at}/bien-ban.pdf`} icon="print" download>
              {words.pdf}
            </LinkButton>
            <LinkButton href={`${at}/bien-ban.docx`} icon="file" download>
              {words.docx}
            </LinkButton>
          </>
        }
      />
      <Stack loose>
        <Card title={words.title}>
          <DefinitionList
            ruled
            items={[
              { term: words.place, value: <a href={accountPath(book.id, place.id)}>{place.name}</a> },
              { term: words.countedOn, value: showDay(count.countedOn) },
              { term: words.counted, value: count.counted === null ? null : showDong(count.counted) },
              { term: words.booked, value: count.booked === null ? null : showDong(count.booked) },
              { term: words.difference, value: count.counted === null ? null : <Difference c={c} count={count} /> },
              { term: words.present, value: count.present },
              { term: words.note, value: count.note },
            ]}
          />
        </Card>
        {lines.length > 0 ? <Lines c={c} data={data} /> : null}
        <Moves c={c} data={data} />
      </Stack>
    </>
  )
}

const moneyDifference = (count: Count): number => (count.counted ?? 0) - (count.booked ?? 0)

function Difference({ c, count }: { readonly c: PageContext; readonly count: Count }) {
  const by = moneyDifference(count)
  if (by === 0) return <Badge tone="done">{c.words.bookPages.counts.none}</Badge>
  return <Badge tone="overdue">{`${by > 0 ? '+' : ''}${showDong(dong(by))}`}</Badge>
}

function Lines({ c, data: { lines } }: { readonly c: PageContext; readonly data: CountData }) {
  const { counts: words } = c.words.bookPages
  const head = c.words.bookPages.places.stockColumns
  const by = (one: (typeof lines)[number]) => one.counted - one.booked
  return (
    <DataTable
      caption={words.title}
      captionHidden
      rows={lines}
      rowKey={(one) => one.lotId}
      columns={[
        { key: 'name', head: head.name, width: 'wide', cell: (one) => `${one.name} (${one.unit})` },
        { key: 'booked', head: words.booked, numeric: true, cell: (one) => quantityText(one.booked) },
        { key: 'counted', head: words.countedLot, numeric: true, cell: (one) => quantityText(one.counted) },
        {
          key: 'difference',
          head: words.difference,
          cell: (one) =>
            by(one) === 0 ? (
              <Badge tone="done">{words.none}</Badge>
            ) : (
              <Badge tone="overdue">{`${by(one) > 0 ? '+' : ''}${quantityText(by(one))}`}</Badge>
            ),
        },
      ]}
    />
  )
}

function Moves({ c, data: { book, place, count, lines } }: { readonly c: PageContext; readonly data: CountData }) {
  const { counts: words } = c.words.bookPages
  const byMoney = moneyDifference(count)
  const byGoods = lines.some((one) => one.counted < one.booked) ? -1 : 0
  const by = holdsGoods(place) ? byGoods : byMoney
  const kinds = {
    cash: ['receipt', 'payment'],
    advance: ['payment', 'payment'],
    bank: ['bank_in', 'bank_out'],
    warehouse: ['goods_in', 'goods_out'],
    hand_store: ['goods_out', 'goods_out'],
  } as const
  const kind = kinds[place.kind][by > 0 ? 0 : 1]
  return (
    <Toolbar>
      {by !== 0 && place.kind !== 'hand_store' && c.may(bookPermissions.make) && book.closedOn === null ? (
        <LinkButton href={withQuery(newVoucherPath(book.id), { loai: kind })}>
          {by > 0 ? words.surplus : words.loss}
        </LinkButton>
      ) : null}
      {c.may(bookPermissions.count) ? <ReasonForm c={c} act="withdraw" label={words.remove} fields={{}} /> : null}
    </Toolbar>
  )
}
