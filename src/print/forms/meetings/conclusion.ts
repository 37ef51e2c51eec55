import { heldAt } from '../../../areas/meetings/index.ts'
import { showDay } from '../../../values/day.ts'
import { doc, p } from '../../../values/rich.ts'
import {
  bareTitle,
  boardOf,
  lowerFirst,
  type Office,
  type PaperDraft,
  roomOf,
  sentence,
} from '../documents/paper-draft.ts'
import { type MeetingPaperFacts, originOf } from './paper.ts'

/** Thông báo kết luận hội nghị: what was concluded, for everybody whom it concerns. */
export function conclusionNotice(office: Office, facts: MeetingPaperFacts): PaperDraft {
  const { meeting, invitations } = facts
  const held = heldAt(facts, null)
  const conclusion = facts.steps.findLast((step) => step.stage === 'concluded' && step.supersededAt === null)?.note
  const when = held ? `Ngày ${showDay(held.heldOn)}, tại ${held.place}` : 'Ngày …../…../………, tại ……………'
  return {
    typeCode: 'TB',
    abstract: `Kết luận ${lowerFirst(bareTitle(meeting.title))}`,
    head: {
      ...office.head,
      bases: [],
      recipients: [
        ...office.head.recipients.filter((line) => !line.startsWith('Lưu')),
        ...invitations.filter((one) => one.kind === 'agency').map((one) => one.name),
        'Lưu: VT, MTTQ',
      ],
    },
    body: doc(
      p(
        `${when}, ${meeting.body?.name ?? boardOf(office)} tổ chức ${lowerFirst(bareTitle(meeting.title))}. Chủ trì hội nghị: ${sentence(held?.chair ?? meeting.chair ?? '……………')}`,
      ),
      p('Sau khi nghe ý kiến của các đại biểu, hội nghị kết luận như sau:'),
      ...roomOf(conclusion ?? null).map((line) => p(sentence(line))),
      p(`${boardOf(office)} thông báo để các cơ quan, tổ chức, cá nhân có liên quan biết, thực hiện./.`),
    ),
    addresseeId: null,
    origin: originOf(facts),
    form: { key: 'meetings.conclusion', version: 1, data: { meetingId: meeting.id } },
  }
}
