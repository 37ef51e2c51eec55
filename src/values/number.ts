const grouped = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 0 })
const threeDecimals = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 3 })
const oneDecimal = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 1 })

/** 1234 as '1.234'. */
export function showCount(n: number): string {
  return grouped.format(n + 0) // + 0 turns −0 into 0
}

/** As Vietnamese reports write a count: '07 kiến nghị', '18 cuộc'; 0–9 get a leading zero. */
export function twoDigits(n: number): string {
  return n >= 0 && n <= 9 ? `0${showCount(n)}` : showCount(n)
}

/**
 * '85,7%', with at most one decimal; null when there is nothing to be a part of. A part less than the whole is never
 * shown as 100%: 9.999 of 10.000 is '99,9%'.
 */
export function showPercent(numerator: number, denominator: number): string | null {
  if (denominator === 0) return null
  const tenths = Math.round((numerator * 1000) / denominator)
  return `${oneDecimal.format((numerator < denominator ? Math.min(tenths, 999) : tenths) / 10)}%`
}

/** Thousandths as people write a multiple: 150 is '0,15', 1500 is '1,5'. */
export function showThousandths(n: number): string {
  return threeDecimals.format(n / 1000)
}
