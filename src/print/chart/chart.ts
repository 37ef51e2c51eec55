import { BarChart, LineChart } from 'echarts/charts'
import { AriaComponent, GridComponent, LegendComponent } from 'echarts/components'
import { init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { showPercent } from '../../values/number.ts'
import { type ChartAttrs, cleanText } from '../../values/rich.ts'
import { textLength } from '../font/path.ts'
import { wrapped } from '../lines.ts'
import { cleanSvg } from './svg.ts'

use([BarChart, LineChart, GridComponent, LegendComponent, AriaComponent, SVGRenderer])

/** Printed in grey as often as in colour: neighbours differ clearly in lightness, patterns tell the rest. */
const tones = ['#33444f', '#d2bb95', '#7c8f86', '#e8e0d2', '#5b4636', '#b3bcc0']
const ink = '#1c1a17'
/** Many bars of one kind, one under the other, are a dark field in full ink. */
const quiet = '#6f828c'
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
}
const fontSize = 15

/** Areas and shares have long names and are many: their bars lie, one under the other, in the order given. */
const lies = ({ by = 'year' }: ChartAttrs): boolean => by !== 'year'

/** Room in pixels: a quarter of a millimetre each on paper. Lying bars make it as high as they are many, up to a page. */
export function chartSize(attrs: ChartAttrs): ChartSize {
  if (!lies(attrs)) return { width: 620, height: 320 }
  const bars = attrs.labels.length * Math.max(1, attrs.series.length)
  const each = bars > 16 ? 20 : 30
  return { width: 620, height: Math.min(860, 34 + bars * each + (attrs.series.length > 1 ? 34 : 0)) }
}

/** A bar says its number; where the bars are parts of a sum, also which part. */
function sayValue(attrs: ChartAttrs, values: readonly (number | null)[]) {
  const whole = values.reduce<number>((sum, value) => sum + (value ?? 0), 0)
  return ({ value }: { value: unknown }) => {
    if (typeof value !== 'number') return ''
    const share = attrs.by === 'share' ? showPercent(value, whole) : null
    return share ? `${vietnamese.format(value)} (${share})` : vietnamese.format(value)
  }
}

function seriesOf(attrs: ChartAttrs) {
  const shown = lies(attrs) || attrs.labels.length * attrs.series.length <= 24
  return attrs.series.map((series, i) => {
    const data = attrs.labels.map((_, at) => series.values[at] ?? null)
    return {
      name: cleanText(series.name),
      type: lies(attrs) ? ('bar' as const) : attrs.kind,
      data,
      barMaxWidth: lies(attrs) ? 22 : 46,
      symbol: symbols[i % symbols.length],
      symbolSize: 8,
      lineStyle: { type: lineTypes[i % lineTypes.length], width: 2 },
      label: {
        show: shown,
        position: lies(attrs) ? 'right' : 'top',
        color: ink,
        fontSize: fontSize - 2,
        textBorderWidth: 0,
        formatter: sayValue(attrs, data),
      },
    }
  })
}

const labelSize = fontSize - 1
/** Pixels a name may take beside its bar; a longer one goes on below. */
const longestLabel = 230

/** The chart library guesses how wide Vietnamese letters are; the font knows. */
function lyingLabels({ labels }: ChartAttrs): readonly (readonly string[])[] {
  const room = longestLabel * (25.4 / 72)
  return labels.map((label) => wrapped(cleanText(label), { room, size: labelSize }))
}

function lyingGrid(attrs: ChartAttrs) {
  const widest = Math.max(
    0,
    ...lyingLabels(attrs)
      .flat()
      .map((line) => textLength(line, labelSize)),
  )
  return { left: Math.min(longestLabel, Math.ceil(widest)) + 16, outerBoundsMode: 'none' as const }
}

function axesOf(attrs: ChartAttrs) {
  const text = { color: ink, fontSize, fontFamily: 'Tinos' }
  const names = {
    type: 'category' as const,
    data: attrs.labels.map(cleanText),
    axisLabel: { ...text, interval: 0, hideOverlap: false },
    axisLine: { lineStyle: { color: ink } },
    axisTick: { show: false },
  }
  const numbers = {
    type: 'value' as const,
    name: cleanText(attrs.unit ?? ''),
    nameGap: 18,
    nameTextStyle: { ...text, align: 'left' as const },
    axisLabel: { ...text, formatter: (value: number) => vietnamese.format(value) },
    splitLine: { lineStyle: { color: '#d9d4cb' } },
    minInterval: 1,
    // Room for the number over the highest bar.
    boundaryGap: [0, '6%'] as [number, string],
  }
  if (!lies(attrs)) return { xAxis: names, yAxis: numbers }
  // Every bar says its number: a scale beside it would say less, and the first stands on top.
  const label = { ...names.axisLabel, fontSize: labelSize }
  return {
    xAxis: { type: 'value' as const, show: false, min: 0 },
    yAxis: { ...names, data: lyingLabels(attrs).map((lines) => lines.join('\n')), inverse: true, axisLabel: label },
  }
}

function optionOf(attrs: ChartAttrs) {
  const text = { color: ink, fontSize, fontFamily: 'Tinos' }
  const legend = attrs.series.length > 1
  return {
    animation: false,
    color: lies(attrs) && !legend ? [quiet] : tones,
    textStyle: text,
    aria: { enabled: true, decal: { show: (attrs.kind === 'bar' || lies(attrs)) && legend, decals } },
    legend: { show: legend, bottom: 0, itemWidth: 30, itemHeight: 16, textStyle: text },
    grid: {
      left: 8,
      right: lies(attrs) ? 110 : 12,
      top: attrs.unit && !lies(attrs) ? 26 : 14,
      bottom: legend ? 40 : 8,
      outerBoundsMode: 'same' as const,
      ...(lies(attrs) && lyingGrid(attrs)),
    },
    ...axesOf(attrs),
    series: seriesOf(attrs),
  }
}

/** What every text of a page's chart has, said once at its root. */
function saidOnce(svg: string): string {
  return svg.replaceAll(/(<text [^>]*?) fill="currentColor"/g, '$1').replace('<svg ', '<svg fill="currentColor" ')
}

/** Draws the chart of a report as SVG text; `id` begins the ids inside it, so give each chart of a page its own. */
export function chartSvg(attrs: ChartAttrs, text: 'outlines' | 'letters', id = 'chart'): string {
  const size = chartSize(attrs)
  const chart = init(null, null, { renderer: 'svg', ssr: true, width: size.width, height: size.height })
  try {
    chart.setOption(optionOf(attrs) as Parameters<typeof chart.setOption>[0])
    const svg = cleanSvg(chart.renderToSVGString(), id, text)
    // In a page the ink follows the theme, dark or light.
    return text === 'letters' ? saidOnce(svg.replaceAll(ink, 'currentColor')) : svg
  } finally {
    chart.dispose()
  }
}

/** One number of the chart, as the chart says it; a dash where there is none. */
export function chartValue(attrs: ChartAttrs, series: number, place: number): string {
  const values = attrs.series[series]?.values ?? []
  return sayValue(attrs, values)({ value: values[place] }) || '–'
}

/** What the chart shows, in words, for those who do not see it. */
export function chartWords(attrs: ChartAttrs): string {
  const unit = attrs.unit ? ` (${attrs.unit})` : ''
  const series = attrs.series.map(({ name }, at) => {
    const pairs = attrs.labels.map((label, i) => `${label}: ${chartValue(attrs, at, i)}`)
    return `${name} – ${pairs.join('; ')}`
  })
  return cleanText(`${attrs.title}${unit}. ${series.join('. ')}.`)
}
