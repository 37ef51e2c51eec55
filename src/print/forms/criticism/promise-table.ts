import { lastOf, stateOf } from '../../../areas/recommendations/index.ts'
import { showDay } from '../../../values/day.ts'
import { doc, p, table } from '../../../values/rich.ts'
import { bareTitle, lowerFirst, type Office, type PaperDraft } from '../documents/paper-draft.ts'
import { type DialoguePaperFacts, originOf } from './dialogue-paper.ts'

/** What came back on a promise, as the table of following tells it. */
function resultOf(office: Office, facts: DialoguePaperFacts, questionId: string): readonly [string, string] {
  const [first] = facts.recommendations.get(questionId) ?? []
  const standing = first && stateOf(first, office.on)
  if (!first || !standing) return ['', 'Chưa có văn bản kiến nghị']
  const { issue } = first.recommendation
  const letter = issue ? [issue.numberText, showDay(issue.on)].filter(Boolean).join(', ') : ''
  const closed = lastOf(first.entries, 'closure', office.on)
  const answer = lastOf(first.entries, 'answer', office.on)
  if (closed)
    return [
      letter,
      `${closed.outcome === 'resolved' ? 'Đã giải quyết' : 'Kết thúc theo dõi'} ngày ${showDay(closed.on)}: ${closed.text ?? ''}`,
    ]
  if (answer) return [letter, `Đã trả lời ngày ${showDay(answer.on)}: ${answer.text ?? ''}`]
  return [letter, standing.lateness ? 'Quá hạn, chưa trả lời' : 'Đang chờ trả lời']
}

/** Bảng theo dõi thực hiện kết luận đối thoại. */
export function promiseTable(office: Office, facts: DialoguePaperFacts): PaperDraft {
  const noted = facts.questions.filter((one) => one.answer?.outcome === 'noted')
  return {
    typeCode: 'BC',
    abstract: `Theo dõi thực hiện kết luận ${lowerFirst(bareTitle(facts.meeting.meeting.title))}`,
    head: { ...office.head, bases: [], orientation: 'landscape' },
    body: doc(
      p(`Kết quả thực hiện các nội dung ghi nhận tại hội nghị, tính đến ngày ${showDay(office.on)}:`),
      table(
        ['TT', 'Nội dung', 'Nơi chịu trách nhiệm', 'Thời hạn', 'Văn bản kiến nghị', 'Kết quả thực hiện'],
        noted.map((one, at) => {
          const [letter, result] = resultOf(office, facts, one.id)
          const { answer } = one
          const due = answer?.dueOn ? showDay(answer.dueOn) : ''
          return [String(at + 1), one.text, answer?.responsibleName ?? '', due, letter, result]
        }),
        { widths: [5, 31, 18, 10, 14, 22], align: ['center'] },
      ),
    ),
    addresseeId: null,
    origin: originOf(facts),
    form: { key: 'criticism.promise_table', version: 1, data: { dialogueId: facts.dialogue.id, on: office.on } },
  }
}
