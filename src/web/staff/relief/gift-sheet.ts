import {
  type Donation,
  donationState,
  goodsOf,
  listDonations,
  reliefPermissions,
  vouchedBy,
  vouchersOf,
} from '../../../areas/relief/index.ts'
import type { Reading } from '../../../platform/context.ts'
import { type Value, writeXlsx } from '../../../print/xlsx/write.ts'
import type { Id } from '../../../values/id.ts'
import { type PageContext, resource } from '../../http/page.ts'
import { authorOf } from '../documents/office.ts'
import { idIn, idPart } from '../record/address.ts'
import { download } from '../record/download.ts'
import { boardPath, missing } from './address.ts'
import { areaChoices } from './area-choices.ts'
import { readGiftQuery } from './gift-query.ts'
import { findRegister } from './register-data.ts'
import { donorText, goodsText } from './saying.tsx'

/** Page by page, so that a register of any length is written out. */
async function* rowsOf(c: PageContext, reading: Reading, bookId: Id): AsyncGenerator<readonly Value[]> {
  const areas = new Map((await areaChoices(reading, c)).map((one) => [one.id, one.name]))
  for (let after: string | null = null, more = true; more; ) {
    const { rows, next } = await listDonations(reading, { ...readGiftQuery(c, bookId), after, limit: 1000 })
    const vouchers = await vouchersOf(reading, rows)
    const goods = await goodsOf(
      reading,
      rows.filter((one) => one.channel === 'in_kind').map((one) => one.id),
    )
    for (const one of rows)
      yield rowOf(c, one, {
        number: one.voucherId ? (vouchers.get(one.voucherId)?.voucher.numberText ?? null) : null,
        area: one.donorAreaId ? (areas.get(one.donorAreaId) ?? null) : null,
        goods: goodsText(c, one, goods.get(one.id) ?? []),
        state: donationState(one, vouchedBy(vouchers, one)),
      })
    after = next
    more = next !== null
  }
}

interface Told {
  readonly number: string | null
  readonly area: string | null
  readonly goods: string
  readonly state: string
}

function rowOf(c: PageContext, one: Donation, told: Told): readonly Value[] {
  const labels = c.words.reliefLabels
  return [
    told.number,
    one.receivedOn ?? one.pledgedOn,
    labels.donorKinds[one.donorKind] ?? one.donorKind,
    donorText(c, one),
    [one.donorAddress, told.area].filter(Boolean).join(', '),
    labels.channels[one.channel] ?? one.channel,
    one.channel === 'in_kind' ? null : one.amount,
    told.goods,
    one.conditionText,
    one.collector,
    labels.donationStates[told.state] ?? told.state,
  ]
}

/** The gifts behind the filters of the address as a spreadsheet. */
export const giftSheet = resource({
  path: `${boardPath}/${idPart}/ung-ho.xlsx`,
  may: reliefPermissions.read,
  get: (c) =>
    c.read(async (reading) => {
      const register = await findRegister(reading, idIn(c))
      if (!register?.book) return missing
      const { columns: head, sheetName } = c.words.reliefPages.gifts
      const bytes = await writeXlsx({
        name: sheetName,
        title: [register.title, await authorOf(reading, register.book.committeeId)],
        asAt: c.today,
        columns: [
          { header: head.number, width: 16, kind: 'text' },
          { header: head.day, width: 12, kind: 'day' },
          { header: head.kind, width: 16, kind: 'text' },
          { header: head.donor, width: 32, kind: 'text' },
          { header: head.address, width: 24, kind: 'text' },
          { header: head.channel, width: 14, kind: 'text' },
          { header: head.amount, width: 16, kind: 'money' },
          { header: head.goods, width: 40, kind: 'text' },
          { header: head.condition, width: 24, kind: 'text' },
          { header: head.collector, width: 24, kind: 'text' },
          { header: head.state, width: 18, kind: 'text' },
        ],
        rows: rowsOf(c, reading, register.book.id),
      })
      return download(bytes, `ung-ho-${c.today}`, 'xlsx')
    }),
})
