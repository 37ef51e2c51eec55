export {
  type AccountAsked,
  type AccountBook,
  type AccountRow,
  accountBook,
  type StockBook,
  type StockRow,
  stockBook,
} from './account-book.store.ts'
export { addPlace, closeBook, closePlace, openBook, reopenBook } from './book.actions.ts'
export { findBookOf, listBooks, lockBooks, placesOf } from './book.store.ts'
export {
  type Flow,
  flowsOf,
  type OriginsAsked,
  type PostedFor,
  postedByOrigin,
  type Settled,
  settledMoney,
} from './by-origin.store.ts'
export { recordCount, withdrawCount } from './count.actions.ts'
export { bookedOn, type Count, type CountLine, countLinesOf, countsOf, findCount, stockOn } from './count.store.ts'
export { type GoodsLeaving, type GoodsOut, goodsLeaving, goodsOut } from './goods-sum.store.ts'
export { bookInvariants } from './invariant.store.ts'
export { permissions as bookPermissions } from './permissions.ts'
export { type Book, holdsGoods, type Ledger, ledgers, type Place, type PlaceKind, placeKinds } from './place.ts'
export {
  type AccountSum,
  type BookStanding,
  type Left,
  leftIn,
  openVouchers,
  placesNow,
  type SumsAsked,
  standingOfBooks,
  sumsOf,
} from './standing.store.ts'
export { type Lot, lotsOf, type StockOfLot, stockIn, stockOf } from './stock.store.ts'
export { editVoucher, makeVoucher, makeVouchers, reverseVoucher, withdrawVoucher } from './voucher.actions.ts'
export { itemsOf, loadVouchers, reversalsOf } from './voucher.store.ts'
export {
  type Direction,
  directionOf,
  isGoods,
  isUnderWay,
  needsTreasurer,
  type PriceBasis,
  type Purpose,
  placesFor,
  priceBases,
  purposes,
  purposesFor,
  stands,
  type Voucher,
  type VoucherFacts,
  type VoucherItem,
  type VoucherKind,
  type VoucherStage,
  type VoucherState,
  type VoucherStep,
  voucherKinds,
  voucherState,
  worthOf,
} from './voucher.ts'
export { mostItems, zQuantity, zVoucher } from './voucher-input.actions.ts'
export {
  listVouchers,
  tallyVouchers,
  type VoucherLine,
  type VoucherPage,
  type VoucherQuery,
  wholeVoucherList,
} from './voucher-list.store.ts'
export { type Hand, handsBefore } from './voucher-rule.ts'
export { approveVouchers, rejectVoucher, settleVouchers, voidVoucher } from './voucher-step.actions.ts'
