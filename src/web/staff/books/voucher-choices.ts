import {
  type Place,
  placesFor,
  type StockOfLot,
  type Voucher,
  type VoucherItem,
  type VoucherKind,
} from '../../../areas/books/index.ts'
import type { PageContext } from '../../http/page.ts'

export interface VoucherFieldsProps {
  readonly c: PageContext
  readonly kind: VoucherKind
  readonly places: readonly Place[]
  readonly stock: readonly StockOfLot[]
  /** What stands now; nothing of it for a new voucher. */
  readonly of: Partial<Voucher>
  readonly items: readonly VoucherItem[]
}

/** The places of a set of books that a kind of voucher moves things in or out of. */
export function fittingPlaces(
  places: readonly Place[],
  kind: VoucherKind,
  { placeId, toPlaceId }: Partial<Voucher> = {},
): readonly Place[] {
  const fits = places.filter((place) => place.closedOn === null && placesFor(kind).includes(place.kind))
  // Lists to sign alone move what is in somebody's hand.
  return fits.filter((place) => place.kind !== 'hand_store' || place.id === placeId || place.id === toPlaceId)
}
