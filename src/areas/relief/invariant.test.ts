import { carryAll, openDrive, unnamed } from '../../../tests/support/giving.ts'
import { testInvariants } from '../../../tests/support/planting.ts'
import { sampleCommittees } from '../../../tests/support/sample.ts'
import { succeed } from '../../../tests/support/ward.ts'
import { day } from '../../values/day.ts'
import { beginDistribution, giveOut, recordDonation, reliefInvariants } from './index.ts'

testInvariants(
  reliefInvariants,
  {
    'relief.gift_is_posted': `update relief.donation set amount = amount + 1 where channel = 'cash'`,
    'relief.within_reception': `update relief.donation set received_on = '2018-01-01' where pledged_on is null`,
    'relief.answers_call': `update relief.campaign set call_by = null, call_label = null, called_on = null`,
    'relief.goods_worth': `update relief.donation set goods_value = goods_value + 1 where channel = 'in_kind'`,
    'relief.parts_within': `update relief.donation_part set amount = 900000000`,
    'relief.outflow_is_posted': `update relief.outflow set amount = amount + 1`,
    'relief.posted_is_given': `update relief.donation set voucher_id = null, reversal_id = null`,
    'relief.received_is_used_or_left': `update books.balance set amount = amount + 1`,
  },
  async ({ house: { database } }) => {
    const drive = await openDrive(database, sampleCommittees.songCau)
    const gift = { campaignId: drive.campaignId, unnamed, donorKind: 'collective', receivedOn: '2024-02-01' }
    const parts = [{ name: 'Hộ bà Thử', amount: 50_000 }]
    const money = { ...gift, donorName: 'Nhân dân Tổ 4', channel: 'cash', amount: 700_000, parts }
    await succeed(database, recordDonation, money, drive.accountant)
    const items = [{ name: 'Gạo', unit: 'kg', quantity: 10, unitPrice: 16_000, priceBasis: 'council' }]
    const goods = { ...gift, donorName: 'Công ty Thử', channel: 'in_kind', items }
    await succeed(database, recordDonation, goods, drive.accountant)
    await carryAll(database, drive, day('2024-02-02'))
    const begin = { id: drive.campaignId, happenedOn: '2024-02-03', reference: '02/QĐ' }
    await succeed(database, beginDistribution, begin, drive.chair)
    const out = {
      campaignId: drive.campaignId,
      kind: 'remittance_up',
      recipient: 'UBMTTQ tỉnh',
      placeId: drive.cash,
      amount: 200_000,
      happenedOn: '2024-02-05',
      content: 'Chuyển lên',
      decisionReference: '02/QĐ',
    }
    await succeed(database, giveOut, out, drive.accountant)
    await carryAll(database, drive, day('2024-02-06'))
  },
)
