import type { AnnexFacts } from '../../../areas/documents/index.ts'
import { showDay } from '../../../values/day.ts'
import { showCount } from '../../../values/number.ts'
import { placeToWrite } from '../../../values/place-to-write.ts'
import { type Block, doc, h, italic, p } from '../../../values/rich.ts'
import type { ReportFacts } from './facts.ts'
import { sayCovered, sayPeriod } from './period.ts'
import { live, share } from './say.ts'
import { photoPagesOf, sectionOf } from './section.ts'
import { targetTable } from './tables.ts'
import type { Written } from './work.ts'
import { works } from './works.ts'

type Mark = ReportFacts['marks'][number]

/** A mark by its title; one that was announced by its number alone is not told, and nothing stands in its place. */
function markBlocks(facts: ReportFacts, { position, title, work, text }: Mark): readonly Block[] {
  if (title === null) return []
  const written = text === null ? [] : text.split(/\n+/).map((line) => p(line))
  return [h(2, `Dấu ấn ${position}. ${title}`), ...written, ...sectionOf(facts, works[work])]
}

/** Marks that were announced and never told are said to be so, each by its number. */
function untold(marks: readonly Mark[]): readonly Block[] {
  const numbers = marks.filter(({ title }) => title === null).map(({ position }) => position)
  if (numbers.length === 0) return []
  const which = numbers.length === 1 ? `Dấu ấn ${numbers[0]}` : `Các dấu ấn ${numbers.join(', ')}`
  return [p(italic(`${which} đã thông báo nhưng chưa công bố nội dung nên báo cáo này không nêu.`))]
}

function opening(facts: ReportFacts): readonly Block[] {
  const of = facts.term
    ? ['khóa ', live(facts, 'term'), sayCovered(facts).replace(/^khóa \S+?(?=,)/u, '')]
    : [sayPeriod(facts.period)]
  return [
    p(
      `Báo cáo nêu các dấu ấn trong công tác của Ủy ban MTTQ Việt Nam ${facts.unitName} `,
      ...of,
      '. Trong các dấu ấn đã thông báo, ',
      share(facts, 'term_marks_published', 'dấu ấn'),
      ' đã có nội dung.',
    ),
    p(
      `Số liệu được tính từ bản ghi công việc của đơn vị, chốt đến ngày ${showDay(facts.judgedOn)}. Mỗi số liệu chỉ đúng với nội dung nêu kèm; không cộng số liệu của các dấu ấn với nhau, vì một hội nghị có thể phục vụ nhiều mục đích.`,
    ),
  ]
}

function ofTargets(facts: ReportFacts): readonly Block[] {
  if (facts.targets.length === 0) return []
  return [
    h(1, 'CHỈ TIÊU NHIỆM KỲ'),
    p('Đến nay đã đạt hoặc vượt ', share(facts, 'target_achieved', 'chỉ tiêu nhiệm kỳ'), '.'),
    targetTable(facts, 'Kết quả thực hiện chỉ tiêu nhiệm kỳ'),
  ]
}

/** The report on the marks of a term: those that were announced, each told from its records. */
export function termMarks(facts: ReportFacts): Written {
  const { marks } = facts
  const none = [
    p(italic('Chưa ghi dấu ấn nào của nhiệm kỳ này. Hãy ghi các dấu ấn đã thông báo rồi lập lại báo cáo.')),
    placeToWrite('các dấu ấn của nhiệm kỳ'),
  ]
  return {
    abstract: `${marks.length > 0 ? `${showCount(marks.length)} dấu ấn` : 'Các dấu ấn'} tiêu biểu của MTTQ Việt Nam ${facts.unitName} ${sayCovered(facts)}`,
    body: doc(
      ...opening(facts),
      h(1, 'CÁC DẤU ẤN'),
      ...(marks.length > 0 ? marks.flatMap((mark) => markBlocks(facts, mark)) : none),
      ...untold(marks),
      ...ofTargets(facts),
      p(`Trên đây là báo cáo các dấu ấn của Ủy ban MTTQ Việt Nam ${facts.unitName} ${sayCovered(facts)}./.`),
    ),
    annexes: photoAnnex(facts),
  }
}

/** What the marks looked like: photos that prove what was counted. */
function photoAnnex(facts: ReportFacts): readonly AnnexFacts[] {
  const told = facts.marks.filter(({ title }) => title !== null).map(({ work }) => works[work])
  const pages = photoPagesOf(facts, [...new Set(told)])
  if (pages.length === 0) return []
  const title = `HÌNH ẢNH HOẠT ĐỘNG ${sayPeriod(facts.period).toLocaleUpperCase('vi')}`
  return [{ title, orientation: 'portrait', body: doc(...pages) }]
}
