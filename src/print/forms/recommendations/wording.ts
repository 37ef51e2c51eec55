import type { RegisterLine, Stage, Stance } from '../../../areas/recommendations/index.ts'
import { type Day, showDay } from '../../../values/day.ts'

/** Laws that the letters rest on, by the day of the letter. */
const bases: readonly { readonly text: string; readonly from: Day; readonly to: Day | null }[] = [
  {
    text: 'Luật Mặt trận Tổ quốc Việt Nam số 75/2015/QH13 ngày 09 tháng 6 năm 2015',
    from: '2016-01-01' as Day,
    to: '2025-06-30' as Day,
  },
  {
    text: 'Luật Mặt trận Tổ quốc Việt Nam số 75/2015/QH13, được sửa đổi, bổ sung bởi Luật số 97/2025/QH15',
    from: '2025-07-01' as Day,
    to: null,
  },
  {
    text: 'Nghị quyết liên tịch số 403/2017/NQLT-UBTVQH14-CP-ĐCTUBTWMTTQVN ngày 15 tháng 6 năm 2017 quy định chi tiết các hình thức giám sát, phản biện xã hội của Mặt trận Tổ quốc Việt Nam',
    from: '2017-06-15' as Day,
    to: null,
  },
]

/** The laws in force on a day, as one phrase: 'Luật …; Nghị quyết liên tịch …'. */
export function lawsOn(on: Day): string {
  return bases
    .filter(({ from, to }) => from <= on && (to === null || on <= to))
    .map(({ text }) => text)
    .join('; ')
}

const stances: Readonly<Record<Stance, string>> = {
  accepted: 'Tiếp thu',
  partly: 'Tiếp thu một phần',
  rejected: 'Không tiếp thu',
  forwarded: 'Chuyển cơ quan khác',
}

const stages: Readonly<Record<Stage, string>> = {
  draft: 'Dự thảo',
  issued: 'Chưa trả lời',
  received: 'Chưa trả lời',
  answered: 'Đã trả lời',
  implementing: 'Đang thực hiện',
  resolved: 'Đã giải quyết',
  unresolved_closed: 'Kết thúc theo dõi, chưa giải quyết',
  withdrawn: 'Đã rút',
  superseded: 'Đã thay thế',
}

/** What became of it, in the words of the register: 'Tiếp thu; đang thực hiện'. */
export function sayResult({ stage, stance }: Pick<RegisterLine, 'stage' | 'stance'>): string {
  const said = stance === null ? '' : stances[stance]
  if (stage === 'answered') return said
  const state = stages[stage]
  return said === '' ? state : `${said}; ${state.charAt(0).toLocaleLowerCase('vi')}${state.slice(1)}`
}

/** How late it is, or until when there is time. */
export function sayLateness(line: Pick<RegisterLine, 'daysOver' | 'dueOn' | 'promiseBroken' | 'promisedOn'>): string {
  if (line.promiseBroken && line.promisedOn) return `Quá hẹn thực hiện (ngày ${showDay(line.promisedOn)})`
  if (line.daysOver === null || line.dueOn === null) return ''
  return line.daysOver > 0 ? `Quá hạn ${line.daysOver} ngày` : `Hạn ngày ${showDay(line.dueOn)}`
}

/** 'số 41/MTTQ-BTT ngày 06/09/2022'; a letter without a number by its day alone. */
export function sayLetter({ numberText, issuedOn }: Pick<RegisterLine, 'numberText' | 'issuedOn'>): string {
  const day = issuedOn === null ? '' : `ngày ${showDay(issuedOn)}`
  return numberText === null ? day : `số ${numberText} ${day}`.trim()
}

/** 'Ủy ban MTTQ Việt Nam thành phố Bắc Kạn' from 'Thành phố Bắc Kạn'. */
export function higherFrontName(unitName: string): string {
  return `Ủy ban MTTQ Việt Nam ${unitName.charAt(0).toLocaleLowerCase('vi')}${unitName.slice(1)}`
}
