import { heldOn, isJoint } from '../../../areas/festival/index.ts'
import { sayDay, showDay } from '../../../values/day.ts'
import { doc, p, table } from '../../../values/rich.ts'
import { type PrintedDocument, printedDocument } from '../../model.ts'
import { boardOf, type Office, type PaperDraft } from '../documents/paper-draft.ts'
import { type EventRow, festivalName, originOfPlan, type YearPaperFacts } from './facts.ts'

function scheduleTable(events: readonly EventRow[]) {
  return table(
    ['TT', 'Khu dân cư', 'Ngày, giờ', 'Địa điểm', 'Hình thức', 'Lãnh đạo dự'],
    events.map(({ event: one, names }, at) => {
      const on = heldOn(one, null) ?? one.event.plannedOn
      return [
        String(at + 1),
        isJoint(one) ? `${names} (chung)` : names,
        [one.event.starts?.replace('h', ':'), on && showDay(on)].filter(Boolean).join(', '),
        one.event.place ?? '',
        one.event.form === 'ceremony_only' ? 'Phần lễ' : 'Phần lễ, phần hội',
        one.delegates.map(({ name, position }) => [name, position].filter(Boolean).join(', ')).join('; '),
      ]
    }),
    { widths: [5, 22, 14, 22, 13, 24], align: ['center', 'left', 'left', 'left', 'left', 'left'] },
  )
}

/** Lịch tổ chức Ngày hội và phân công lãnh đạo dự, A4 lying, to hang up. */
export function scheduleSheet(
  office: Office,
  year: number,
  events: readonly EventRow[],
  madeAt: Date,
): PrintedDocument {
  const { superior, issuer, place, signature } = office.head
  return printedDocument({
    orientation: 'landscape',
    form: 'official',
    head: { superior, issuer, number: null, code: '', place, date: office.on },
    typeName: 'LỊCH TỔ CHỨC NGÀY HỘI',
    abstract: `${festivalName} năm ${year} (tính đến ${sayDay(office.on)})`,
    body: doc(scheduleTable(events)),
    signature:
      signature === null ? null : { ...signature, noSeal: signature.noSeal ?? false, note: signature.note ?? '' },
    meta: { author: office.committeeName, madeAt },
  })
}

/** The same as a notice of the register: approved, numbered, sent to the areas. */
export function scheduleNotice(office: Office, { plan, year, events }: YearPaperFacts): PaperDraft {
  return {
    typeCode: 'TB',
    abstract: `Lịch tổ chức và phân công lãnh đạo dự ${festivalName} năm ${year}`,
    head: {
      ...office.head,
      recipients: [
        ...office.head.recipients.filter((line) => !line.startsWith('Lưu')),
        'Các đồng chí có tên trong lịch',
        'Ban Công tác Mặt trận các khu dân cư',
        'Lưu: VT, MTTQ',
      ],
    },
    body: doc(
      p(
        `${boardOf(office)} thông báo lịch tổ chức và phân công lãnh đạo dự ${festivalName} ở các khu dân cư năm ${year} (có lịch kèm theo).`,
      ),
      p(
        'Đề nghị các đồng chí được phân công dự đúng giờ; Ban Công tác Mặt trận khu dân cư chuẩn bị chu đáo. Trường hợp thay đổi, báo về Văn phòng Mặt trận trước ít nhất 02 ngày./.',
      ),
    ),
    annexes: [
      { title: `LỊCH TỔ CHỨC NGÀY HỘI NĂM ${year}`, orientation: 'landscape', body: doc(scheduleTable(events)) },
    ],
    addresseeId: null,
    origin: originOfPlan(plan),
    form: { key: 'festival.schedule', version: 1, data: { planId: plan.id, year, on: office.on } },
  }
}
