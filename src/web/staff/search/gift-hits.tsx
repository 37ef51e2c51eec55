import { listDonations } from '../../../areas/relief/index.ts'
import type { Reading } from '../../../platform/context.ts'
import { showDay } from '../../../values/day.ts'
import { showDong } from '../../../values/money.ts'
import type { PageContext } from '../../http/page.ts'
import { Marked } from '../../parts/index.ts'
import { giftPath } from '../relief/address.ts'
import { donorText } from '../relief/saying.tsx'

/** Gifts by who gave them, where from, and who collected them. */
export async function giftHits(c: PageContext, reading: Reading, text: string, limit: number) {
  const { rows } = await listDonations(reading, { text, limit })
  return rows.map((one) => {
    const day = one.receivedOn ?? one.pledgedOn
    const worth = one.channel === 'in_kind' ? c.words.reliefLabels.channels.in_kind : showDong(one.amount)
    const facts = [one.donorAddress, worth, day ? showDay(day) : null, one.collector]
    return {
      id: one.id,
      href: giftPath(one.id),
      title: donorText(c, one),
      meta: (
        <span>
          <Marked text={facts.filter(Boolean).join(' · ')} query={text} />
        </span>
      ),
    }
  })
}
