import { describe, expect, test } from 'vitest'
import type { RegisterLine } from '../../../areas/recommendations/index.ts'
import { day } from '../../../values/day.ts'
import { newId } from '../../../values/id.ts'
import { richText } from '../../../values/rich.ts'
import { renderDocx } from '../../docx/docx.ts'
import { noFiles } from '../../model.ts'
import { renderPdf } from '../../pdf/pdf.ts'
import { unzip } from '../../zip.ts'
import type { Office } from '../documents/paper-draft.ts'
import { usualHead, usualRecipients } from '../documents/usual-head.ts'
import { escalationLetter, recommendationLetter, reminderLetter } from './letters.ts'
import { registerSheet } from './register.ts'
import { lawsOn, sayResult } from './wording.ts'

const unitName = 'Phường Sông Cầu'
const facts = { unitName, aboveName: 'Thành phố Bắc Kạn', place: 'Sông Cầu', chairName: 'Nông Thị Mẫu' }
const office: Office = {
  committeeName: 'Ủy ban MTTQ Việt Nam phường Sông Cầu',
  head: { ...usualHead(facts), recipients: usualRecipients(unitName) },
  on: day('2022-10-18'),
}

const line = (more: Partial<RegisterLine> = {}): RegisterLine => ({
  id: newId(),
  text: 'Công khai quyết toán công trình có Nhân dân đóng góp',
  legalRef: 'Pháp lệnh 34/2007/PL-UBTVQH11',
  addresseeId: newId(),
  addresseeName: 'Ủy ban nhân dân phường Sông Cầu',
  origin: { kind: 'supervision_session', id: newId(), label: 'Giám sát thu, chi đóng góp năm 2022' },
  visibility: 'upward',
  numberText: '41/MTTQ-BTT',
  documentId: null,
  draftedOn: day('2022-09-05'),
  askedOn: null,
  issuedOn: day('2022-09-06'),
  stage: 'received',
  stance: null,
  dueOn: day('2022-09-27'),
  lateness: 'long_overdue',
  daysOver: 21,
  answeredOn: null,
  promisedOn: null,
  promiseBroken: false,
  promiseMissing: false,
  remindedOn: day('2022-10-03'),
  reminders: 1,
  escalatedOn: null,
  closedOn: null,
  lastWords: null,
  ...more,
})

describe('văn bản kiến nghị', () => {
  test('names each demand, its basis, who does it and until when', () => {
    const letter = recommendationLetter(office, [line(), line({ askedOn: day('2022-11-10') })], 20)
    const text = richText(letter.body)
    expect(letter).toMatchObject({ typeCode: 'CV', abstract: 'V/v kiến nghị sau giám sát' })
    expect(text).toContain('02 nội dung')
    expect(text).toContain('20 ngày kể từ ngày nhận được văn bản')
    expect(text).toContain('Trước ngày 10/11/2022')
    expect(text).toContain('“Giám sát thu, chi đóng góp năm 2022”')
    expect(letter.form.data).toMatchObject({ replyDays: 20 })
  })

  test('does not claim a supervision where there was none', () => {
    const letter = recommendationLetter(office, [line({ origin: null })], 20)
    expect(letter.abstract).toBe('V/v kiến nghị một số nội dung')
    expect(richText(letter.body)).not.toContain('căn cứ kết quả')
  })

  test('rests on the laws of its day', () => {
    expect(lawsOn(day('2017-01-01'))).not.toContain('403/2017')
    expect(lawsOn(day('2022-01-01'))).not.toContain('97/2025')
    expect(lawsOn(day('2025-07-01'))).toContain('97/2025')
  })
})

describe('đôn đốc, đề nghị cấp trên', () => {
  test('a reminder tells how late each is and asks for a last day', () => {
    const late = line({ stage: 'implementing', daysOver: null, promiseBroken: true, promisedOn: day('2022-10-01') })
    const text = richText(reminderLetter(office, [line(), late], day('2022-10-25')).body)
    expect(text).toContain('Quá hạn 21 ngày')
    expect(text).toContain('Quá hẹn thực hiện (ngày 01/10/2022)')
    expect(text).toContain('chậm nhất ngày 25 tháng 10 năm 2022')
  })

  test('the letter upwards tells the term, the reminders, and what is asked of whom', () => {
    const higher = { higherFront: 'Ủy ban MTTQ Việt Nam thành phố Bắc Kạn', superior: 'Ủy ban nhân dân thành phố' }
    const letter = escalationLetter(office, line(), higher)
    const text = richText(letter.body)
    expect(letter.head.addressees).toEqual(['Ban Thường trực Ủy ban MTTQ Việt Nam thành phố Bắc Kạn'])
    expect(letter.addresseeId).toBeNull()
    expect(text).toContain('Số 41/MTTQ-BTT ngày 06/09/2022')
    expect(text).toContain('quá thời hạn 21 ngày')
    expect(text).toContain('đôn đốc 01 lần')
    expect(text).toContain('kiến nghị Ủy ban nhân dân thành phố chỉ đạo')
  })

  test('after a no it does not claim silence', () => {
    const higher = { higherFront: 'x', superior: null }
    const no = line({ stage: 'answered', stance: 'rejected', daysOver: null, answeredOn: day('2022-09-20') })
    const text = richText(escalationLetter(office, no, higher).body)
    expect(text).toContain('trả lời không tiếp thu')
    expect(text).not.toContain('chưa nhận được văn bản trả lời')
  })
})

describe('sổ theo dõi kiến nghị', () => {
  const lines = [line(), line({ stage: 'resolved', stance: 'accepted', answeredOn: day('2022-09-20'), daysOver: null })]
  const sheet = registerSheet(office, lines, { filter: 'Năm 2022', madeAt: new Date('2022-10-18T00:00:00Z') })

  test('has the eight columns of the form, lying', () => {
    expect(sheet.orientation).toBe('landscape')
    const text = richText(sheet.body)
    for (const word of ['TT', 'Số văn bản', 'Nơi nhận', 'Ngày trả lời', 'Kết quả', 'Ghi chú'])
      expect(text).toContain(word)
    expect(text).toContain('Tiếp thu; đã giải quyết')
    expect(sayResult({ stage: 'answered', stance: 'partly' })).toBe('Tiếp thu một phần')
  })

  test('goes to paper and to Word', async () => {
    expect((await renderPdf(sheet, noFiles)).subarray(0, 4).toString()).toBe('%PDF')
    const parts = unzip(await renderDocx(sheet, noFiles))
    const body = parts.find(({ name }) => name === 'word/document.xml')
    expect(Buffer.from(body?.bytes ?? []).toString()).toContain('SỔ THEO DÕI KIẾN NGHỊ')
  })
})
