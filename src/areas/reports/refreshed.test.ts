import { expect, it } from 'vitest'
import { day } from '../../values/day.ts'
import { doc, figure, p, richText } from '../../values/rich.ts'
import { indicators } from './indicators.figures.ts'
import { refreshed, type Sources } from './refreshed.ts'

const indicatorId = 'supervision_topics_covered'
const indicator = indicators.find(({ id }) => id === indicatorId)
const readings = [
  { code: 'election', text: 'bầu cử' },
  { code: 'environmental_sanitation', text: 'vệ sinh môi trường' },
]

/** What the records say: topics by their codes, and one by the name it has. */
function sources(labels: readonly string[]): Sources {
  const ids = labels.map((label) => `id of ${label}`)
  return {
    reportDay: day('2023-12-31'),
    look: (asked) =>
      indicator && { asked, indicator, figure: { numerator: ids.length, denominator: null, ids: ids as never[] } },
    asOf: () => false,
    record: (id) => ({ kind: 'topic', id, label: id.replace('id of ', ''), day: null }) as never,
    areas: () => null,
    standing: () => [],
  }
}

const told = { indicatorId, period: '2023', value: 'bầu cử', show: 'names', readings } as const
const sentence = doc(p(figure({ indicatorId, period: '2023', value: '01' }), ' nội dung: ', figure(told), '.'))
const said = (labels: readonly string[]) => richText(refreshed(sentence, sources(labels)))

it('names in a sentence follow the records as their number does', () => {
  expect(said(['election'])).toContain('01 nội dung: bầu cử.')
  expect(said(['election', 'environmental_sanitation', 'Chợ Đức Xuân'])).toContain(
    '03 nội dung: bầu cử; vệ sinh môi trường; Chợ Đức Xuân.',
  )
  expect(said([])).toContain('nội dung: chưa ghi nhận.')
})
