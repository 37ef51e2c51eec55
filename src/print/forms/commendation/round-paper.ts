import {
  type Authority,
  type CaseFacts,
  type CouncilMeeting,
  decisionForm,
  type Round,
  submissionForm,
} from '../../../areas/commendation/index.ts'
import type { Origin } from '../../../areas/documents/index.ts'
import { bold, doc, p, para } from '../../../values/rich.ts'
import { bareTitle, boardOf, lowerFirst, type Office, type PaperDraft, upper } from '../documents/paper-draft.ts'
import { basesOn } from './laws.ts'
import { authorityName, awardName, howMany, type Units } from './naming.ts'
import { listOf } from './nomination-list.ts'

/** What the papers of a round are written from: cases of one authority. */
export interface RoundPaperFacts {
  readonly round: Round
  readonly cases: readonly CaseFacts[]
  readonly authority: Authority
  readonly units: Units
  readonly meeting: CouncilMeeting | null
  readonly signer: { readonly name: string; readonly position: string }
}

export const originOfRound = ({ id, title }: Round): Origin => ({
  kind: 'commendation_round',
  id,
  label: title.slice(0, 300),
})

const kindsOf = (cases: readonly CaseFacts[]) => cases.map((one) => one.case.recipient.kind)
const namesOfAwards = (cases: readonly CaseFacts[]) => [...new Set(cases.map((one) => awardName(one.case)))].join(', ')

/** Tờ trình đề nghị khen thưởng, with the list and the minutes behind it. */
export function submissionPaper(office: Office, facts: RoundPaperFacts): PaperDraft {
  const { round, cases, authority, units, meeting } = facts
  const addressedTo = authorityName(authority, units)
  const what = `tặng ${namesOfAwards(cases)} cho ${howMany(kindsOf(cases))}`
  const held = meeting ? `, theo kết quả họp xét của Hội đồng Thi đua - Khen thưởng (có biên bản kèm theo)` : ''
  return {
    typeCode: 'TTr',
    abstract: `Đề nghị khen thưởng ${lowerFirst(bareTitle(round.title))}`,
    head: {
      ...office.head,
      bases: basesOn(office.on),
      addressees: [addressedTo],
      recipients: ['Như trên', 'Hội đồng Thi đua - Khen thưởng', 'Lưu: VT, MTTQ'],
    },
    body: doc(
      p(
        `Thực hiện công tác thi đua, khen thưởng năm ${round.year}${round.occasion ? `, ${lowerFirst(round.occasion)}` : ''}${held}, ${boardOf(office)} kính trình ${addressedTo} xem xét, ${what} đã có thành tích ${lowerFirst(bareTitle(round.occasion ?? round.title))}.`,
      ),
      p(
        'Hồ sơ kèm theo gồm: danh sách đề nghị khen thưởng; báo cáo thành tích; biên bản họp xét của Hội đồng Thi đua - Khen thưởng.',
      ),
      p(`${boardOf(office)} kính trình ${addressedTo} xem xét, quyết định./.`),
    ),
    annexes: [{ title: 'DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG', orientation: 'landscape', body: listOf(cases, true) }],
    addresseeId: null,
    origin: originOfRound(round),
    form: { key: submissionForm, version: 1, data: { caseIds: cases.map((one) => one.case.id), addressedTo } },
  }
}

/** Quyết định khen thưởng of the Front, with the list of those it names. */
export function decisionPaper(office: Office, facts: RoundPaperFacts): PaperDraft {
  const { round, cases, signer } = facts
  const count = howMany(kindsOf(cases))
  return {
    typeCode: 'QĐ',
    abstract: `Khen thưởng ${lowerFirst(bareTitle(round.title))}`,
    head: {
      ...office.head,
      deciding: [upper(boardOf(office))],
      bases: [...basesOn(office.on), 'Căn cứ kết quả họp xét của Hội đồng Thi đua - Khen thưởng'],
      recipients: ['Như Điều 3', ...office.head.recipients],
    },
    body: doc(
      para({ align: 'center' }, bold('QUYẾT ĐỊNH:')),
      p(
        bold('Điều 1. '),
        `Tặng ${namesOfAwards(cases)} cho ${count} đã có thành tích ${lowerFirst(bareTitle(round.occasion ?? round.title))} (có danh sách kèm theo).`,
      ),
      p(bold('Điều 2. '), 'Tiền thưởng kèm theo thực hiện theo quy định hiện hành, trích từ quỹ thi đua, khen thưởng.'),
      p(
        bold('Điều 3. '),
        'Quyết định này có hiệu lực kể từ ngày ký. Văn phòng, các tập thể, cá nhân có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này./.',
      ),
    ),
    annexes: [{ title: 'DANH SÁCH ĐƯỢC KHEN THƯỞNG', orientation: 'landscape', body: listOf(cases) }],
    addresseeId: null,
    origin: originOfRound(round),
    form: {
      key: decisionForm,
      version: 1,
      data: {
        caseIds: cases.map((one) => one.case.id),
        signedBy: signer.name,
        signerPosition: signer.position,
        withBonus: true,
      },
    },
  }
}

/** A draft of the decision for the People’s Committee to issue under its own head and number. */
export function decisionForOthers(office: Office, facts: RoundPaperFacts): PaperDraft {
  const made = decisionPaper(office, facts)
  const { units, cases } = facts
  const ward = upper(units.ward)
  return {
    ...made,
    abstract: `Dự thảo Quyết định khen thưởng của Chủ tịch Ủy ban nhân dân ${units.ward}`,
    head: {
      ...made.head,
      superior: [],
      issuer: ['ỦY BAN NHÂN DÂN', ward],
      deciding: [`CHỦ TỊCH ỦY BAN NHÂN DÂN ${ward}`],
      bases: [...basesOn(office.on), `Theo đề nghị của ${boardOf(office)}`],
      recipients: ['Như Điều 3', `Ủy ban MTTQ Việt Nam ${units.ward}`, 'Lưu: VT'],
      signature: { authority: [], position: ['CHỦ TỊCH'], name: '' },
    },
    form: { key: 'commendation.decision_draft', version: 1, data: { caseIds: cases.map((one) => one.case.id) } },
  }
}
