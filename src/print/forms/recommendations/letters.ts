import type { HeadFacts, Origin } from '../../../areas/documents/index.ts'
import type { RegisterLine } from '../../../areas/recommendations/index.ts'
import { type Day, sayDay, showDay } from '../../../values/day.ts'
import type { Id } from '../../../values/id.ts'
import { twoDigits } from '../../../values/number.ts'
import { doc, p, type RichDoc, table } from '../../../values/rich.ts'
import { boardOf, type Office } from '../documents/paper-draft.ts'
import { lawsOn, sayLateness, sayLetter } from './wording.ts'

/** A letter as the register of documents takes a draft; what it was made of is kept with it. */
export interface LetterDraft {
  readonly typeCode: 'CV'
  readonly abstract: string
  readonly head: HeadFacts
  readonly body: RichDoc
  readonly addresseeId: Id | null
  readonly origin: Origin
  readonly form: { readonly key: string; readonly version: number; readonly data: unknown }
}

/** The letter is kept with the earliest of what it is about. */
function originOf(lines: readonly RegisterLine[]): Origin {
  const first = lines.toSorted((a, b) => (a.id < b.id ? -1 : 1))[0]
  if (!first) throw new RangeError('a letter is about at least one recommendation')
  return { kind: 'recommendation', id: first.id, label: first.text.slice(0, 300) }
}

const isSupervision = (lines: readonly RegisterLine[]): boolean =>
  lines.every(({ origin }) => origin?.kind.startsWith('supervision') ?? false)

const dataOf = (lines: readonly RegisterLine[], more: object = {}) => ({ ids: lines.map(({ id }) => id), ...more })

/** Văn bản kiến nghị: one row for each, with who is to do it and until when an answer is asked for. */
export function recommendationLetter(office: Office, lines: readonly RegisterLine[], replyDays: number): LetterDraft {
  const origin = originOf(lines)
  const addressee = lines[0]?.addresseeName ?? ''
  const sources = [...new Set(lines.flatMap((line) => (line.origin ? [line.origin.label] : [])))]
  const about = sources.length === 0 ? '' : `; căn cứ kết quả ${sources.map((source) => `“${source}”`).join(', ')}`
  const deadline = (line: RegisterLine) =>
    line.askedOn === null ? `${replyDays} ngày kể từ ngày nhận được văn bản` : `Trước ngày ${showDay(line.askedOn)}`
  return {
    typeCode: 'CV',
    abstract: isSupervision(lines) ? 'V/v kiến nghị sau giám sát' : 'V/v kiến nghị một số nội dung',
    head: { ...office.head, addressees: [addressee], recipients: ['Như trên', ...office.head.recipients] },
    body: doc(
      p(`Căn cứ ${lawsOn(office.on)}${about}.`),
      p(`${boardOf(office)} kiến nghị ${addressee} xem xét, giải quyết ${twoDigits(lines.length)} nội dung sau đây:`),
      table(
        ['TT', 'Nội dung', 'Căn cứ', 'Cơ quan thực hiện', 'Thời hạn trả lời'],
        lines.map((line, at) => [String(at + 1), line.text, line.legalRef ?? '', line.addresseeName, deadline(line)]),
        { widths: [6, 40, 19, 18, 17], align: ['center'] },
      ),
      p(
        `Đề nghị ${addressee} trả lời bằng văn bản về ${boardOf(office)} trong thời hạn nêu trên, ghi rõ nội dung tiếp thu, nội dung không tiếp thu và lý do, thời gian hoàn thành từng việc.`,
      ),
      p('Trân trọng./.'),
    ),
    addresseeId: lines[0]?.addresseeId ?? null,
    origin,
    form: { key: 'recommendations.letter', version: 1, data: dataOf(lines, { replyDays }) },
  }
}

/** Công văn đôn đốc: what is still unanswered or undone, and a last day. */
export function reminderLetter(office: Office, lines: readonly RegisterLine[], answerBy: Day): LetterDraft {
  const origin = originOf(lines)
  const addressee = lines[0]?.addresseeName ?? ''
  return {
    typeCode: 'CV',
    abstract: 'V/v đôn đốc trả lời, thực hiện kiến nghị',
    head: { ...office.head, addressees: [addressee], recipients: ['Như trên', ...office.head.recipients] },
    body: doc(
      p(
        `${boardOf(office)} đã có văn bản kiến nghị gửi ${addressee}. Đến ${sayDay(office.on)}, theo sổ theo dõi còn ${twoDigits(lines.length)} kiến nghị chưa được trả lời bằng văn bản hoặc chưa thực hiện xong như đã hẹn:`,
      ),
      table(
        ['TT', 'Văn bản kiến nghị', 'Nội dung', 'Hạn trả lời', 'Tình trạng'],
        lines.map((line, at) => [
          String(at + 1),
          capital(sayLetter(line)),
          line.text,
          line.dueOn ? showDay(line.dueOn) : '',
          sayLateness(line),
        ]),
        { widths: [6, 20, 40, 15, 19], align: ['center', 'left', 'left', 'center', 'left'] },
      ),
      p(
        `Đề nghị ${addressee} trả lời bằng văn bản chậm nhất ${sayDay(answerBy)}. Quá thời hạn này, ${boardOf(office)} báo cáo Ủy ban Mặt trận Tổ quốc Việt Nam cấp trên trực tiếp theo quy định.`,
      ),
      p('Rất mong nhận được sự phối hợp. Trân trọng./.'),
    ),
    addresseeId: lines[0]?.addresseeId ?? null,
    origin,
    form: { key: 'recommendations.reminder', version: 1, data: dataOf(lines, { answerBy }) },
  }
}

export interface EscalationFacts {
  /** 'Ủy ban MTTQ Việt Nam thành phố Bắc Kạn' */
  readonly higherFront: string
  /** The body above the addressee, where the register of agencies names it. */
  readonly superior: string | null
}

/** Văn bản đề nghị cấp trên: what was asked, reminded and not answered, for the next-higher Front to take further. */
export function escalationLetter(office: Office, line: RegisterLine, facts: EscalationFacts): LetterDraft {
  const { addresseeName } = line
  const superior = facts.superior ?? `cơ quan cấp trên của ${addresseeName}`
  const reminded =
    line.remindedOn === null
      ? ''
      : ` Ban Thường trực đã đôn đốc ${twoDigits(line.reminders)} lần, lần gần nhất ngày ${showDay(line.remindedOn)}.`
  return {
    typeCode: 'CV',
    abstract: 'V/v đề nghị có ý kiến về kiến nghị chưa được trả lời, thực hiện',
    head: {
      ...office.head,
      addressees: [`Ban Thường trực ${facts.higherFront}`],
      recipients: ['Như trên', addresseeName, ...office.head.recipients],
    },
    body: doc(
      p(
        `${capital(sayLetter(line))}, ${boardOf(office)} gửi ${addresseeName} kiến nghị${line.origin ? ` từ kết quả “${line.origin.label}”` : ''} với nội dung:`,
      ),
      p(`“${line.text}”`),
      p(`${historyOf(line)}${reminded}`),
      p(
        `Căn cứ ${lawsOn(office.on)}, ${boardOf(office)} trân trọng đề nghị Ban Thường trực ${facts.higherFront} xem xét, kiến nghị ${superior} chỉ đạo ${addresseeName} trả lời bằng văn bản và tổ chức thực hiện nội dung nêu trên.`,
      ),
      p('Trân trọng./.'),
    ),
    addresseeId: null,
    origin: originOf([line]),
    form: { key: 'recommendations.escalation', version: 1, data: dataOf([line], facts) },
  }
}

function historyOf(line: RegisterLine): string {
  if (line.promiseBroken && line.promisedOn)
    return `${line.addresseeName} đã trả lời và hẹn thực hiện xong trước ngày ${showDay(line.promisedOn)}, đến nay chưa thực hiện xong.`
  if (line.stance === 'rejected')
    return `${line.addresseeName} đã trả lời không tiếp thu; Ban Thường trực nhận thấy lý do nêu ra chưa thỏa đáng.`
  if (line.dueOn === null || line.daysOver === null) return ''
  return `Thời hạn trả lời là ngày ${showDay(line.dueOn)}. Đến nay đã quá thời hạn ${twoDigits(line.daysOver)} ngày, Ban Thường trực chưa nhận được văn bản trả lời.`
}

const capital = (text: string): string => `${text.charAt(0).toLocaleUpperCase('vi')}${text.slice(1)}`
