/**
 * The look of every document on paper. Texts reach it as data through `sys.inputs`, never as source, so what a
 * customer wrote cannot become markup; it stands in a string because the bundle carries no loose files.
 */
export const sheetTemplate = String.raw`
#let d = json(bytes(sys.inputs.sheet))
#let ink = rgb("#12283d")
#let ink-soft = rgb("#4a5f73")
#let rule-color = rgb("#d9d2c6")
#let sunk = rgb("#f4f1ea")
#let signal = rgb("#e8802b")
#let soft(body) = text(fill: ink-soft, body)
#let small(body) = text(size: 8.5pt, fill: ink-soft, body)
#let hairline = 0.6pt + rule-color
#let run = state("run", none)

#set document(title: d.title, date: none)
#set text(font: ("Atkinson Hyperlegible Next", "Libertinus Serif"), lang: d.language, size: 9.5pt, fill: ink,
  number-width: "tabular", hyphenate: false)
#set par(leading: 0.55em, spacing: 0.8em)
#set page(paper: "a4", margin: (x: 20mm, top: 18mm, bottom: 22mm),
  footer: context {
    let place = d.page.replace("##", str(counter(page).final().first())).replace("#", str(counter(page).get().first()))
    set text(size: 8pt, fill: ink-soft)
    grid(columns: (1fr, auto), column-gutter: 8mm, d.footer, place)
  })
#show heading: set block(above: 6mm, below: 3mm)
#show heading.where(level: 1): set text(size: 19pt)
#show heading.where(level: 2): set text(size: 11pt)

#let facts(list) = grid(columns: (auto, 1fr), column-gutter: 6mm, row-gutter: 0.6em,
  ..list.map(f => (soft(f.label), f.value)).flatten())

#let badge(body) = box(fill: sunk, radius: 6pt, inset: (x: 6pt, y: 2.5pt), baseline: 2.5pt,
  text(size: 8.5pt, weight: "bold", body))

#let party(p) = block({
  small(p.label)
  linebreak()
  text(weight: "bold", p.name)
  for l in p.lines { linebreak(); l }
})

#if d.ours {
  pdf.artifact(box({
    text(size: 17pt, weight: "bold", "Kade")
    v(-0.75em)
    box(width: 13mm, height: 1.2pt, fill: ink)
    h(0.3mm)
    box(width: 1.6mm, height: 2.4mm, fill: signal, radius: (top: 0.6mm))
  }))
  v(2mm)
}

= #d.heading
#if d.badges.len() > 0 { d.badges.map(badge).join(h(2mm)) }

#v(2mm)
#grid(columns: (1fr, 1fr), column-gutter: 8mm, row-gutter: 5mm, ..d.parties.map(party))
#v(2mm)
#block(width: 100%, stroke: (top: hairline, bottom: hairline), inset: (y: 3mm), {
  let half = calc.ceil(d.facts.len() / 2)
  grid(columns: (1fr, 1fr), column-gutter: 8mm, facts(d.facts.slice(0, half)), facts(d.facts.slice(half)))
})

#for note in d.notes { par(note) }

#let c = d.columns
#table(
  columns: (1fr, auto, auto, auto, auto),
  align: (left, right, right, right, right),
  inset: (x, y) => (left: if x > 0 { 5mm } else { 0pt }, right: 0pt, y: 2mm),
  stroke: (x, y) => if y > 1 { (bottom: hairline) },
  table.header(
    repeat: true,
    ..(c.name, c.quantity, c.price, c.vat, c.amount).map(h => table.cell(stroke: (bottom: 1pt + ink), text(size: 8.5pt, weight: "bold", h))),
    table.cell(colspan: 5, inset: 0pt, stroke: none, context {
      let before = run.at(here())
      if before != none { block(width: 100%, inset: (y: 2mm), soft({ d.carried; h(1fr); before })) }
    }),
  ),
  ..d.lines.map(l => (
    table.cell(breakable: l.details.len() > 12, {
      l.name
      for detail in l.details { linebreak(); small(detail) }
    }),
    l.quantity, l.price, l.vat,
    { l.amount; run.update(l.running) },
  )).flatten(),
)
#run.update(none)

#block(breakable: false, width: 100%, align(right, block(width: 85mm, {
  set align(left)
  for t in d.totals {
    block(width: 100%, above: 0pt, below: 0pt, inset: (y: 1.2mm),
      stroke: if t.strong { (top: 1pt + ink) },
      text(weight: if t.strong { "bold" } else { "regular" }, size: if t.strong { 11pt } else { 9.5pt },
        { t.label; h(1fr); t.value }))
  }
})))

#for t in d.tables {
  heading(level: 2, t.heading)
  let n = t.columns.len()
  table(columns: if t.numbers == 0 { (1fr,) * n } else { (1fr,) + (auto,) * (n - 1) }, inset: (x, y) => (left: if x > 0 { 5mm } else { 0pt }, right: 0pt, y: 1.2mm),
    align: (x, y) => if x >= n - t.numbers { right } else { left },
    stroke: (x, y) => (bottom: hairline),
    table.header(repeat: true, ..t.columns.map(h => small(h))),
    ..t.rows.flatten())
}

#if d.payment != none {
  let p = d.payment
  v(3mm)
  block(breakable: false, width: 100%, {
    heading(level: 2, p.heading)
    grid(columns: (1fr, auto), column-gutter: 8mm,
      { facts(p.facts); for s in p.sentences { par(s) } },
      if p.qr != "" {
        align(center, { image(bytes(p.qr), format: "svg", width: 30mm, alt: p.qrLabel); v(-0.6em); small(p.qrLabel) })
      })
  })
}
`;
