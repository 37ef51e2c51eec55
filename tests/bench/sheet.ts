/** A table of text: the first column to the left, numbers to the right. */
export function sheet(title: string, head: readonly string[], rows: readonly (readonly string[])[]): string {
  const all = [head, ...rows]
  const widths = head.map((_, at) => Math.max(...all.map((row) => (row[at] ?? '').length)))
  const line = (row: readonly string[]) =>
    row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join('   ')
  const rule = widths.map((width) => '─'.repeat(width)).join('   ')
  return ['', title, '', line(head), rule, ...rows.map(line), ''].join('\n')
}

export const milliseconds = (value: number): string => `${value < 10 ? value.toFixed(1) : Math.round(value)} ms`
export const ratio = (value: number): string => value.toFixed(2)
export const kilobytes = (bytes: number): string => `${(bytes / 1024).toFixed(1)} KB`
export const whole = (value: number): string => Math.round(value).toLocaleString('en-GB')
/** Whether an aim was reached in this run; nothing is asserted. */
export const aim = (reached: boolean, what: string): string => `${reached ? '✓' : '✗'} ${what}`
