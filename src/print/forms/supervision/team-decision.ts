import { twoDigits } from '../../../values/number.ts'
import { bold, doc, p, para } from '../../../values/rich.ts'
import { basesOn } from './laws.ts'
import {
  boardOf,
  lowerFirst,
  namesOf,
  type Office,
  originOf,
  type PaperDraft,
  type SessionPaperFacts,
  subjectLine,
  upper,
} from './paper.ts'
import { teamTable } from './team-table.ts'

/** Quyết định thành lập đoàn giám sát: who, what they do, who carries it out. The team ends with its task. */
export function teamDecision(office: Office, facts: SessionPaperFacts): PaperDraft {
  const { team, subjectNames, session } = facts
  const count = team.length > 0 ? ` gồm ${twoDigits(team.length)} thành viên,` : ''
  const programme = facts.programmePaper ? [`Căn cứ ${facts.programmePaper}`] : []
  return {
    typeCode: 'QĐ',
    abstract: `Thành lập Đoàn ${lowerFirst(subjectLine(facts))}`,
    head: {
      ...office.head,
      deciding: [upper(boardOf(office))],
      bases: [...basesOn('session', office.on), ...programme],
      recipients: ['Như Điều 3', ...office.head.recipients],
    },
    body: doc(
      para({ align: 'center' }, bold('QUYẾT ĐỊNH:')),
      p(
        bold('Điều 1. '),
        `Thành lập Đoàn ${lowerFirst(subjectLine(facts))} đối với ${namesOf(subjectNames)},${count} có tên sau:`,
      ),
      teamTable(team),
      p(
        bold('Điều 2. '),
        `Đoàn giám sát có nhiệm vụ tổ chức giám sát theo kế hoạch của ${boardOf(office)}; lập biên bản làm việc; xây dựng báo cáo kết quả giám sát và dự thảo văn bản kiến nghị. Trưởng đoàn phân công nhiệm vụ cho các thành viên. Đoàn tự giải thể khi hoàn thành nhiệm vụ.`,
      ),
      p(
        bold('Điều 3. '),
        `Quyết định này có hiệu lực kể từ ngày ký. Các thành viên Đoàn giám sát, ${namesOf(subjectNames)} và các cơ quan, đơn vị, cá nhân có liên quan chịu trách nhiệm thi hành Quyết định này./.`,
      ),
    ),
    addresseeId: subjectNames[0]?.id ?? null,
    origin: originOf(facts),
    form: { key: 'supervision.decision', version: 1, data: { sessionId: session.id, on: office.on } },
  }
}
