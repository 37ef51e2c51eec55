import { showDay, yearOf } from '../../../values/day.ts'
import type { Period } from '../../../values/period.ts'
import { periodText } from '../../../values/period-text.ts'
import { showRoman } from '../../../values/roman.ts'

interface NamedTerm {
  readonly number: string
  readonly from: string
  readonly to: string
}

/** 'năm 2023', '6 tháng đầu năm 2024', 'quý II năm 2023', 'nhiệm kỳ 2019 - 2024': a period inside a sentence. */
export function sayPeriod(period: Period): string {
  const year = yearOf(period.from)
  const text = periodText(period)
  switch (period.kind) {
    case 'year':
      return `năm ${year}`
    case 'half':
      return text.endsWith('1') ? `6 tháng đầu năm ${year}` : `6 tháng cuối năm ${year}`
    case 'nine_months':
      return `9 tháng năm ${year}`
    case 'quarter':
      return `quý ${showRoman(Number(text.slice(-1)))} năm ${year}`
    case 'month':
      return `tháng ${Number(text.slice(5, 7))} năm ${year}`
    case 'week':
      return `tuần ${Number(text.slice(-2))} năm ${text.slice(0, 4)} (từ ${showDay(period.from)} đến ${showDay(period.to)})`
    case 'term':
      return `nhiệm kỳ ${year} - ${yearOf(period.to)}`
    case 'custom':
      return `từ ngày ${showDay(period.from)} đến ngày ${showDay(period.to)}`
  }
}

/** 'khóa VIII, nhiệm kỳ 2019 - 2024' */
export function sayTerm({ number, from, to }: NamedTerm): string {
  return `khóa ${number}, nhiệm kỳ ${from.slice(0, 4)} - ${to.slice(0, 4)}`
}

/** How a sentence about the whole period begins: 'Trong nhiệm kỳ', 'Trong kỳ báo cáo'. */
export function inPeriod({ kind }: Period): string {
  if (kind === 'term') return 'Trong nhiệm kỳ'
  if (kind === 'week') return 'Trong tuần'
  if (kind === 'month') return 'Trong tháng'
  return kind === 'year' ? 'Trong năm' : 'Trong kỳ báo cáo'
}

/** What a report is over: a term by its number and name, which stay also when it ended early; anything else by its days. */
export function sayCovered(facts: { readonly period: Period; readonly term: NamedTerm | null }): string {
  return facts.period.kind === 'term' && facts.term ? sayTerm(facts.term) : sayPeriod(facts.period)
}
