import { expect } from 'vitest'
import { carryVouchers, open, pathOf, type ReliefWard, screens, told } from './relief-ward.ts'

const parcel = '01 suất gạo'
export const [came, away] = ['Bàn Thị Đến Nhận', 'Lý Văn Đi Vắng']

/** A round out of a campaign, from who is in need to the decision. The address of the round. */
export async function chooseWhom(ward: ReliefWard, source: string): Promise<string> {
  const { officer } = ward
  const { page, send } = officer
  await open(officer, '/ho-tro/dot/moi')
  const option = page.locator('select[name="bookId"] option', { hasText: source })
  const bookId = (await option.first().getAttribute('value')) ?? ''
  await send('open', { title: 'Hỗ trợ hộ bị tốc mái do bão số 3', bookId, purpose: 'housing' })
  await screens(officer)
  const round = pathOf(officer)
  await listAndReview(ward)
  await council(ward, round)
  await describeGoods(ward, round)
  await post(ward, round)
  await decide(ward, round)
  return round
}

/** The head of an area lists two on a phone, and records what the area's meeting said. */
async function listAndReview({ head }: ReliefWard): Promise<void> {
  const { page, send } = head
  for (const fullName of [came, away]) {
    await open(head, '/ho-tro/khu-toi')
    await page.getByRole('link', { name: 'Thêm người' }).first().click()
    await screens(head)
    await send('list', { fullName, birthYear: '1955', reason: 'disaster', amount: '2.000.000', goods: parcel })
  }
  await page.getByRole('link', { name: 'Ghi họp xét' }).first().click()
  await screens(head)
  const who = { place: 'Nhà văn hóa Tổ 4', chairedBy: 'Phùng Văn Sơn', secretary: 'Dương Thị Nết' }
  await send('record', { ...who, voting: '15', present: 'Bí thư chi bộ\nĐại diện các hộ' })
  await screens(head)
}

/** Files of their own, the end of the areas' reviews, the vote of the council with its minutes. */
async function council({ officer }: ReliefWard, round: string): Promise<void> {
  const { send } = officer
  await open(officer, `${round}?muc=ho_so`)
  await send('file')
  await open(officer, `${round}?muc=khu_dan_cu`)
  await send('close_reviews')
  await open(officer, `${round}/hoi-dong/moi`)
  const who = { place: 'Phòng họp', chairedBy: 'Nông Thị Hạnh', secretary: 'Lường Văn Tú' }
  await send('record', { ...who, voting: '5', present: 'Các thành viên Hội đồng' })
  await screens(officer)
}

/** What a parcel is: ten kilograms of the rice that lies in the store. */
async function describeGoods({ officer, chair }: ReliefWard, round: string): Promise<void> {
  await open(chair, `${round}?muc=quyet_dinh`)
  expect(await told(chair)).toContain('chưa khai gồm những gì')
  await open(officer, `${round}?muc=hien_vat`)
  const option = officer.page.locator('select[name="items.0.lotId"] option', { hasText: 'Gạo tẻ' })
  const lotId = (await option.first().getAttribute('value')) ?? ''
  await officer.send('describe', { 'items.0.lotId': lotId, 'items.0.quantity': '10' })
  await screens(officer)
  expect(await told(officer)).toContain('10 kg Gạo tẻ')
}

/** The list hangs; somebody objects, the office looks and answers. */
async function post({ officer }: ReliefWard, round: string): Promise<void> {
  const { send } = officer
  await open(officer, `${round}?muc=niem_yet`)
  await send('post', { 'places.0.place': 'Nhà văn hóa Tổ 4', untilOn: '2024-09-23', postedBy: 'Lường Văn Tú' })
  await send('object', { content: 'Hộ này đã được dòng họ giúp lợp lại mái.' })
  await open(officer, `${round}?muc=niem_yet`)
  const answer = { outcome: 'not_upheld', handledBy: 'Hoàng Thị Liên', handling: 'Đã đến xem, mái chưa lợp.' }
  await send('handle', answer)
  await send('unpost', { removedBy: 'Lường Văn Tú' })
  await screens(officer)
}

async function decide({ chair }: ReliefWard, round: string): Promise<void> {
  await open(chair, `${round}?muc=quyet_dinh`)
  await chair.send('decide', { numberText: '17/QĐ-MTTQ-BTT', signerPosition: 'Chủ tịch' })
  await screens(chair)
  expect(await told(chair)).toContain('4.000.000')
}

/** The list is signed by one and not by the other; the money of who was away comes back, the round is settled. */
export async function payOut(ward: ReliefWard, round: string): Promise<void> {
  const { accountant, treasurer } = ward
  await open(accountant, `${round}?muc=chi_tra`)
  await accountant.page.getByRole('link', { name: 'Thêm nơi giữ hàng chờ phát ở Sổ sách' }).click()
  await accountant.send('add_place', { kind: 'hand_store', name: 'Hàng giao Trưởng ban Tổ 4' })
  await screens(accountant)
  await open(accountant, `${round}?muc=chi_tra`)
  await accountant.send('issue', { payPlace: 'Nhà văn hóa Tổ 4' })
  await screens(accountant)
  await carryVouchers(ward)
  await treasurer.page.goto(`${round}?muc=chi_tra`)
  await treasurer.page.getByRole('link', { name: 'Nhà văn hóa Tổ 4' }).click()
  await screens(treasurer)
  const list = pathOf(treasurer)
  for (const [name, outcome] of [
    [came, 'paid'],
    [away, 'absent'],
  ] as const) {
    await treasurer.page.getByRole('checkbox', { name }).check()
    await treasurer.send('mark', { outcome: [outcome] })
  }
  expect(await told(treasurer)).toContain('Đã nhận 1/2 người')
  expect(await told(treasurer)).toContain('20 kg Gạo tẻ')
  const paper = await treasurer.page.getByRole('link', { name: `${came}, PDF` }).getAttribute('href')
  const bytes = await (await treasurer.page.request.get(String(paper))).body()
  expect(bytes.subarray(0, 4).toString('latin1')).toBe('%PDF')
  await open(accountant, list)
  await accountant.send('settle')
  expect(await told(accountant)).toContain('chi 2.000.000 đồng, hoàn lại 2.000.000 đồng')
  await carryVouchers(ward)
  await open(accountant, `${round}?muc=quyet_toan`)
  expect(await told(accountant)).toMatch(/Gạo tẻ\s+20 kg\s+10 kg\s+10 kg\s+10 kg/)
  await accountant.send('reconcile', { note: 'Hộ ông Lý Văn Đi Vắng đi làm xa, chi bổ sung khi trở về.' })
  await screens(accountant)
}
