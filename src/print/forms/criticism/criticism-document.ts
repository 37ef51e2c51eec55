import type { Opinion } from '../../../areas/drafts/index.ts'
import { showDay } from '../../../values/day.ts'
import { type Block, bold, doc, h, p } from '../../../values/rich.ts'
import {
  bareTitle,
  boardOf,
  linesOf,
  lowerFirst,
  type Office,
  type PaperDraft,
  roomOf,
  sentence,
} from '../documents/paper-draft.ts'
import { stanceWords } from '../drafts/opinion-table.ts'
import { type ExercisePaperFacts, heldLines, originOf } from './exercise-paper.ts'
import { basesOn } from './laws.ts'

/**
 * Văn bản phản biện: I. Sự cần thiết; II. Nội dung phản biện chung; III. Ý kiến cụ thể theo điều; IV. Kiến nghị. What is
 * of another level's draft by law is a comment, and says so.
 */
export function criticismDocument(office: Office, facts: ExercisePaperFacts): PaperDraft {
  const { exercise, draft, opinions, explainBy } = facts
  const isComment = exercise.reportedAs === 'comment'
  const word = isComment ? 'góp ý' : 'phản biện'
  const general = opinions.filter((one) => one.clauseKey === '')
  const special = opinions.filter((one) => one.clauseKey !== '')
  return {
    typeCode: isComment ? 'CV' : 'PB',
    abstract: `${isComment ? 'Góp ý' : 'Phản biện xã hội'} đối với ${lowerFirst(bareTitle(draft.title))}`,
    head: {
      ...office.head,
      bases: isComment ? [] : basesOn('criticism', office.on),
      recipients: [
        `${exercise.addresseeName} (để tiếp thu, giải trình)`,
        ...office.head.recipients.filter((line) => !line.startsWith('Lưu')),
        'Lưu: VT, MTTQ',
      ],
    },
    body: doc(
      p(sentence(opening(office, facts, word))),
      h(1, `I. SỰ CẦN THIẾT BAN HÀNH`),
      ...roomOf(draft.summary).map((line) => p(sentence(line))),
      h(1, `II. NỘI DUNG ${isComment ? 'GÓP Ý' : 'PHẢN BIỆN'} CHUNG`),
      ...(general.length > 0 ? opinionLines(general) : roomOf(null).map((line) => p(line))),
      h(1, 'III. Ý KIẾN CỤ THỂ'),
      ...(special.length > 0 ? byClause(special) : roomOf(null).map((line) => p(line))),
      h(1, 'IV. KIẾN NGHỊ'),
      p(
        `${boardOf(office)} đề nghị ${exercise.addresseeName} nghiên cứu, tiếp thu các ý kiến nêu trên; nội dung không tiếp thu đề nghị giải trình rõ lý do và gửi văn bản về ${boardOf(office)}${explainBy ? ` trước ngày ${showDay(explainBy)}` : ''}./.`,
      ),
    ),
    addresseeId: exercise.addresseeId,
    origin: originOf(facts),
    form: { key: 'criticism.document', version: 1, data: { exerciseId: exercise.id } },
  }
}

function opening(office: Office, facts: ExercisePaperFacts, word: string): string {
  const { exercise, draft } = facts
  const asked = exercise.requestedBy ? `Theo đề nghị của ${exercise.requestedBy}, ` : ''
  const met = heldLines(facts)
  const ways: Readonly<Record<string, string>> = {
    conference: 'tổ chức hội nghị',
    written_circulation: 'gửi dự thảo lấy ý kiến bằng văn bản',
    direct_dialogue: 'đối thoại trực tiếp với cơ quan soạn thảo',
  }
  const how = `${boardOf(office)} đã ${ways[exercise.form]} ${word} đối với ${lowerFirst(bareTitle(draft.title))}`
  return `${asked}${how}${met.length > 0 ? ` (${met.join('; ')})` : ''}, nay có ý kiến như sau`.replace(/\.*$/, ':')
}

/** What was said of each place, in the order of the draft. */
function byClause(opinions: readonly Opinion[]): readonly Block[] {
  return [...Map.groupBy(opinions, (one) => one.clauseKey)].flatMap(([key, found], at) => [
    p(bold(`${at + 1}. ${found[0]?.clauseRef ?? key}`)),
    ...opinionLines(found),
  ])
}

const opinionLines = (opinions: readonly Opinion[]): readonly Block[] =>
  opinions.flatMap((one) => {
    const told = linesOf(one.text)
    const wording = one.proposedWording ? [p(`Đề nghị sửa thành: “${bareTitle(one.proposedWording)}”.`)] : []
    const [first = wording.length > 0 ? stanceWords[one.stance] : '', ...rest] = told
    return [p(`- ${sentence(first)}`), ...rest.map((line) => p(sentence(line))), ...wording]
  })
