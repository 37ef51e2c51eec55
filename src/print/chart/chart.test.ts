import { describe, expect, it } from 'vitest'
import type { ChartAttrs } from '../../values/rich.ts'
import { chartSvg, chartWords } from './chart.ts'

const chart: ChartAttrs = {
  indicatorIds: ['E1'],
  kind: 'bar',
  period: 'term:VIII',
  title: 'Giám sát theo năm',
  unit: 'cuộc',
  labels: ['2019', '2020', '2021'],
  series: [
    { name: 'Cuộc giám sát', values: [2, 3, 4] },
    { name: '<script>alert(1)</script>', values: [1, null, 2.5] },
  ],
}

describe('chartSvg', () => {
  it.each(['letters', 'outlines'] as const)('is clean, with %s: no style, class, script or hook', (text) => {
    for (const kind of ['bar', 'line'] as const) {
      const svg = chartSvg({ ...chart, kind }, text, 'c7')
      expect(svg).not.toMatch(/style|class=|<script|ecmeta|zr\d|on\w+=|href/iu)
      expect(svg.startsWith('<svg')).toBe(true)
    }
  })

  it('needs no font when drawn with outlines', () => {
    expect(chartSvg(chart, 'outlines')).not.toContain('<text')
    expect(chartSvg(chart, 'letters')).toContain('Cuộc giám sát</text>')
  })

  it('is the same each time and keeps its ids to itself', () => {
    expect(chartSvg(chart, 'outlines', 'a')).toBe(chartSvg(chart, 'outlines', 'a'))
    expect(chartSvg(chart, 'outlines', 'a')).toContain('id="a-')
  })

  it('tells series apart without colour: patterns on bars', () => {
    expect(chartSvg(chart, 'letters')).toContain('<pattern')
  })

  it('draws nothing but axes from no data, and does not fail', () => {
    expect(chartSvg({ ...chart, labels: [], series: [] }, 'letters')).toContain('<svg')
  })
})

it('says a chart in words, numbers the Vietnamese way', () => {
  expect(chartWords(chart)).toContain('Giám sát theo năm (cuộc). Cuộc giám sát – 2019: 2; 2020: 3; 2021: 4.')
  expect(chartWords(chart)).toContain('2020: –; 2021: 2,5')
})
