/** Runs, paragraphs, tables, pictures and signatures in Typst: one function for each kind of `SetBlock`. */
export const blocks = `
#let run(r) = if r.br { linebreak() } else {
  let body = if r.u { underline(r.s) } else { r.s }
  let style = (:)
  if r.b { style.insert("weight", "bold") }
  if r.i { style.insert("style", "italic") }
  text(..style, body)
}
#let runs(rs) = if rs.len() == 0 { sym.zws } else { rs.map(run).join() }
#let first(indented) = (amount: if indented { mm(d.firstLine) } else { 0mm }, all: true)
#let sides = (left: left, center: center, right: right)
#let aligned(a, body) = if a == "justify" { body } else { align(sides.at(a), body) }
#let centred(style, body) = align(center, par(justify: false, text(..style, body)))
#let rule(length) = align(center, block(above: 4pt, below: 0pt, line(length: mm(length), stroke: 0.75pt)))

#let weights = ("bold", "bold", "bold", "bold", "regular")
#show heading: it => {
  set text(size: pt(d.size.body), weight: weights.at(it.level - 1), style: if it.level >= 4 { "italic" } else { "normal" })
  block(sticky: true, width: 100%, above: gap, below: if it.level == 1 { 3.5pt } else { gap },
    if it.level == 1 { align(center, par(justify: false, it.body)) }
    else { par(first-line-indent: first(true), it.body) })
}

#let signing(signers, columns, left) = {
  set par(justify: false, spacing: 3pt, leading: 0.12em)
  let above = s => {
    for line in s.authority + s.position { centred((weight: "bold"), line) }
    if s.note != "" { centred((style: "italic", size: 12pt), s.note) }
  }
  let below = s => { v(mm(s.room)); centred((weight: "bold"), s.name) }
  block(breakable: false, width: 100%, grid(columns: columns, ..left, ..signers.map(above), ..signers.map(below)))
}

#let grid-cell(c, content) = table.cell(colspan: c.colspan, rowspan: c.rowspan, breakable: c.breakable,
  align: if c.header { center + horizon } else { start }, content(c.body))
#let grid-table(b, content) = {
  set text(size: pt(d.size.table))
  set par(spacing: 2pt, leading: 0.12em, justify: false)
  set list(indent: 0mm)
  set enum(indent: 0mm)
  let cells = row => row.map(c => grid-cell(c, content))
  let line = if b.borders { 0.5pt } else { none }
  // A column without width: one unbreakable cell of it holds a row that names others to the first of them.
  let holder(rows) = table.cell(rowspan: rows, breakable: false, inset: 0pt, stroke: none)[]
  let widths = b.columns.map(mm)
  let held(at, row) = if not b.bands { () } else if row.band { (holder(2),) }
    else if at > 0 and b.rows.at(at - 1).band { () } else { (holder(1),) }
  let top = b.header.map(row => (if b.bands { (holder(1),) } else { () }) + cells(row)).flatten()
  let header = if b.header.len() > 0 { (table.header(..top),) } else { () }
  block(above: gap, below: gap + 2pt, breakable: not b.whole, table(columns: if b.bands { (0pt, ..widths) } else { widths },
    inset: (x: 1.9mm, y: 1.2mm), stroke: line, ..header,
    ..b.rows.enumerate().map(((at, row)) => held(at, row) + cells(row.cells)).flatten()))
}

#let photos(b, picture) = for (at, row) in b.rows.enumerate() {
  block(breakable: false, width: 100%, above: if at == 0 { gap + 4pt } else { 4pt }, below: 4pt,
    grid(columns: row.map(_ => 1fr), column-gutter: 4mm, align: top,
      ..row.map(b => { v(mm(b.room)); picture(b) })))
}

#let picture(b) = block(breakable: false, width: 100%, above: gap + 2pt, below: gap + 2pt, align(center, {
  set par(justify: false, spacing: 4pt)
  if b.title != "" { par(text(weight: "bold", b.title)) }
  if b.path != "" { image(b.path, width: mm(b.width), height: mm(b.height), alt: b.alt) }
  if b.caption != "" { par(text(size: pt(d.size.caption), style: "italic", b.caption)) }
}))

#let content(bs, end: false) = for (at, b) in bs.enumerate() {
  // The last lines go with what closes the document: a signature never stands alone on a page.
  // The name of a table goes with the table.
  if b.t == "p" and (b.heads or (end and at == bs.len() - 1)) {
    block(sticky: true, width: 100%, above: gap, below: gap,
      aligned(b.align, par(justify: b.align == "justify", first-line-indent: first(b.indent), runs(b.runs))))
  }
  else if b.t == "p" { aligned(b.align, par(justify: b.align == "justify", first-line-indent: first(b.indent), runs(b.runs))) }
  else if b.t == "h" { heading(level: b.level + 1, runs(b.runs)) }
  else if b.t == "ul" { list(tight: false, ..b.items.map(content)) }
  else if b.t == "ol" { enum(tight: false, start: b.start, ..b.items.map(content)) }
  else if b.t == "table" { grid-table(b, content) }
  else if b.t == "break" { pagebreak(weak: true) }
  else if b.t == "picture" { picture(b) }
  else if b.t == "photos" { photos(b, picture) }
  else if b.t == "sign" { v(6pt); signing(b.blocks, b.blocks.map(_ => 1fr), ()) }
}
`
