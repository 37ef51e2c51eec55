import {
  type CaseFacts,
  type CouncilMeeting,
  isCarried,
  presentOf,
  presiding,
  type Round,
} from '../../../areas/commendation/index.ts'
import { twoDigits } from '../../../values/number.ts'
import { type Block, doc, h, list, p, signatures, table } from '../../../values/rich.ts'
import {
  bareTitle,
  dayOrGap,
  lowerFirst,
  type Office,
  type PaperDraft,
  roomOf,
  sentence,
  timeOrGap,
} from '../documents/paper-draft.ts'
import { awardName, calledName } from './naming.ts'
import { originOfRound } from './round-paper.ts'

const roles = {
  chair: 'Chủ tịch Hội đồng',
  vice_chair: 'Phó Chủ tịch Hội đồng',
  secretary: 'Thư ký',
  member: 'Ủy viên',
} as const
const called = (one: CouncilMeeting['members'][number]) =>
  [one.name, one.position, roles[one.role]].filter(Boolean).join(', ')

export interface MinutesFacts {
  readonly round: Round
  readonly meeting: CouncilMeeting
  readonly cases: readonly CaseFacts[]
  /** The share of votes that carries. */
  readonly percent: number
}

/** Biên bản họp xét khen thưởng: who was there, how they voted on each, x of y; two signers. */
export function councilMinutes(office: Office, facts: MinutesFacts): PaperDraft {
  const { round, meeting } = facts
  const secretary = presentOf(meeting.members).find((one) => one.role === 'secretary')
  const chair = presiding(meeting.members)
  return {
    typeCode: 'BB',
    abstract: `Họp xét khen thưởng ${lowerFirst(bareTitle(round.title))}`,
    head: { ...office.head, layout: 'minutes', bases: [], recipients: [], signature: null },
    body: doc(
      p(`Hôm nay, vào hồi ${timeOrGap(meeting.starts)}, ${dayOrGap(meeting.heldOn)}, tại ${sentence(meeting.place)}`),
      p(`Hội đồng Thi đua - Khen thưởng họp xét ${lowerFirst(sentence(bareTitle(round.title)))}`),
      ...attendance(meeting, chair?.name, secretary?.name),
      h(1, 'II. NỘI DUNG'),
      ...roomOf(meeting.proceedings).map((line) => p(sentence(line))),
      ...results(facts),
      ...(meeting.conclusion
        ? [h(1, 'IV. KẾT LUẬN'), ...roomOf(meeting.conclusion).map((line) => p(sentence(line)))]
        : []),
      p(
        `Cuộc họp kết thúc vào hồi ${timeOrGap(meeting.ends)} cùng ngày. Biên bản được thông qua và lập thành 02 bản có giá trị như nhau./.`,
      ),
      signatures(
        { position: ['THƯ KÝ'], name: secretary?.name ?? '' },
        { authority: ['TM. HỘI ĐỒNG'], position: ['CHỦ TRÌ'], name: chair?.name ?? '' },
      ),
    ),
    addresseeId: null,
    origin: originOfRound(round),
    form: { key: 'commendation.minutes', version: 1, data: { roundId: round.id, meetingId: meeting.id } },
  }
}

const gap = '……………'

function attendance(
  { members, evenReason }: CouncilMeeting,
  chair: string | undefined,
  secretary: string | undefined,
): readonly Block[] {
  const present = presentOf(members)
  const absent = members.filter((one) => !one.isPresent)
  return [
    h(1, 'I. THÀNH PHẦN'),
    p(`Có mặt ${twoDigits(present.length)}/${twoDigits(members.length)} thành viên Hội đồng:`),
    list(present.map((one) => called(one))),
    ...(absent.length > 0 ? [p(`Vắng: ${sentence(absent.map((one) => one.name).join(', '))}`)] : []),
    ...(evenReason ? [p(`Lý do số người dự là số chẵn: ${sentence(evenReason)}`)] : []),
    p(`Chủ trì: ${sentence(chair ?? gap)} Thư ký: ${sentence(secretary ?? gap)}`),
  ]
}

function results({ meeting, cases, percent }: MinutesFacts): readonly Block[] {
  const voted = cases.flatMap((one) => {
    const vote = one.votes.find(({ meetingId }) => meetingId === meeting.id)
    return vote ? [{ one, vote }] : []
  })
  const ballot = meeting.ballot === 'secret' ? 'bỏ phiếu kín' : 'biểu quyết công khai'
  const carried = voted.filter(({ vote }) => isCarried(vote, percent)).length
  return [
    h(1, 'III. KẾT QUẢ'),
    p(
      `Hội đồng ${ballot}. Có ${twoDigits(carried)}/${twoDigits(voted.length)} trường hợp đạt tỷ lệ phiếu đề nghị khen thưởng:`,
    ),
    table(
      ['TT', 'Tập thể, cá nhân', 'Hình thức', 'Số phiếu đồng ý', 'Kết quả'],
      voted.map(({ one, vote }, at) => [
        String(at + 1),
        calledName(one.case.recipient),
        awardName(one.case),
        `${vote.inFavour}/${vote.voting}`,
        isCarried(vote, percent) ? 'Đạt' : 'Không đạt',
      ]),
      { widths: [6, 42, 24, 14, 14], align: ['center', 'left', 'left', 'center', 'center'] },
    ),
  ]
}
