/** The cells of a CSV text (RFC 4180); the separator is the one that the first line with any has most of: `,`, `;` or a tab. */
export function readCsv(text: string): readonly (readonly string[])[] {
  const whole = text.replace(/^\ufeff/, '')
  // A title above the heading has none.
  const first = whole.split(/\r?\n/, 20).find((line) => /[,;\t]/.test(line)) ?? ''
  const count = (mark: string) => first.split(mark).length
  const separator = [',', ';', '\t'].reduce((best, next) => (count(next) > count(best) ? next : best))
  const rows: string[][] = [[]]
  let cell = ''
  let quoted = false
  const endCell = () => {
    rows.at(-1)?.push(cell)
    cell = ''
  }
  for (let i = 0; i < whole.length; i += 1) {
    const sign = whole[i] ?? ''
    if (quoted) {
      if (sign !== '"') cell += sign
      else if (whole[i + 1] === '"') {
        cell += '"'
        i += 1
      } else quoted = false
    } else if (sign === '"' && cell === '') quoted = true
    else if (sign === separator) endCell()
    else if (sign === '\n') {
      endCell()
      rows.push([])
    } else if (sign !== '\r') cell += sign
  }
  endCell()
  return rows.filter((row) => row.some((one) => one.trim() !== ''))
}
