import { cleanText } from '../../values/rich.ts'
import { setPdf } from '../pdf/compile.ts'
import type { PlacedFile } from './model.ts'

/** Every text is a box at its place; strings are set as strings. The title of a sheet is its heading. */
const template = `
#let d = json(bytes(sys.inputs.data))
#let mm(x) = x * 1mm
#set document(title: d.title, author: d.author, date: datetime(year: d.made.at(0), month: d.made.at(1),
  day: d.made.at(2), hour: d.made.at(3), minute: d.made.at(4), second: d.made.at(5)))
#set page(width: mm(d.width), height: mm(d.height), margin: 0mm)
#set text(font: "Tinos", fallback: false, lang: d.lang, region: "VN", hyphenate: false, top-edge: 1em, bottom-edge: -0.25em)
#set par(leading: 0em, spacing: 0em, justify: false)
#show heading: it => block(above: 0em, below: 0em, it.body)
#let styled(t) = text(size: t.size * 1pt, weight: if t.bold { "bold" } else { "regular" },
  style: if t.italic { "italic" } else { "normal" }, fill: rgb("#" + t.colour), t.lines.join(linebreak()))
#let placed(t) = place(top + left, dx: mm(t.x), dy: mm(t.y), box(width: mm(t.width), align(
  if t.align == "center" { center } else { left }, if t.isTitle { heading(level: 1, styled(t)) } else { par(styled(t)) })))
#for (at, s) in d.sheets.enumerate() {
  if at > 0 { pagebreak() }
  if s.frame != none {
    let f = s.frame
    let around = (inset, stroke) => place(top + left, dx: mm(inset), dy: mm(inset),
      rect(width: mm(d.width - 2 * inset), height: mm(d.height - 2 * inset), stroke: stroke + rgb("#7a1f1a")))
    around(f, 1.6pt)
    around(f + 2, 0.5pt)
  }
  for r in s.rules { place(top + left, dx: mm(r.x), dy: mm(r.y), line(length: mm(r.length), stroke: 0.75pt)) }
  for t in s.texts { placed(t) }
}
`

function instant(date: Date): number[] {
  const [day = '', time = ''] = date.toISOString().split('T')
  return [...day.split('-'), ...time.slice(0, 8).split(':')].map(Number)
}

/** The sheets as PDF: fonts embedded, tagged, titled. The same file gives the same bytes. */
export function placedPdf(file: PlacedFile): Buffer {
  const sheets = file.sheets.map(({ frame, rules, texts }) => ({
    frame,
    rules,
    texts: texts.map(({ face, colour = '000000', isTitle = false, lines, ...text }) => ({
      ...text,
      colour,
      isTitle,
      bold: face === 'bold' || face === 'boldItalic',
      italic: face === 'italic' || face === 'boldItalic',
      lines: lines.map(cleanText),
    })),
  }))
  const { width, height, title, author, language, madeAt } = file
  const data = { width, height, title: cleanText(title), author: cleanText(author), lang: language, sheets }
  return setPdf(template, { ...data, made: instant(madeAt) }, madeAt)
}
