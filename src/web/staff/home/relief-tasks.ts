import {
  campaignState,
  listCampaigns,
  listDonations,
  receptionEndedOn,
  reliefPermissions,
} from '../../../areas/relief/index.ts'
import type { Reading } from '../../../platform/context.ts'
import { daysBetween, showDay } from '../../../values/day.ts'
import { showDong } from '../../../values/money.ts'
import type { PageContext } from '../../http/page.ts'
import { boardPath, giftPath, registerPath } from '../relief/address.ts'
import { donorText } from '../relief/saying.tsx'
import { type Agenda, heap, horizon, shown } from './task.ts'

/** Gifts that wait for the accountant's voucher, and campaigns whose reception ends soon. */
export async function reliefTasks(c: PageContext, reading: Reading): Promise<Agenda> {
  const { whys } = c.words.home
  const asked = { task: 'unvouched', limit: shown + 1 } as const
  const gifts = c.may(reliefPermissions.account) ? (await listDonations(reading, asked)).rows : []
  const campaigns = c.may(reliefPermissions.lead) ? await listCampaigns(reading) : []
  const ending = campaigns.filter((one) => {
    const left = daysBetween(c.today, receptionEndedOn(one))
    return campaignState(one, c.today) === 'receiving' && left <= horizon
  })
  return {
    late: [],
    soon: [
      heap(
        ending.map((one) => ({
          id: `campaign ${one.campaign.id}`,
          href: registerPath(one.campaign.id),
          title: one.campaign.title,
          why: whys.receptionEnds,
          about: '',
          dueOn: receptionEndedOn(one),
        })),
        boardPath,
      ),
    ],
    mine: [
      heap(
        gifts.map((one) => ({
          id: `gift ${one.id}`,
          href: giftPath(one.id),
          title: donorText(c, one),
          why: whys.voucherForGift,
          about: [one.amount > 0 ? showDong(one.amount) : null, one.receivedOn ? showDay(one.receivedOn) : null]
            .filter(Boolean)
            .join(' · '),
          dueOn: null,
        })),
        boardPath,
      ),
    ],
    missing: [],
  }
}
