import { describe, expect, it } from 'vitest'
import type { ChartAttrs } from '../../values/rich.ts'
import { chartSize, chartSvg, chartWords } from './chart.ts'

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

describe('bars that lie', () => {
  const names = Array.from({ length: 21 }, (_, i) => `Tổ ${i + 1}`)
  const areas: ChartAttrs = {
    ...chart,
    by: 'area',
    labels: names,
    series: [{ name: 'Hộ', values: names.map(() => 9) }],
  }

  it('are as many as there are areas, each with its name and number, and never higher than a page', () => {
    const svg = chartSvg(areas, 'letters')
    expect(svg.match(/>Tổ \d+<\/text>/gu)).toHaveLength(21)
    expect(svg.match(/>9<\/text>/gu)).toHaveLength(21)
    for (const count of [1, 21, 120]) {
      const labels = Array.from({ length: count }, (_, i) => `Khu ${i}`)
      const { width, height } = chartSize({ ...areas, labels })
      expect((height / width) * 155).toBeLessThan(220)
    }
  })

  it('say which part of the sum they are, in the picture and in words', () => {
    const share: ChartAttrs = {
      ...chart,
      by: 'share',
      labels: ['Phường', 'Tỉnh'],
      series: [{ name: 'Khen', values: [6, 2] }],
    }
    expect(chartSvg(share, 'letters')).toContain('6 (75%)</text>')
    expect(chartWords(share)).toContain('Phường: 6 (75%); Tỉnh: 2 (25%)')
    expect(chartWords({ ...share, series: [{ name: 'Khen', values: [0, null] }] })).toContain('Phường: 0; Tỉnh: –')
  })
})

it('says a chart in words, numbers the Vietnamese way', () => {
  expect(chartWords(chart)).toContain('Giám sát theo năm (cuộc). Cuộc giám sát – 2019: 2; 2020: 3; 2021: 4.')
  expect(chartWords(chart)).toContain('2020: –; 2021: 2,5')
})
