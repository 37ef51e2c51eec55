import { addPlace, approveVouchers, makeVoucher, recordCount } from '../../src/areas/books/index.ts'
import { reviewCases } from '../../src/areas/poverty/index.ts'
import type { Database } from '../../src/platform/database.ts'
import { sampleId } from '../../src/sample/hand.ts'
import type { Id } from '../../src/values/id.ts'
import { callerAs } from './acting.ts'
import { succeed } from './ward.ts'

const record = (key: string): Id => sampleId(`song-cau ${key}`)
const on = '2024-05-02'

/** Pages of the Fund's books and cases that no list shows first: vouchers in every state, goods, counts, forms. */
export async function moneyBegun(database: Database, committeeId: Id): Promise<readonly string[]> {
  const accountant = callerAs('ward_accountant', committeeId)
  const chair = callerAs('ward_chair', committeeId)
  const bookId = record('book poor-fund')
  const cash = record('place poor-fund cash')
  const place = { bookId, kind: 'warehouse', name: 'Kho phường', openedOn: '2024-05-01' }
  const { id: store } = await succeed(database, addPlace, place, accountant)
  const goods = { kind: 'goods_in', placeId: store, items: [{ name: 'Gạo', unit: 'kg', quantity: '500' }] }
  const someone = { bookId, purpose: 'contribution', datedOn: on, counterparty: 'Hội Phụ nữ', content: 'Ủng hộ' }
  const rice = await succeed(database, makeVoucher, { ...someone, ...goods }, accountant)
  const money = { ...someone, kind: 'receipt', placeId: cash, amount: '1.500.000' }
  const gift = await succeed(database, makeVoucher, money, accountant)
  await succeed(database, approveVouchers, { ids: [gift.id], happenedOn: on }, chair)
  const counted = { bookId, placeId: cash, countedOn: on, counted: '1.000', present: 'Kế toán, thủ quỹ' }
  const count = await succeed(database, recordCount, counted, accountant)
  const repair = record('fund-case repair 2024')
  const lines = [{ caseId: repair, inFavour: 6, isAgreed: 'yes', amount: 25_000_000 }]
  const review = { heldOn: on, present: 'Ban Vận động', attended: 7, lines }
  await succeed(database, reviewCases, review, callerAs('ward_officer', committeeId))
  const [book, cases] = [`/so-sach/${bookId}`, '/quy-vi-nguoi-ngheo/ho-so']
  const kinds = ['receipt', 'bank_out', 'transfer', 'goods_in', 'goods_out']
  return [
    ...['noi_giu', 'tong_hop', 'kiem_ke', 'nhat_ky'].map((part) => `${book}?muc=${part}`),
    `${book}/nhap`,
    ...kinds.map((kind) => `${book}/phieu/moi?loai=${kind}`),
    ...['', '/sua'].map((part) => `${book}/phieu/${rice.id}${part}`),
    `${book}/phieu/${gift.id}`,
    `${book}/phieu/${record('voucher fund 2023-11-16')}`,
    ...[cash, store].flatMap((one) => [`${book}/noi/${one}?tu=2019-01-01`, `${book}/kiem-ke/moi?noi=${one}`]),
    `${book}/kiem-ke/${count.id}`,
    '/quy-vi-nguoi-ngheo/quyet-dinh',
    '/quy-vi-nguoi-ngheo/hop-xet',
    '/quy-vi-nguoi-ngheo/de-nghi',
    ...['', '/sua', '/khao-sat'].map((part) => `${cases}/${repair}${part}`),
    ...['', '/chi', '/nghiem-thu'].map((part) => `${cases}/${record('fund-case house 2022')}${part}`),
  ]
}
