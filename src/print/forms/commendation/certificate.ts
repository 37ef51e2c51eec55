import type { AwardForm, Honorific, RecipientKind } from '../../../areas/commendation/index.ts'
import { type Day, sayDay } from '../../../values/day.ts'
import { type Fitted, fitLines } from '../../../values/fit-lines.ts'
import { type Face, widthOf } from '../../font/tinos.ts'
import { lineHeight, type PlacedFile, type PlacedSheet, type PlacedText } from '../../placed/model.ts'
import { wording } from '../../wording.ts'
import { upper } from '../documents/paper-draft.ts'

/** What one certificate says. */
export interface CertificateFacts {
  readonly form: AwardForm
  readonly kind: RecipientKind
  readonly honorific: Honorific | null
  readonly name: string
  /** Position and place of work; of a family, where it lives. */
  readonly note: string | null
  readonly titleName: string | null
  readonly achievement: string
  readonly decisionNumber: string
  readonly decidedOn: Day
  /** Of the book; `null` where the certificate bears none. */
  readonly bookNumber: string | null
}

/** Who gives: the body in capitals, one string a line, and who signs. */
export interface CertificateGiver {
  readonly body: readonly string[]
  readonly place: string
  readonly position: readonly string[]
  readonly signer: string
}

export interface CertificatePaper {
  readonly size: 'A4' | 'A3'
  /** Plain paper takes all words and a frame; a form that is printed already only what differs. */
  readonly onForm: boolean
  /** Millimetres by which everything moves, so that it meets the places of a printed form. */
  readonly right: number
  readonly down: number
}

const sheet = { width: 297, height: 210, margin: 30 }
const red = 'B3261E'
/** Lines are broken for this width; their boxes are broader, since programs measure letters a little differently. */
const inner = sheet.width - 2 * sheet.margin
const box = { x: 14, width: sheet.width - 28 }

const names: Readonly<Record<AwardForm, string>> = {
  commendation_certificate: 'GIẤY KHEN',
  merit_certificate: 'BẰNG KHEN',
  insignia: 'KỶ NIỆM CHƯƠNG',
  emulation_title: 'GIẤY CÔNG NHẬN',
  letter_of_thanks: 'THƯ KHEN',
}
const honours: Readonly<Record<Honorific, string>> = { mr: 'Ông', mrs: 'Bà', pupil: 'Em' }
const leads: Readonly<Record<RecipientKind, string>> = {
  person: '',
  organisation: 'Tập thể:',
  area: 'Tập thể:',
  collective: 'Tập thể:',
  family: 'Hộ gia đình:',
}

const measureIn = (face: Face) => (text: string, size: number) => widthOf(text, size, face)
const sizes = (from: number, to: number): readonly number[] =>
  Array.from({ length: from - to + 1 }, (_, at) => from - at)

const fitted = (text: string, face: Face, from: number, to: number, mostLines: number, whole = false): Fitted =>
  fitLines(text, { width: inner, measure: measureIn(face), sizes: sizes(from, to), mostLines, whole })

const line = (
  y: number,
  face: Face,
  size: number,
  lines: readonly string[],
  more: Partial<PlacedText> = {},
): PlacedText => ({
  ...{ ...box, y, align: 'center', face, size, lines },
  ...more,
})

/** The name as it is called: `Ông Nông Văn A`; a person’s stays on one line. */
export function nameLines(
  { kind, honorific, name }: Pick<CertificateFacts, 'kind' | 'honorific' | 'name'>,
  most = 28,
): Fitted {
  const called = honorific === null ? name : `${honours[honorific]} ${name}`
  return kind === 'person'
    ? fitted(called, 'bold', most, 13, 1, true)
    : fitted(called, 'bold', Math.min(most, 26), 12, 3)
}

/** What the printed form has already: nation, giver, the name of the form. The emblem’s place above is left blank. */
function fixedTexts(facts: CertificateFacts, giver: CertificateGiver): readonly PlacedText[] {
  const gives = 55 + lineHeight(16) * giver.body.length + 1
  return [
    line(36, 'bold', 14, [wording.country]),
    line(42.5, 'bold', 14, [wording.motto]),
    line(55, 'bold', 16, giver.body),
    ...(facts.form === 'emulation_title' ? [] : [line(gives, 'bold', 17, ['TẶNG'], { colour: red })]),
  ]
}

interface Part {
  readonly face: Face
  readonly fit: Fitted
}

/** To whom and what for, every size at most so many points below the one wished for. */
function middleParts(facts: CertificateFacts, less: number): readonly Part[] {
  const part = (face: Face, text: string | null, size: number, least: number, most: number): readonly Part[] =>
    text === null || text === '' ? [] : [{ face, fit: fitted(text, face, Math.max(least, size - less), least, most) }]
  const title = facts.titleName === null ? null : `Danh hiệu: “${facts.titleName}”`
  return [
    ...part('italic', leads[facts.kind], 15, 12, 1),
    { face: 'bold', fit: nameLines(facts, Math.max(13, 28 - 2 * less)) },
    ...part('regular', facts.note, 15, 11, 2),
    ...part('bold', title, 18, 13, 2),
    ...part('italic', facts.achievement, 16, 9, 6),
  ]
}

const heightOf = (parts: readonly Part[]) =>
  parts.reduce((sum, { fit }) => sum + lineHeight(fit.size) * fit.lines.length, 0)

/** The middle of the sheet, as large as its room allows. */
function middleTexts(facts: CertificateFacts, top: number, bottom: number): readonly PlacedText[] {
  const room = bottom - top
  const tries = Array.from({ length: 9 }, (_, less) => middleParts(facts, less))
  const parts = tries.find((one) => heightOf(one) + one.length - 1 <= room) ?? tries.at(-1) ?? []
  const used = heightOf(parts)
  const gap = Math.max(0, Math.min(4, (room - used) / (parts.length + 1)))
  let y = top + Math.max(0, (room - used - gap * (parts.length - 1)) / 2)
  return parts.map(({ face, fit }) => {
    const placed = line(y, face, fit.size, fit.lines)
    y += lineHeight(fit.size) * fit.lines.length + gap
    return placed
  })
}

function footTexts(facts: CertificateFacts, giver: CertificateGiver): readonly PlacedText[] {
  const left = { x: sheet.margin, width: 105, align: 'left' as const }
  const right = { x: 155, width: 117 }
  const book = facts.bookNumber === null ? [] : [`Vào sổ số: ${facts.bookNumber}`]
  return [
    line(157, 'regular', 12, [`Quyết định số: ${facts.decisionNumber}`, sayDay(facts.decidedOn), ...book], left),
    line(151, 'italic', 13, [`${giver.place}, ${sayDay(facts.decidedOn)}`], right),
    line(151 + lineHeight(13), 'bold', 14, giver.position, right),
    line(186, 'bold', 14, [giver.signer], right),
  ]
}

/** One certificate, A4 lying; the numbers of one sheet make those of every size. */
export function certificateSheet(
  facts: CertificateFacts,
  giver: CertificateGiver,
  paper: CertificatePaper,
): PlacedSheet {
  const fixed = fixedTexts(facts, giver)
  const last = fixed.at(-1)
  const titleY = (last?.y ?? 0) + lineHeight(last?.size ?? 0) * (last?.lines.length ?? 0) - 1
  const title = line(titleY, 'bold', 38, [names[facts.form]], { colour: red, isTitle: true })
  const middle = middleTexts(facts, titleY + lineHeight(38) + 1, 149)
  const foot = footTexts(facts, giver)
  const texts = paper.onForm ? [...middle, ...foot] : [...fixed, title, ...middle, ...foot]
  const motto = widthOf(wording.motto, 14, 'bold')
  const rules = paper.onForm ? [] : [{ x: (sheet.width - motto) / 2, y: 49.5, length: motto }]
  const scale = paper.size === 'A3' ? Math.SQRT2 : 1
  return {
    frame: paper.onForm ? null : 9 * scale,
    texts: texts.map((text) => ({
      ...text,
      x: (text.x + paper.right) * scale,
      y: (text.y + paper.down) * scale,
      width: text.width * scale,
      size: Math.round(text.size * scale * 2) / 2,
    })),
    rules: rules.map((rule) => ({ x: rule.x * scale, y: rule.y * scale, length: rule.length * scale })),
  }
}

/** All certificates of a decision or a round in one file. */
export function certificateFile(
  all: readonly { readonly facts: CertificateFacts; readonly giver: CertificateGiver }[],
  paper: CertificatePaper,
  meta: Pick<PlacedFile, 'title' | 'author' | 'madeAt'>,
): PlacedFile {
  const scale = paper.size === 'A3' ? Math.SQRT2 : 1
  return {
    ...meta,
    language: 'vi',
    width: Math.round(sheet.width * scale),
    height: Math.round(sheet.height * scale),
    sheets: all.map(({ facts, giver }) => certificateSheet(facts, giver, paper)),
  }
}

/** `CHỦ TỊCH` over `ỦY BAN NHÂN DÂN PHƯỜNG …`, or the Standing Board of the Front. */
export function giverOf(
  authority: 'ward_people_committee' | 'ward_front',
  unit: { readonly unitName: string; readonly place: string },
  signer: { readonly name: string; readonly position: string },
): CertificateGiver {
  const unitName = upper(unit.unitName)
  const position = upper(signer.position).split(/\s*\/\s*/)
  const front = authority === 'ward_front'
  return {
    body: front ? ['BAN THƯỜNG TRỰC', `ỦY BAN MTTQ VIỆT NAM ${unitName}`] : ['CHỦ TỊCH', `ỦY BAN NHÂN DÂN ${unitName}`],
    place: unit.place,
    position: front ? ['TM. BAN THƯỜNG TRỰC', ...position] : position,
    signer: signer.name,
  }
}
