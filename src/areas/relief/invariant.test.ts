import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { carryAll, openDrive, unnamed } from '../../../tests/support/giving.ts'
import { testInvariants } from '../../../tests/support/planting.ts'
import { sampleCommittees } from '../../../tests/support/sample.ts'
import { newAccount, openStore, readAllWaiting, sendStatement } from '../../../tests/support/statement-files.ts'
import { succeed } from '../../../tests/support/ward.ts'
import { day } from '../../values/day.ts'
import { listLines } from '../statements/index.ts'
import { beginDistribution, bookOwnMoves, giveOut, recordDonation, reliefInvariants } from './index.ts'

const folder = mkdtempSync(join(tmpdir(), 'dau-an-planted-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

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
    'relief.own_moves_are_transfers': `update books.voucher set amount = amount + 1 where kind = 'transfer'`,
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
    // Cash that was paid into the account, as its statement shows it.
    const desk = { database, files: await openStore(folder), accountant: drive.accountant }
    const accountId = await newAccount(desk, { bank: 'AGR', number: '8600201000999', placeId: drive.bank })
    const bytes = Buffer.from('STT,Ngày,Ghi nợ,Ghi có,Nội dung\n1,07/02/2024,,100000,nop tien mat')
    await sendStatement(desk, { accountId, bytes, form: 'csv' })
    await readAllWaiting(desk)
    const { rows } = await database.read(drive.chair.sight, (r) => listLines(r, { accountId }))
    const moves = rows.map(({ id }) => ({ lineId: id, placeId: drive.cash }))
    await succeed(database, bookOwnMoves, { rows: moves, text: 'Chuyển nội bộ' }, drive.accountant)
  },
)
