import { addAdvisor, describeAdvisoryGroup } from '../../areas/criticism/index.ts'
import { addPerson } from '../../areas/organisation/index.ts'
import type { Hand } from '../hand.ts'
import { office } from './office.ts'

interface SampleAdvisor {
  /** One of the people of the office; the rest are known for this alone. */
  readonly person: string
  readonly role: 'head' | 'deputy' | 'secretary' | 'member'
  readonly field: string
  readonly name?: string
  readonly birthYear?: number
  readonly gender?: 'male' | 'female'
  readonly position?: string
}

/** The seven advisors of the term; all invented. */
const advisors: readonly SampleAdvisor[] = [
  {
    person: 'tu-van-truong',
    role: 'head',
    field: 'Pháp luật, hành chính',
    name: 'Lã Quang Bình',
    birthYear: 1953,
    gender: 'male',
    position: 'Cán bộ tư pháp nghỉ hưu',
  },
  { person: 'tu-van', role: 'deputy', field: 'Đất đai, xây dựng' },
  {
    person: 'tu-van-giao-duc',
    role: 'secretary',
    field: 'Giáo dục, văn hóa',
    name: 'Hứa Thị Nhung',
    birthYear: 1960,
    gender: 'female',
    position: 'Giáo viên nghỉ hưu',
  },
  {
    person: 'tu-van-y-te',
    role: 'member',
    field: 'Y tế, an sinh xã hội',
    name: 'Chu Văn Đạt',
    birthYear: 1957,
    gender: 'male',
    position: 'Bác sĩ nghỉ hưu',
  },
  {
    person: 'tu-van-tai-chinh',
    role: 'member',
    field: 'Tài chính, ngân sách',
    name: 'Mông Thị Xuân',
    birthYear: 1962,
    gender: 'female',
    position: 'Cán bộ thuế nghỉ hưu',
  },
  {
    person: 'tu-van-moi-truong',
    role: 'member',
    field: 'Môi trường, đô thị',
    name: 'Sầm Văn Hợp',
    birthYear: 1959,
    gender: 'male',
    position: 'Kỹ sư nghỉ hưu',
  },
  { person: 'cuu-chien-binh', role: 'member', field: 'Quốc phòng, an ninh, dân cư' },
]

/** The advisory group with its members and what each knows best, as the decision named them. */
export async function adviseSongCau(hand: Hand): Promise<void> {
  const on = office.foundedOn
  const id = hand.id('body advisory_group')
  for (const { person, name, birthYear, gender, position } of advisors) {
    if (!name) continue
    const blank = { areaId: null, education: null, phone: null, ethnicity: null, religion: null, partyMember: null }
    await hand.do(on, addPerson, {
      ...blank,
      id: hand.id(`person ${person}`),
      fullName: name,
      birthYear,
      gender,
      position,
    })
  }
  await hand.do(on, describeAdvisoryGroup, {
    id,
    form: 'group',
    task: 'Tư vấn cho Ban Thường trực về giám sát và phản biện xã hội; đọc dự thảo văn bản; tham gia hội nghị phản biện.',
    rulesReference: '04/QC-MTTQ-BTT',
  })
  for (const { person, role, field } of advisors) {
    const seat = { id, membershipId: hand.id(`advisor ${person}`), personId: hand.id(`person ${person}`), role, field }
    await hand.do(on, addAdvisor, { ...seat, from: on, decision: '03/QĐ-MTTQ-BTT' })
  }
}
