import { blocks } from './template-blocks.ts'

/**
 * The page in Typst. It holds no word of a document: everything comes as JSON through `sys.inputs`, and strings are set
 * as strings, so that `#`, `$`, `@` or a backslash in somebody's text is only ever a letter.
 */
const setup = `
#let d = json(bytes(sys.inputs.data))
#let mm(x) = x * 1mm
#let pt(x) = x * 1pt
#let leading = 0.157em
#let gap = leading + pt(d.after)

#set document(title: d.title, author: d.author, date: datetime(year: d.made.at(0), month: d.made.at(1),
  day: d.made.at(2), hour: d.made.at(3), minute: d.made.at(4), second: d.made.at(5)))
#set text(font: "Tinos", fallback: false, size: pt(d.size.body), lang: d.lang, region: "VN", hyphenate: false,
  top-edge: 0.891em, bottom-edge: -0.216em)
#set par(leading: leading, spacing: gap, justify: true)
#set list(marker: [-], indent: mm(d.firstLine), body-indent: 2mm, spacing: gap)
#set enum(indent: mm(d.firstLine), body-indent: 2mm, spacing: gap)
`

const page = `
#let numbered(draft) = context {
  let here-page = here().page()
  let starts = query(<start>).map(it => it.location().page()).filter(n => n <= here-page)
  if starts.len() > 0 and starts.last() != here-page {
    grid(columns: (1fr, 1fr, 1fr), [], align(center, text(13pt, str(here-page - starts.last() + 1))),
      if draft != none { align(right, text(11pt, weight: "bold", draft)) })
  }
}
#let sheet(p, body) = page(width: mm(p.width), height: mm(p.height), header: numbered(d.draft), header-ascent: 6mm,
  margin: (top: mm(p.top), bottom: mm(p.bottom), left: mm(p.left), right: mm(p.right)))[#metadata(none)<start>#body]

#let lines(ls) = ls.map(l => centred((size: pt(l.size), weight: if l.bold { "bold" } else { "regular" }), l.text)).join()
#let head() = {
  set par(spacing: 3pt, leading: 0.12em)
  if d.left != none {
    grid(columns: d.columns.map(mm), row-gutter: 6pt,
      { lines(d.left); rule(d.rules.left) },
      if d.right != none { lines(d.right); rule(d.rules.right) },
      lines(d.leftBelow),
      if d.placeDate != "" { centred((style: "italic"), d.placeDate) })
  }
}

#let title() = if d.typeName != "" or d.abstract != "" {
  v(10pt)
  heading(level: 1, { d.typeName; if d.typeName != "" and d.abstract != "" { linebreak() }; d.abstractLines.join(linebreak()) })
  if d.abstract != "" and d.form != "register" { rule(d.rules.abstract) }
  v(6pt)
}

#let opening() = {
  if d.addressees.len() == 1 {
    v(6pt); centred((:), d.to + " " + d.addressees.first()); v(6pt)
  } else if d.addressees.len() > 1 {
    v(6pt)
    pad(left: 35mm, { par(justify: false, d.to); for a in d.addressees { par(justify: false, first-line-indent: first(true), "- " + a) } })
    v(6pt)
  }
  for line in d.deciding { centred((weight: "bold"), line) }
  for base in d.bases { par(first-line-indent: first(true), text(style: "italic", base)) }
}

#let recipients() = if d.recipients.len() > 0 {
  set par(justify: false, spacing: 2.5pt, leading: 0.1em)
  par(text(pt(d.size.recipientsTitle), weight: "bold", style: "italic", d.recipientsTitle))
  for r in d.recipients { par(text(pt(d.size.recipients), "- " + r)) }
}
#let closing() = {
  if d.recipients.len() > 0 or d.signature != none { v(8pt) }
  if d.signature != none { signing((d.signature,), (45%, 55%), (grid.cell(rowspan: 2, recipients()),)) }
  else { recipients() }
}

#sheet(d.page, { head(); title(); opening(); content(d.body, end: true); closing() })
#for a in d.annexes {
  sheet(a.page, {
    heading(level: 1, { a.label; linebreak(); a.title })
    centred((style: "italic"), a.note)
    v(6pt)
    content(a.body)
  })
}
`

export const template = setup + blocks + page
