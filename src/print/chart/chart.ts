import { BarChart, LineChart } from 'echarts/charts'
import { AriaComponent, GridComponent, LegendComponent } from 'echarts/components'
import { init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { type ChartAttrs, cleanText } from '../../values/rich.ts'
import { cleanSvg } from './svg.ts'

use([BarChart, LineChart, GridComponent, LegendComponent, AriaComponent, SVGRenderer])

/** Printed in grey as often as in colour: neighbours differ clearly in lightness, patterns tell the rest. */
const tones = ['#33444f', '#d2bb95', '#7c8f86', '#e8e0d2', '#5b4636', '#b3bcc0']
const ink = '#1c1a17'
const decals = [
  { symbol: 'rect', color: 'rgba(255,255,255,0)' },
  { symbol: 'rect', color: 'rgba(28,26,23,0.45)', dashArrayX: [1, 0], dashArrayY: [1.5, 5], rotation: Math.PI / 4 },
  {
    symbol: 'circle',
    color: 'rgba(255,255,255,0.75)',
    dashArrayX: [
      [6, 6],
      [0, 6, 6, 0],
    ],
    dashArrayY: [5, 0],
    symbolSize: 0.7,
  },
  { symbol: 'rect', color: 'rgba(28,26,23,0.5)', dashArrayX: [1, 0], dashArrayY: [1.5, 5], rotation: -Math.PI / 4 },
]
const lineTypes = ['solid', 'dashed', 'dotted'] as const
const symbols = ['circle', 'rect', 'triangle', 'diamond'] as const

const vietnamese = new Intl.NumberFormat('vi', { maximumFractionDigits: 2 })

export interface ChartSize {
  readonly width: number
  readonly height: number
  readonly fontSize: number
}
export const printSize: ChartSize = { width: 620, height: 320, fontSize: 15 }

function seriesOf(attrs: ChartAttrs, fontSize: number) {
  const shown = attrs.labels.length * attrs.series.length <= 24
  return attrs.series.map((series, i) => ({
    name: cleanText(series.name),
    type: attrs.kind,
    data: attrs.labels.map((_, at) => series.values[at] ?? null),
    barMaxWidth: 46,
    symbol: symbols[i % symbols.length],
    symbolSize: 8,
    lineStyle: { type: lineTypes[i % lineTypes.length], width: 2 },
    label: {
      show: shown,
      position: 'top',
      color: ink,
      fontSize: fontSize - 2,
      textBorderWidth: 0,
      formatter: ({ value }: { value: unknown }) => (typeof value === 'number' ? vietnamese.format(value) : ''),
    },
  }))
}

function optionOf(attrs: ChartAttrs, { fontSize }: ChartSize) {
  const text = { color: ink, fontSize, fontFamily: 'Tinos' }
  const legend = attrs.series.length > 1
  return {
    animation: false,
    color: tones,
    textStyle: text,
    aria: { enabled: true, decal: { show: attrs.kind === 'bar' && legend, decals } },
    legend: { show: legend, bottom: 0, itemWidth: 30, itemHeight: 16, textStyle: text },
    grid: { left: 8, right: 12, top: attrs.unit ? 26 : 14, bottom: legend ? 40 : 8, outerBoundsMode: 'same' },
    xAxis: {
      type: 'category',
      data: attrs.labels.map(cleanText),
      axisLabel: { ...text, interval: 0, hideOverlap: false },
      axisLine: { lineStyle: { color: ink } },
      axisTick: { show: false },
    },
    yAxis: {
      type: 'value',
      name: cleanText(attrs.unit ?? ''),
      nameGap: 18,
      nameTextStyle: { ...text, align: 'left' },
      axisLabel: { ...text, formatter: (value: number) => vietnamese.format(value) },
      splitLine: { lineStyle: { color: '#d9d4cb' } },
      minInterval: 1,
    },
    series: seriesOf(attrs, fontSize),
  }
}

/** Draws the chart of a report as SVG text; `id` begins the ids inside it, so give each chart of a page its own. */
export function chartSvg(attrs: ChartAttrs, text: 'outlines' | 'letters', id = 'chart', size = printSize): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width: size.width, height: size.height })
  try {
    chart.setOption(optionOf(attrs, size))
    const svg = cleanSvg(chart.renderToSVGString(), id, text)
    // In a page the ink follows the theme, dark or light.
    return text === 'letters' ? svg.replaceAll(ink, 'currentColor') : svg
  } finally {
    chart.dispose()
  }
}

/** What the chart shows, in words, for those who do not see it. */
export function chartWords(attrs: ChartAttrs): string {
  const unit = attrs.unit ? ` (${attrs.unit})` : ''
  const series = attrs.series.map(({ name, values }) => {
    const pairs = attrs.labels.map((label, i) => {
      const value = values[i]
      return `${label}: ${value === null || value === undefined ? '–' : vietnamese.format(value)}`
    })
    return `${name} – ${pairs.join('; ')}`
  })
  return cleanText(`${attrs.title}${unit}. ${series.join('. ')}.`)
}
