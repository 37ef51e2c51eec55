import { addMembership, addPerson, foundBody } from '../../areas/organisation/index.ts'
import type { Day } from '../../values/day.ts'
import type { Hand } from '../hand.ts'

interface Pair {
  readonly area: number
  readonly head: string
  readonly deputy: string
}

/** Who leads the Front's work in each area, invented like everybody here; the two of Tổ 4 sign in, and stand with the office. */
const pairs: readonly Pair[] = [
  { area: 1, head: 'Nông Văn Hợi', deputy: 'Trần Thị Nhàn' },
  { area: 2, head: 'Hoàng Thị Sen', deputy: 'Lý Văn Kiên' },
  { area: 3, head: 'Ma Văn Tích', deputy: 'Bế Thị Thoan' },
  { area: 5, head: 'Lý Thị Dung', deputy: 'Nông Văn Kim' },
  { area: 6, head: 'Triệu Văn Khải', deputy: 'Hà Thị Nguyệt' },
  { area: 7, head: 'Bế Thị Loan', deputy: 'Đàm Văn Chín' },
  { area: 8, head: 'Đinh Văn Thọ', deputy: 'Lường Thị Ngân' },
  { area: 9, head: 'Lường Thị Xuyến', deputy: 'Hoàng Văn Đoàn' },
  { area: 10, head: 'Hà Văn Bằng', deputy: 'Vi Thị Thơm' },
  { area: 11, head: 'Nguyễn Thị Chính', deputy: 'Ma Văn Phong' },
  { area: 12, head: 'Vi Văn Chức', deputy: 'Triệu Thị Vượng' },
  { area: 13, head: 'Đàm Thị Huế', deputy: 'Phan Văn Lộc' },
  { area: 14, head: 'Lục Văn Toàn', deputy: 'Hứa Thị Nga' },
  { area: 15, head: 'Dương Văn Quý', deputy: 'Mã Thị Lành' },
  { area: 16, head: 'Mã Văn Thuận', deputy: 'Đinh Thị Yến' },
  { area: 17, head: 'Lê Thị Tình', deputy: 'Nguyễn Văn Tấn' },
  { area: 18, head: 'Chu Văn Định', deputy: 'Lục Thị Bích' },
  { area: 19, head: 'Hứa Văn Mạnh', deputy: 'Dương Thị Hòa' },
  { area: 20, head: 'Phan Thị Vân', deputy: 'Chu Văn Nghĩa' },
  { area: 21, head: 'Trần Văn Lợi', deputy: 'Lê Thị Phượng' },
]

/** The Front Working Committee of every area; its head is a member of the ward's committee, as usual. */
export async function foundAreaBodies(hand: Hand, on: Day): Promise<void> {
  for (const { area, head, deputy } of pairs) {
    const name = `Ban công tác Mặt trận Tổ ${area}`
    const bodyId = hand.id(`body area ${area}`)
    const areaId = hand.id(`area ${area}`)
    await hand.do(on, foundBody, {
      id: bodyId,
      kind: 'front_working_committee',
      name,
      areaId,
      from: on,
      decision: null,
    })
    const headId = await addLeader(hand, on, { area, role: 'head', fullName: head, position: `Trưởng ${name}` })
    const deputyId = await addLeader(hand, on, { area, role: 'deputy', fullName: deputy, position: `Phó ${name}` })
    await seat(hand, on, { personId: headId, bodyId, role: 'head' })
    await seat(hand, on, { personId: deputyId, bodyId, role: 'deputy' })
    await seat(hand, on, { personId: headId, bodyId: hand.id('body committee'), role: 'committee_member' })
  }
  const personId = hand.id('person to-truong-4')
  await seat(hand, on, { personId, bodyId: hand.id('body committee'), role: 'committee_member' })
}

interface Leader {
  readonly area: number
  readonly role: string
  readonly fullName: string
  readonly position: string
}

async function addLeader(hand: Hand, on: Day, { area, role, fullName, position }: Leader): Promise<string> {
  const id = hand.id(`person area ${area} ${role}`)
  const nothing = { education: null, phone: null, ethnicity: null, religion: null, partyMember: null }
  const gender = / Thị /u.test(fullName) ? 'female' : 'male'
  const birthYear = 1950 + ((area * 7) % 25)
  await hand.do(on, addPerson, {
    ...nothing,
    id,
    areaId: hand.id(`area ${area}`),
    fullName,
    birthYear,
    gender,
    position,
  })
  return id
}

function seat(hand: Hand, on: Day, claim: { personId: string; bodyId: string; role: string }): Promise<unknown> {
  return hand.do(on, addMembership, { ...claim, organisationId: null, from: on, decision: null })
}
