import { announceMarks, changeMark, findMarks, type MarkWork } from '../../areas/reports/index.ts'
import { addDays } from '../../values/day.ts'
import type { Diary } from '../diary.ts'
import type { Hand } from '../hand.ts'
import { office } from './office.ts'

interface ToldMark {
  readonly work: MarkWork
  readonly title: string
  readonly text: string
}

/** Ten marks were announced and six told: what the other four were is not known, so they stand by their number alone. */
const told: readonly ToldMark[] = [
  {
    work: 'supervision',
    title: 'Giám sát theo chương trình, theo đuổi kiến nghị đến kết quả',
    text: 'Chương trình giám sát hằng năm bắt đầu từ điều người dân hỏi nhiều nhất. Mỗi kiến nghị có nơi nhận, có hạn trả lời và được nhắc đến khi xong việc. Lần đầu tiên việc mới, việc khó mà cán bộ chủ chốt đăng ký được Mặt trận theo dõi, nhận xét.',
  },
  {
    work: 'criticism',
    title: 'Phản biện xã hội và đối thoại với Nhân dân',
    text: 'Tổ tư vấn đọc từng dự thảo theo điều khoản; cơ quan soạn thảo trả lời điều nào tiếp thu, điều nào không, vì sao. Hội nghị đối thoại để dân hỏi thẳng, chính quyền trả lời ngay hoặc hẹn ngày.',
  },
  {
    work: 'legislation',
    title: 'Góp ý xây dựng pháp luật, chính sách',
    text: 'Dự thảo luật được đưa về tận khu dân cư; ý kiến của người dân và người có chuyên môn được tổng hợp theo điều, khoản trước khi gửi lên.',
  },
  {
    work: 'outreach',
    title: 'Tuyên truyền, vận động, củng cố khối đại đoàn kết',
    text: 'Tin tức đến với người dân qua nhóm Zalo của phường và của từng tổ; người có uy tín, tổ chức thành viên cùng tham gia vận động.',
  },
  {
    work: 'relief',
    title: 'Chung tay phòng, chống dịch COVID-19',
    text: 'Từ phường đến tổ dân phố, Mặt trận vừa vận động ủng hộ, vừa giúp người cách ly, điều trị tại nhà, vừa tham gia xét duyệt và giám sát chính sách hỗ trợ.',
  },
  {
    work: 'festival',
    title: 'Ngày hội Đại đoàn kết toàn dân tộc; thi đua, khen thưởng',
    text: 'Ngày hội ở từng khu dân cư gồm phần lễ gọn và bữa cơm đoàn kết do các hộ cùng nấu; gương tốt được biểu dương ngay trước bà con.',
  },
]
const announced = 10

export function markSongCau(diary: Diary, hand: Hand): void {
  const on = addDays(office.term.to, -5)
  const termId = hand.id('term VIII')
  const untold = Array.from({ length: announced - told.length }, () => ({ title: '', work: 'other' as const }))
  const marks = [...told.map(({ title, work }) => ({ title, work })), ...untold]
  diary.note(on, announceMarks, { termId, announcedOn: on, marks })
  for (const [at, { work, title, text }] of told.entries())
    diary.note(on, changeMark, async () => {
      const all = await hand.read((reading) => findMarks(reading, { committeeIds: [hand.committeeId], termId }))
      const mark = all.find(({ position }) => position === at + 1)
      return { id: mark?.id, revision: 1, position: at + 1, title, work, text }
    })
}
