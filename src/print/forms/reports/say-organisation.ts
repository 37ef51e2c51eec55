import type { Words } from '../../../values/rich.ts'
import type { ReportFacts } from './facts.ts'
import { counted, isKept, many, numberOf, share, sharing } from './say.ts'

/** Members, working committees of the areas, and how far the targets of the term have come. */
export function organisation(facts: ReportFacts): readonly Words[] {
  const [members, bodies] = ['committee_members', 'front_working_committees_rate']
  const met = 'target_achieved'
  return [
    ...(isKept(facts, members)
      ? [counted(facts, members, ['Ủy ban hiện có ', many(facts, members), ' vị ủy viên.'], 'Số ủy viên Ủy ban')]
      : []),
    ...sharing(facts, bodies, ['Đến nay, ', share(facts, bodies, 'khu dân cư'), ' có Ban công tác Mặt trận.']),
    ...sharing(facts, met, ['Đến nay đã đạt hoặc vượt ', share(facts, met, 'chỉ tiêu nhiệm kỳ'), '.']),
  ]
}

/** Work that people did together; told only once the register keeps it. */
export function campaigns(facts: ReportFacts): readonly Words[] {
  const [works, cleaning] = ['community_works', 'clean_up_days']
  const rows: readonly (readonly [string, string, string])[] = [
    [works, ' công trình, phần việc do Nhân dân chung sức đã hoàn thành.', 'Số công trình, phần việc đã hoàn thành'],
    [cleaning, ' buổi ra quân vệ sinh môi trường được tổ chức.', 'Số buổi ra quân vệ sinh môi trường'],
  ]
  return rows
    .filter(([id]) => isKept(facts, id) && numberOf(facts, id) >= 0)
    .map(([id, some, none]) => counted(facts, id, [many(facts, id), some], none))
}
