/** From so many pages on it is felt that they all hang on one node. */
const manyPages = 200

/**
 * What has to be appended to a PDF whose pages all hang on one node of its page tree, so that branches of `each` pages come between:
 * a change to the file as ISO 32000-1, 7.5.6 has it. PDF.js begins at that node for each page and passes by all its kids: time
 * would grow with the square of the pages, and each reader would keep what every page says of itself. `null` for all other files.
 */
export function branches(file: Buffer, each: number): Buffer | null {
  const root = flatRoot(file)
  if (!root || root.kids.length <= manyPages) return null
  const { trailer, table, size, id } = root
  const groups = Array.from({ length: Math.ceil(root.kids.length / each) }, (_, at) =>
    root.kids.slice(at * each, (at + 1) * each),
  )
  const top = root.withKids(groups.map((_, at) => `${size + at} 0 R`).join(' '))
  const objects = [
    `${id} obj\n${top}\nendobj\n`,
    ...groups.map((kids, at) => {
      const node = `<</Type/Pages/Parent ${id} R/Count ${kids.length}/Kids[${kids.join(' ')}]>>`
      return `${size + at} 0 obj\n${node}\nendobj\n`
    }),
  ]
  let end = file.length + 1
  const [first = '', ...others] = objects.map((text) => {
    const place = String(end).padStart(10, '0')
    end += text.length
    return place
  })
  const [number, generation = ''] = id.split(' ')
  const changed = [
    `xref\n${number} 1\n${first} ${generation.padStart(5, '0')} n \n`,
    `${size} ${groups.length}\n`,
    ...others.map((place) => `${place} 00000 n \n`),
    `trailer\n${trailer.replace(/\/Size\s+\d+/, `/Size ${size + groups.length}/Prev ${table}`)}\n`,
    `startxref\n${end}\n%%EOF\n`,
  ]
  return Buffer.from(['\n', ...objects, ...changed].join(''), 'latin1')
}

interface FlatRoot {
  /** Number and generation. */
  readonly id: string
  readonly kids: readonly string[]
  withKids(kids: string): string
  /** Where the table of objects begins, what stands after it, and how many objects it knows. */
  readonly table: number
  readonly trailer: string
  readonly size: number
}

/** The node on which the pages hang, where the file has one plain table of objects and every page hangs on one node. */
function flatRoot(file: Buffer): FlatRoot | null {
  const text = (from: number, length: number) => file.toString('latin1', from, from + length)
  if (!text(0, 8).startsWith('%PDF-1.')) return null
  const tail = text(Math.max(0, file.length - 4096), 4096)
  const ending = /trailer\s*(<<.*>>)\s*startxref\s+(\d+)\s+%%EOF\s*$/s.exec(tail.slice(tail.lastIndexOf('trailer')))
  const [, trailer = '', start = ''] = ending ?? []
  const [root, size] = [/\/Root\s+(\d+ \d+) R/.exec(trailer)?.[1], /\/Size\s+(\d+)/.exec(trailer)?.[1]]
  if (!root || !size || /\/(Prev|XRefStm|Encrypt)\b/.test(trailer)) return null
  const table = Number(start)
  const objectOf = (id: string, most: number): string | null => {
    const at = placeOf(text, table, id)
    const found = at === null ? '' : text(at, most)
    const end = found.indexOf('endobj')
    return found.startsWith(`${id} obj`) && end > 0 ? found.slice(`${id} obj`.length, end).trim() : null
  }
  const id = /\/Pages\s+(\d+ \d+) R/.exec(objectOf(root, 65_536) ?? '')?.[1]
  const node = id ? objectOf(id, 1_000_000) : null
  const listed = node === null ? null : /\/Kids\s*\[((?:\s*\d+ \d+ R)+)\s*\]/.exec(node)
  if (!id || !node || !listed?.[1]) return null
  const kids = listed[1].match(/\d+ \d+ R/g) ?? []
  if (Number(/\/Count\s+(\d+)/.exec(node)?.[1]) !== kids.length) return null
  const withKids = (list: string) => node.replace(listed[0], `/Kids[${list}]`)
  return { id, kids, withKids, table, trailer, size: Number(size) }
}

/** Where an object begins, as the table of objects says. */
function placeOf(text: (from: number, length: number) => string, table: number, id: string): number | null {
  const number = Number(id.split(' ')[0])
  let at = table + (/^xref\s+/.exec(text(table, 16))?.[0].length ?? Number.NaN)
  for (let part = 0; part < 100 && at > 0; part += 1) {
    const [line, first = '', count = ''] = /^(\d+) (\d+)\s+/.exec(text(at, 40)) ?? []
    if (line === undefined) return null
    at += line.length
    const row = number - Number(first)
    if (row >= 0 && row < Number(count)) {
      const entry = /^(\d{10}) \d{5} n/.exec(text(at + 20 * row, 20))?.[1]
      return entry === undefined ? null : Number(entry)
    }
    at += 20 * Number(count)
  }
  return null
}
