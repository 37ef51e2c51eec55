import { render } from 'preact-render-to-string'
import { describe, expect, test } from 'vitest'
import { draw, plainWords } from '../../../tests/support/parts.tsx'
import { DocumentPaper } from './document-paper.tsx'
import { FigureLink } from './figure.tsx'
import { Pager } from './listing.tsx'
import { DefinitionList } from './lists.tsx'
import { Notice } from './marks.tsx'
import { PrintShell } from './plain-shells.tsx'
import { QrCode } from './qr-code.tsx'
import { type Column, DataTable } from './table.tsx'
import { Timeline } from './timeline.tsx'

interface Row {
  id: string
  name: string
  sum: string
}

const columns: readonly Column<Row>[] = [
  { key: 'name', head: 'Name', cell: (row) => row.name, sort: { href: '?sort=name', now: 'descending' } },
  { key: 'sum', head: 'Sum', cell: (row) => row.sum, numeric: true, foot: '12' },
]
const rows: readonly Row[] = [{ id: 'r1', name: '<b>One</b>', sum: '12' }]

describe('a table', () => {
  test('names its rows, labels its cells for the narrow screen and says how it is sorted', () => {
    const html = draw(
      <DataTable caption="All" columns={columns} rows={rows} rowKey={(row) => row.id} href={(row) => `/r/${row.id}`} />,
    )
    expect(html).toContain('<th scope="row"><a class="row-link" href="/r/r1">&lt;b>One&lt;/b></a></th>')
    expect(html).toContain('<td class="numeric" data-label="Sum">12</td>')
    expect(html).toContain('aria-sort="descending"')
    expect(html).toContain('<tfoot>')
  })

  test('every tick has a name and every line the same number of cells', () => {
    const pick = { name: 'ids[]', value: (row: Row) => row.id, label: (row: Row) => `pick ${row.id}` }
    const html = draw(<DataTable caption="All" columns={columns} rows={rows} rowKey={(row) => row.id} pick={pick} />)
    expect(html).toContain('<input type="checkbox" name="ids[]" value="r1" aria-label="pick r1"/>')
    expect(
      html
        .split('<tr>')
        .slice(1)
        .map((line) => line.match(/<t[hd][ >]/g)?.length),
    ).toEqual([3, 3, 3])
  })

  test('without rows gives way to what stands for nothing', () => {
    expect(
      draw(<DataTable caption="All" columns={columns} rows={[]} rowKey={(row) => row.id} empty={<p>None yet</p>} />),
    ).toBe('<p>None yet</p>')
  })
})

test('a figure tells those who only hear it that it opens', () => {
  const html = draw(<FigureLink href="/f" value="18" of="21" unit="times" name="Sessions" differs="changed" />)
  expect(html.replace(/<[^>]+>/g, '')).toBe('18/21 times – Sessions, openschanged')
})

test('an error interrupts, other notices wait', () => {
  expect(draw(<Notice tone="error">x</Notice>)).toContain('role="alert"')
  expect(draw(<Notice tone="success">x</Notice>)).toContain('role="status"')
})

test('a list of facts leaves out what is not known', () => {
  const html = draw(
    <DefinitionList
      items={[
        { term: 'Known', value: 0 },
        { term: 'Unknown', value: null },
        { term: 'Empty', value: '' },
      ]}
    />,
  )
  expect(html).toContain('Known')
  expect(html).not.toMatch(/Unknown|Empty/)
})

test('a step says its state in words', () => {
  expect(draw(<Timeline steps={[{ title: 'Sent', state: 'current' }]} />)).toContain('aria-current="step"')
  expect(draw(<Timeline steps={[{ title: 'Sent', state: 'done' }]} />)).toContain(' – done')
})

test('a list that fits on one page has no pager', () => {
  expect(draw(<Pager />)).toBe('')
})

test('a code draws each dark square once', () => {
  const html = draw(<QrCode value="https://example.vn/m/1" label="Opens on a phone" />)
  expect(html).toContain('role="img" aria-label="Opens on a phone"')
  expect(html).toMatch(/<path d="(M\d+ \d+h\d+v1h-\d+z)+"/)
})

test('a printed document keeps the markup of the printer', () => {
  expect(draw(<DocumentPaper label="Letter" html="<p>Kính gửi</p>" />)).toContain(
    '<div class="paper"><p>Kính gửi</p></div>',
  )
})

test('a document carries language, theme and no inline style or script', () => {
  const html = render(<PrintShell lang="vi" title="T" words={plainWords} styles={['/a.css']} theme="dark" />)
  expect(html).toMatch(/^<html lang="vi" data-theme="dark">/)
  expect(html).not.toMatch(/<style|<script|style=|onclick/)
})

test('a part outside a shell is a mistake of the page', () => {
  expect(() => render(<Pager newer="/n" />)).toThrow('inside a shell')
})
