import type { AnnexFacts, HeadFacts } from '../../../areas/documents/index.ts'
import type { ReportKind } from '../../../areas/reports/index.ts'
import type { RichDoc } from '../../../values/rich.ts'
import type { ReportFacts } from './facts.ts'
import { sayCovered } from './period.ts'
import { brief, periodic, supervisionResults } from './periodic.ts'
import { termMarks } from './term-marks.ts'
import type { Written } from './work.ts'

/** The first words of a report: what it is called, its head and its text with live figures. */
export interface WrittenReport {
  readonly title: string
  readonly abstract: string
  readonly head: HeadFacts
  readonly body: RichDoc
  readonly annexes: readonly AnnexFacts[]
}

type Template = (facts: ReportFacts) => Written

const templates: Readonly<Record<ReportKind, { readonly name: string; readonly write: Template }>> = {
  term_marks: { name: 'Báo cáo dấu ấn', write: termMarks },
  yearly: { name: 'Báo cáo', write: periodic },
  nine_months: { name: 'Báo cáo', write: periodic },
  six_months: { name: 'Báo cáo', write: periodic },
  quarterly: { name: 'Báo cáo', write: periodic },
  monthly: { name: 'Báo cáo', write: brief },
  weekly: { name: 'Báo cáo', write: brief },
  supervision_results: { name: 'Báo cáo kết quả giám sát', write: supervisionResults },
}

/** Writes the template of a kind of report for these facts; the same facts give the same words. */
export function writtenReport(facts: ReportFacts): WrittenReport {
  const { name, write } = templates[facts.kind]
  const { abstract, body, annexes = [] } = write(facts)
  const above = facts.head.superior.length > 0 ? [`Ủy ban MTTQ Việt Nam ${namedAbove(facts)} (để báo cáo)`] : []
  const recipients = [...above, ...facts.head.recipients]
  const title = `${name} ${sayCovered(facts)}`.replace(/ \(.*\)$/u, '')
  return { title, abstract, head: { ...facts.head, recipients }, body, annexes }
}

const levels = ['thành phố', 'tỉnh', 'huyện', 'quận', 'thị xã']

/** 'thành phố Bắc Kạn' of 'THÀNH PHỐ BẮC KẠN' in the head; a head that says it another way leaves it general. */
function namedAbove({ head }: ReportFacts): string {
  const said = head.superior.at(-1)?.toLocaleLowerCase('vi') ?? ''
  const level = levels.find((one) => said.startsWith(`${one} `))
  if (!level) return 'cấp trên'
  const words = said.slice(level.length + 1).split(' ')
  return [level, ...words.map((word) => `${word.charAt(0).toLocaleUpperCase('vi')}${word.slice(1)}`)].join(' ')
}
