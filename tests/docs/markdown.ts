/** A table of Markdown; a bar in a cell would end it. */
export function table(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |`
  return [line(headings), `|${headings.map(() => '---|').join('')}`, ...rows.map(line)].join('\n')
}

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll(/\s+/g, ' ').trim()

/** Parts of a page, an empty line between them, one line break at the end. */
export const pageOf = (...parts: readonly string[]): string => `${parts.filter(Boolean).join('\n\n')}\n`
