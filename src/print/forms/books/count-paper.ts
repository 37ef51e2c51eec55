import { type Count, type CountLine, holdsGoods, type Place } from '../../../areas/books/index.ts'
import { sayDay } from '../../../values/day.ts'
import { dong, sayDong, showDong } from '../../../values/money.ts'
import { showThousandths } from '../../../values/number.ts'
import { type Block, doc, list, p, table } from '../../../values/rich.ts'
import { type PrintedDocument, printedDocument } from '../../model.ts'
import { linesOf, type Office, sentence } from '../documents/paper-draft.ts'
import { headOf, signedBy } from './signing.ts'

export interface CountPrinted {
  readonly count: Count
  readonly lines: readonly (CountLine & { readonly name: string; readonly unit: string })[]
  readonly place: Place
  readonly bookTitle: string
  readonly madeAt: Date
}

/** Biên bản kiểm kê quỹ, kho: who counted, what was found against the books of that day, what becomes of a difference. */
export function countPaper(office: Office, { count, lines, place, bookTitle, madeAt }: CountPrinted): PrintedDocument {
  const { superior, issuer, place: at } = office.head
  const isStore = holdsGoods(place)
  const what = isStore ? 'KIỂM KÊ KHO' : place.kind === 'bank' ? 'ĐỐI CHIẾU TIỀN GỬI' : 'KIỂM KÊ QUỸ'
  return printedDocument({
    form: 'minutes',
    head: { superior, issuer, number: null, code: '', place: at, date: count.countedOn },
    typeName: 'BIÊN BẢN',
    abstract: `${what.charAt(0)}${what.slice(1).toLocaleLowerCase('vi')}: ${place.name}, ${bookTitle}`,
    body: doc(
      p(`Hôm nay, ${sayDay(count.countedOn)}, chúng tôi gồm:`),
      list(linesOf(count.present)),
      p(`đã cùng kiểm kê “${place.name}” thuộc sổ “${bookTitle}”. Kết quả như sau:`),
      ...(isStore ? goodsPart(lines) : moneyPart(count)),
      p('Ý kiến, xử lý chênh lệch: ', count.note === null ? 'không có.' : sentence(count.note)),
      p('Biên bản được lập thành 02 bản, đã đọc cho mọi người cùng nghe và nhất trí ký tên.'),
      signedBy({ position: 'KẾ TOÁN' }, { position: isStore ? 'THỦ KHO' : 'THỦ QUỸ' }, headOf(office)),
    ),
    meta: { author: office.committeeName, madeAt },
  })
}

function moneyPart({ counted, booked }: Count): readonly Block[] {
  const by = dong((counted ?? 0) - (booked ?? 0))
  const said = by === 0 ? 'Số kiểm kê khớp với sổ.' : by > 0 ? 'Thừa so với sổ.' : 'Thiếu so với sổ.'
  return [
    table(
      ['TT', 'Diễn giải', 'Số tiền (đồng)'],
      [
        ['1', 'Số dư theo sổ', showDong(booked ?? dong(0))],
        ['2', 'Số kiểm kê thực tế', showDong(counted ?? dong(0))],
        ['3', 'Chênh lệch (2 – 1)', showDong(by)],
      ],
      { widths: [10, 60, 30], align: ['center', 'left', 'right'] },
    ),
    p(`Số kiểm kê thực tế viết bằng chữ: ${sayDong(counted ?? dong(0))}.`),
    p(said),
  ]
}

function goodsPart(lines: CountPrinted['lines']): readonly Block[] {
  return [
    table(
      ['TT', 'Tên hàng', 'ĐVT', 'Theo sổ', 'Thực tế', 'Chênh lệch'],
      lines.map((one, at) => [
        String(at + 1),
        one.name,
        one.unit,
        showThousandths(one.booked),
        showThousandths(one.counted),
        showThousandths(one.counted - one.booked),
      ]),
      { widths: [7, 43, 11, 13, 13, 13], align: ['center', 'left', 'center', 'right', 'right', 'right'] },
    ),
  ]
}
