import {
  type AccountRow,
  bookPermissions,
  type StockRow,
  type VoucherLine,
  wholeVoucherList,
} from '../../../areas/books/index.ts'
import { type Value, writeXlsx } from '../../../print/xlsx/write.ts'
import { isRefusal } from '../../../values/refusal.ts'
import { type PageContext, resource } from '../../http/page.ts'
import { authorOf } from '../documents/office.ts'
import { idIn, idPart } from '../record/address.ts'
import { download } from '../record/download.ts'
import { accountTitle, loadAccount, sayRow } from './account.tsx'
import { boardPath, missing, partPart } from './address.ts'
import { findBook, periodIn } from './book-data.ts'
import { readVoucherQuery } from './voucher-query.ts'

async function* rowsOf(c: PageContext, lists: AsyncIterable<readonly VoucherLine[]>): AsyncGenerator<readonly Value[]> {
  const { kinds, purposes, states } = c.words.books
  for await (const list of lists)
    for (const line of list)
      yield [
        line.numberText,
        line.datedOn,
        kinds[line.kind] ?? line.kind,
        purposes[line.purpose] ?? line.purpose,
        line.counterparty,
        line.address,
        line.content,
        line.attached,
        line.placeName,
        line.amount,
        states[line.state] ?? line.state,
      ]
}

function vouchers(path: string, queryOf: (c: PageContext) => Parameters<typeof wholeVoucherList>[1]) {
  return resource({
    path: `${boardPath}/${idPart}/${path}.xlsx`,
    may: bookPermissions.read,
    get: (c) =>
      c.read(async (reading) => {
        const book = await findBook(reading, idIn(c))
        if (!book) return missing
        const { columns: head, sheetName } = c.words.bookPages.vouchers
        const bytes = await writeXlsx({
          name: sheetName,
          title: [book.title, await authorOf(reading, book.committeeId)],
          asAt: c.today,
          columns: [
            { header: head.number, width: 16, kind: 'text' },
            { header: head.day, width: 12, kind: 'day' },
            { header: head.kind, width: 18, kind: 'text' },
            { header: head.purpose, width: 20, kind: 'text' },
            { header: head.counterparty, width: 28, kind: 'text' },
            { header: head.address, width: 24, kind: 'text' },
            { header: head.content, width: 40, kind: 'text' },
            { header: head.attached, width: 18, kind: 'text' },
            { header: head.place, width: 24, kind: 'text' },
            { header: head.amount, width: 16, kind: 'money' },
            { header: head.state, width: 20, kind: 'text' },
          ],
          rows: rowsOf(c, wholeVoucherList(reading, queryOf(c))),
        })
        return download(bytes, `${path}-${c.today}`, 'xlsx')
      }),
  })
}

/** The vouchers behind the filters of the address, whole; and, for the detailed book, those posted in a period. */
export const voucherSheets = [
  vouchers('phieu', (c) => readVoucherQuery(c, idIn(c))),
  vouchers('chi-tiet', (c) => ({ bookId: idIn(c), state: 'settled', ...periodIn(c) })),
]

const moneyRow = (c: PageContext, one: AccountRow): readonly Value[] => [
  one.postedOn,
  one.numberText,
  sayRow(c, one),
  one.received || null,
  one.paid || null,
  one.balance,
]
const goodsRow = (one: StockRow): readonly Value[] => [
  one.postedOn,
  one.numberText,
  one.name,
  one.unit,
  one.counterparty,
  one.quantityIn / 1000 || null,
  one.quantityOut / 1000 || null,
  one.left / 1000,
]

/** Sổ quỹ, sổ tiền gửi, sổ kho as a spreadsheet. */
export const accountSheet = resource({
  path: `${boardPath}/${idPart}/noi/${partPart}/so.xlsx`,
  may: bookPermissions.read,
  get: async (c) => {
    const data = await loadAccount(c, 'whole')
    if (isRefusal(data)) return data
    const { columns: head, opening } = c.words.bookPages.account
    const { money, goods, place, from } = data
    const bytes = await writeXlsx({
      name: place.name,
      title: [accountTitle(c, place), place.name, data.book.title],
      asAt: data.to,
      columns: money
        ? [
            { header: head.day, width: 12, kind: 'day' },
            { header: head.number, width: 16, kind: 'text' },
            { header: head.content, width: 50, kind: 'text' },
            { header: head.received, width: 16, kind: 'money' },
            { header: head.paid, width: 16, kind: 'money' },
            { header: head.balance, width: 16, kind: 'money' },
          ]
        : [
            { header: head.day, width: 12, kind: 'day' },
            { header: head.number, width: 16, kind: 'text' },
            { header: head.goods, width: 30, kind: 'text' },
            { header: head.unit, width: 10, kind: 'text' },
            { header: head.content, width: 30, kind: 'text' },
            { header: head.quantityIn, width: 12, kind: 'number' },
            { header: head.quantityOut, width: 12, kind: 'number' },
            { header: head.left, width: 12, kind: 'number' },
          ],
      rows: money
        ? [[from, null, opening, null, null, money.opening], ...money.rows.map((one) => moneyRow(c, one))]
        : goods.map(goodsRow),
    })
    return download(bytes, `so-${c.today}`, 'xlsx')
  },
})
