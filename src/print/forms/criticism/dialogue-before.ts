import { doc, h, p, table } from '../../../values/rich.ts'
import {
  bareTitle,
  boardOf,
  linesOf,
  lowerFirst,
  type Office,
  type PaperDraft,
  sentence,
} from '../documents/paper-draft.ts'
import { type DialoguePaperFacts, ledBy, originOf, whenOf } from './dialogue-paper.ts'
import { basesOn } from './laws.ts'

const formOf = (key: string, { dialogue }: DialoguePaperFacts) => ({
  key: `criticism.${key}`,
  version: 1,
  data: { dialogueId: dialogue.id },
})

const about = ({ meeting }: DialoguePaperFacts): string => lowerFirst(bareTitle(meeting.meeting.title))

/** Kế hoạch tổ chức đối thoại. */
export function dialoguePlan(office: Office, facts: DialoguePaperFacts): PaperDraft {
  const { meeting, dialogue } = facts
  return {
    typeCode: 'KH',
    abstract: `Tổ chức ${about(facts)}`,
    head: { ...office.head, bases: basesOn('dialogue', office.on) },
    body: doc(
      p(`${boardOf(office)} phối hợp xây dựng kế hoạch tổ chức ${about(facts)} như sau:`),
      h(1, 'I. MỤC ĐÍCH, YÊU CẦU'),
      p(
        '1. Lắng nghe ý kiến, nguyện vọng của Nhân dân; kịp thời trả lời, giải quyết những vấn đề bức xúc, chính đáng thuộc thẩm quyền.',
      ),
      p(
        '2. Đối thoại dân chủ, công khai, cởi mở; nội dung ghi nhận phải rõ nơi chịu trách nhiệm và thời hạn giải quyết.',
      ),
      h(1, 'II. NỘI DUNG, THÀNH PHẦN, THỜI GIAN'),
      p(`1. Nội dung: ${sentence(dialogue.topic ?? 'những vấn đề Nhân dân quan tâm trên địa bàn')}`),
      p(`2. Chủ trì đối thoại: ${sentence(ledBy(facts))}`),
      p(
        `3. Thành phần: ${sentence(linesOf(meeting.meeting.audience).join('; ') || 'đại diện các cơ quan, tổ chức và Nhân dân các tổ dân phố')}`,
      ),
      p(`4. Thời gian: ${sentence(whenOf(facts))}`),
      p(`5. Địa điểm: ${sentence(meeting.meeting.place ?? '……………')}`),
      h(1, 'III. TỔ CHỨC THỰC HIỆN'),
      p(
        '1. Ban công tác Mặt trận các khu dân cư: thông báo nội dung, tập hợp câu hỏi của Nhân dân, gửi Ban Thường trực trước hội nghị.',
      ),
      p(
        '2. Ban Thường trực: tổng hợp câu hỏi, gửi cơ quan có thẩm quyền chuẩn bị trả lời; ghi biên bản; theo dõi việc thực hiện kết luận.',
      ),
      p('3. Kết luận đối thoại được thông báo bằng văn bản đến các cơ quan có trách nhiệm và đến Nhân dân./.'),
    ),
    addresseeId: null,
    origin: originOf(facts),
    form: formOf('dialogue_plan', facts),
  }
}

/** Thông báo: when and where, and until when questions may be sent. */
export function dialogueNotice(office: Office, facts: DialoguePaperFacts): PaperDraft {
  const { meeting, dialogue } = facts
  return {
    typeCode: 'TB',
    abstract: `Tổ chức ${about(facts)}`,
    head: {
      ...office.head,
      bases: [],
      recipients: [
        ...office.head.recipients.filter((line) => !line.startsWith('Lưu')),
        'Ban công tác Mặt trận các khu dân cư',
        'Lưu: VT, MTTQ',
      ],
    },
    body: doc(
      p(`${boardOf(office)} thông báo tổ chức ${about(facts)} như sau:`),
      p(`1. Chủ trì: ${sentence(ledBy(facts))}`),
      p(`2. Nội dung: ${sentence(dialogue.topic ?? 'những vấn đề Nhân dân quan tâm trên địa bàn')}`),
      p(`3. Thời gian: ${sentence(whenOf(facts))}`),
      p(`4. Địa điểm: ${sentence(meeting.meeting.place ?? '……………')}`),
      p(
        '5. Nhân dân có thể gửi câu hỏi, kiến nghị trước hội nghị qua Ban công tác Mặt trận khu dân cư hoặc gửi trực tiếp về Ban Thường trực Ủy ban Mặt trận Tổ quốc, theo phiếu đăng ký câu hỏi.',
      ),
      p('Kính đề nghị các cơ quan, tổ chức và Nhân dân quan tâm, tham dự./.'),
    ),
    addresseeId: null,
    origin: originOf(facts),
    form: formOf('dialogue_notice', facts),
  }
}

/** Phiếu đăng ký câu hỏi: a blank slip for residential areas and people. */
export function questionSlip(office: Office, facts: DialoguePaperFacts): PaperDraft {
  const dots = '…………………………………………………………………………'
  return {
    typeCode: 'TB',
    abstract: 'Phiếu đăng ký câu hỏi, kiến nghị',
    head: { ...office.head, layout: 'plain', bases: [], recipients: [], signature: null },
    body: doc(
      p(`Gửi tới ${about(facts)}, ${sentence(whenOf(facts))}`),
      p(`Họ và tên (có thể không ghi): ${dots}`),
      p(`Khu dân cư (tổ dân phố, thôn): ${dots}`),
      table(
        ['TT', 'Lĩnh vực', 'Nội dung câu hỏi, kiến nghị', 'Cơ quan cần trả lời'],
        Array.from({ length: 6 }, (_, at) => [String(at + 1), '', '', '']),
        { widths: [8, 20, 47, 25], align: ['center'] },
      ),
      p(
        'Phiếu gửi về Ban công tác Mặt trận khu dân cư hoặc Ban Thường trực Ủy ban Mặt trận Tổ quốc trước ngày hội nghị.',
      ),
    ),
    addresseeId: null,
    origin: originOf(facts),
    form: formOf('question_slip', facts),
  }
}
