import { HtmlValidate } from 'html-validate'
import { describe, expect, it } from 'vitest'
import { hostile, letter, minutes, photoId, plan, report } from '../../../tests/support/printed-samples.ts'
import { doc, figure, p } from '../../values/rich.ts'
import { bodyHtml } from './blocks.ts'
import { renderHtml } from './html.ts'
import type { HtmlOptions } from './options.ts'

const options: HtmlOptions = {
  photoSrc: (id) => `/files/${id}/preview`,
  figureHref: ({ indicatorId }) => `/figures/${indicatorId}?a=1&b=2`,
  recordHref: (_, id) => `/records/${id}`,
}
const validator = new HtmlValidate({
  extends: ['html-validate:standard'],
  rules: {
    'no-inline-style': 'error',
    'long-title': 'off',
    'no-trailing-whitespace': 'off',
    'prefer-native-element': 'off',
  },
})

describe('renderHtml', () => {
  it.each([
    ['plan', plan],
    ['letter', letter],
    ['minutes', minutes],
    ['report', report],
  ] as const)('is valid HTML: %s', async (_, document) => {
    const report = await validator.validateString(
      `<!doctype html><html lang="vi"><head><title>x</title></head><body>${renderHtml(document, options)}</body></html>`,
    )
    expect(
      report.results.flatMap(({ messages }) =>
        messages.map(({ ruleId, message, line, column }) => `${ruleId} ${message} ${line}:${column}`),
      ),
    ).toEqual([])
  })

  it('carries no style, script or foreign address, and hostile text is text', () => {
    const html = renderHtml(report, options)
    expect(html).not.toMatch(/style=|<script|<style|on\w+="|javascript:/iu)
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
    expect(html).toContain('#panic(&quot;x&quot;)')
    expect(html).not.toContain(hostile)
  })

  it('links what opens, when the page knows where', () => {
    const html = renderHtml(report, options)
    expect(html).toContain('<a class="figure" data-indicator="E1" href="/figures/E1?a=1&amp;b=2">18</a>')
    expect(html).toContain(`<img src="/files/${photoId}/preview" alt="Đoàn giám sát ngồi quanh bàn họp"`)
    expect(html).toContain('<a href="/records/1">')
    expect(renderHtml(report, { photoSrc: () => null })).toContain(
      '<data class="figure-plain" data-indicator="E1" value="18">18</data>',
    )
  })

  it('tells names in a sentence as text: the number before them opens', () => {
    const attrs = { indicatorId: 'supervision_topics_covered', period: '2023' }
    const names = figure({ ...attrs, value: 'bầu cử; vệ sinh môi trường', show: 'names' })
    const html = bodyHtml(doc(p(figure({ ...attrs, value: '02' }), ' nội dung: ', names, '.')), options)
    expect(html).toContain('>02</a> nội dung: bầu cử; vệ sinh môi trường.')
  })

  it('puts the numbers of a chart under it, each of which opens where the page knows its place', () => {
    const chartHref = ({ indicatorIds }: { indicatorIds: readonly string[] }, series: number, place: number) =>
      `/figures/${indicatorIds[series]}/${place}`
    const html = renderHtml(report, { ...options, chartHref })
    expect(html).toContain('<a class="figure" href="/figures/E2/2">2</a>')
    expect(html).toContain('6 (75%)')
    expect(html).toContain('<th scope="col">Khen thưởng (trường hợp)</th>')
    expect(renderHtml(report, options)).not.toContain('href="/figures/E2/2"')
  })

  it('has one title and headings below it', () => {
    const html = renderHtml(plan, options)
    expect(html.match(/<h1/gu)).toHaveLength(1)
    expect(html).toContain('<h2 class="doc-h1">I. MỤC ĐÍCH, YÊU CẦU</h2>')
    expect(renderHtml(plan, { ...options, titleLevel: 2 })).toContain('<h3 class="doc-h1">')
  })
})
