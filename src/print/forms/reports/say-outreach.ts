import type { Words } from '../../../values/rich.ts'
import type { ReportFacts } from './facts.ts'
import { inPeriod } from './period.ts'
import { counted, isKept, many, numberOf } from './say.ts'

export function sessions(facts: ReportFacts): Words {
  const [id, people] = ['outreach_sessions', 'outreach_participants']
  const heard: Words = numberOf(facts, people) > 0 ? [', ', many(facts, people), ' lượt người tham gia'] : ''
  const some = [`${inPeriod(facts.period)}, đã tổ chức `, many(facts, id), ' cuộc tuyên truyền', heard, '.']
  return counted(facts, id, some, `${inPeriod(facts.period)}, số cuộc tuyên truyền`)
}

export function items(facts: ReportFacts): Words {
  const id = 'communication_items'
  const some = ['Đã đăng, phát ', many(facts, id), ' tin, bài trên các kênh của Mặt trận.']
  return counted(facts, id, some, 'Số tin, bài đã đăng, phát')
}

export function channels(facts: ReportFacts): Words {
  const [all, zalo] = ['group_channels', 'zalo_groups_active']
  const active: Words = numberOf(facts, zalo) > 0 ? [', trong đó ', many(facts, zalo), ' nhóm Zalo đang hoạt động'] : ''
  const some = ['Mặt trận duy trì ', many(facts, all), ' kênh, nhóm thông tin với Nhân dân', active, '.']
  return counted(facts, all, some, 'Số kênh, nhóm thông tin đang duy trì')
}

export function models(facts: ReportFacts): Words {
  const [id, now] = ['models_carried_out', 'models_running']
  const named = facts.namesOf(id)
  const kept: Words = numberOf(facts, now) > 0 ? [', trong đó ', many(facts, now), ' mô hình đang được duy trì'] : ''
  const names = named.length > 0 ? `: ${named.map((name) => `“${name}”`).join('; ')}` : ''
  const some = ['Đã triển khai ', many(facts, id), ' mô hình, công trình, phần việc', kept, names, '.']
  return counted(facts, id, some, 'Số mô hình, công trình, phần việc đã triển khai')
}

export function keyPersons(facts: ReportFacts): readonly Words[] {
  const [persons, visits] = ['key_persons', 'key_person_visits']
  if (!isKept(facts, persons)) return []
  const visited: Words = numberOf(facts, visits) > 0 ? ['; đã thăm hỏi, gặp gỡ ', many(facts, visits), ' lượt'] : ''
  const some = ['Có ', many(facts, persons), ' người có uy tín, chức sắc, nhân sĩ tham gia cùng Mặt trận', visited, '.']
  return [counted(facts, persons, some, 'Số người có uy tín, chức sắc, nhân sĩ tham gia cùng Mặt trận')]
}

export function opinionNotes(facts: ReportFacts): readonly Words[] {
  const id = 'public_opinion_notes'
  if (!isKept(facts, id)) return []
  const some = ['Đã nắm và phản ánh ', many(facts, id), ' nội dung dư luận Nhân dân quan tâm.']
  return [counted(facts, id, some, 'Số nội dung dư luận đã nắm và phản ánh')]
}
