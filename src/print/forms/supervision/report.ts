import type { FindingKind } from '../../../areas/supervision/index.ts'
import { showDay } from '../../../values/day.ts'
import { twoDigits } from '../../../values/number.ts'
import { type Block, doc, h, p } from '../../../values/rich.ts'
import { basesOn } from './laws.ts'
import {
  boardOf,
  lowerFirst,
  namesOf,
  type Office,
  originOf,
  type PaperDraft,
  type SessionPaperFacts,
  sentence,
  subjectLine,
} from './paper.ts'

/** Báo cáo kết quả giám sát: overview, strengths, limitations and causes, numbered recommendations with addressee and day. */
export function sessionReport(office: Office, facts: SessionPaperFacts): PaperDraft {
  const { session, subjectNames } = facts
  const isReview = session.form === 'document_review'
  return {
    typeCode: 'BC',
    abstract: isReview
      ? `Kết luận nghiên cứu, xem xét văn bản: ${lowerFirst(subjectLine(facts))}`
      : `Kết quả ${lowerFirst(subjectLine(facts))}`,
    head: {
      ...office.head,
      bases: basesOn('session', office.on),
      recipients: [...subjectNames.map(({ name }) => name), ...office.head.recipients],
    },
    body: doc(
      h(1, 'I. KHÁI QUÁT'),
      ...overview(office, facts),
      h(1, 'II. KẾT QUẢ ĐẠT ĐƯỢC'),
      ...found(facts, 'strength'),
      h(1, 'III. HẠN CHẾ, NGUYÊN NHÂN'),
      p('1. Hạn chế'),
      ...found(facts, 'limitation'),
      p('2. Nguyên nhân'),
      ...found(facts, 'cause'),
      h(1, 'IV. KIẾN NGHỊ'),
      ...asked(facts),
      p(`Trên đây là báo cáo kết quả giám sát của ${boardOf(office)}./.`),
    ),
    addresseeId: subjectNames[0]?.id ?? null,
    origin: originOf(facts),
    form: { key: 'supervision.report', version: 1, data: { sessionId: session.id, on: office.on } },
  }
}

function overview(office: Office, facts: SessionPaperFacts): readonly Block[] {
  const { session, team, subjectNames } = facts
  const held = facts.sittings.flatMap((one) => (one.heldOn ? [{ on: one.heldOn, place: one.place }] : []))
  const papers = [facts.planPaper, facts.decisionPaper].filter((one) => one !== null)
  const under = papers.length > 0 ? `Thực hiện ${papers.join(' và ')}, ` : ''
  const size = team.length > 0 ? ` với ${twoDigits(team.length)} thành viên` : ''
  const act = session.form === 'delegation' ? `tổ chức Đoàn giám sát${size}` : 'tổ chức'
  const lines: Block[] = [
    p(
      `${under}${boardOf(office)} đã ${act} ${lowerFirst(subjectLine(facts))} đối với ${sentence(namesOf(subjectNames))}`,
    ),
  ]
  if (session.scope) lines.push(p(`Phạm vi, thời kỳ giám sát: ${sentence(lowerFirst(session.scope))}`))
  if (held.length > 0) {
    const days = held.map(({ on, place }) => `ngày ${showDay(on)} tại ${place}`).join('; ')
    lines.push(p(`Đã làm việc ${twoDigits(held.length)} buổi: ${sentence(days)}`))
  }
  return lines
}

function found({ findings }: SessionPaperFacts, kind: FindingKind): readonly Block[] {
  const own = findings.filter((one) => one.kind === kind)
  if (own.length === 0) return [p('Không có nội dung.')]
  return own.map((one) => p(`- ${sentence(one.text)}`))
}

function asked({ asked: all }: SessionPaperFacts): readonly Block[] {
  if (all.length === 0) return [p('Không có kiến nghị.')]
  return all.map((one, at) => {
    const basis = one.legalRef ? ` (căn cứ: ${one.legalRef})` : ''
    const due = one.dueOn ? `trước ngày ${showDay(one.dueOn)}` : 'theo thời hạn ghi trong văn bản kiến nghị'
    return p(
      `${at + 1}. Đề nghị ${one.addresseeName}: ${one.text.replace(/[.;\s]+$/, '')}${basis}. Trả lời bằng văn bản ${due}.`,
    )
  })
}
