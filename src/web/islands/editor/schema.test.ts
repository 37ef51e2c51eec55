import { getSchema } from '@tiptap/core'
import { expect, test } from 'vitest'
import { attributesOf } from '../../../values/rich/attributes.ts'
import {
  bold,
  br,
  doc,
  figure,
  h,
  italic,
  list,
  numbered,
  p,
  pageBreak,
  para,
  parseRich,
  photo,
  photoPage,
  type RichDoc,
  signatures,
  table,
  underline,
} from '../../../values/rich.ts'
import { editor } from '../../../words/vi/editor.ts'
import { richExtensions } from './schema.ts'

const schema = getSchema(richExtensions(editor.island))
const period = 'term:VIII'
const counted = { indicatorId: 'supervision_sessions', period }

/** A body with every node there is. */
const whole: RichDoc = doc(
  h(1, 'I. ', bold('Kết quả')),
  para({ align: 'center', indent: false }, italic('nghiêng'), underline('gạch chân'), br()),
  p('Giám sát ', figure({ ...counted, value: '18', unit: 'cuộc', percent: false, show: 'parts', none: '0' }), ' cuộc.'),
  list(['một', [p('hai'), numbered(['sâu'], 3)]]),
  table(['TT', 'Nội dung'], [['1', 'Hộ nghèo']], { widths: [20, 80], borders: true }),
  photo({ fileId: 'a'.repeat(64), caption: 'Buổi làm việc', takenOn: '2024-04-10', alt: 'Người họp' }),
  photoPage({ fileId: 'b'.repeat(64), caption: 'Ngày hội', takenOn: '2023-11-14', alt: 'Người dự' }),
  {
    type: 'figureTable',
    attrs: {
      period,
      indicatorIds: ['supervision_sessions'],
      by: 'asks',
      asks: [{ period: '2019' }, { period: '2020', asAt: '2020-05-31' }],
      title: 'Theo năm',
      columns: ['2019', '2020'],
      rows: [{ indicatorId: 'supervision_sessions', label: 'Giám sát', unit: 'cuộc', group: 'I.', cells: ['3', '4'] }],
    },
  },
  { type: 'recordList', attrs: { ...counted, title: 'Các cuộc', items: [{ id: 'x', label: 'Hộ nghèo' }] } },
  {
    type: 'chart',
    attrs: {
      period,
      indicatorIds: ['supervision_sessions'],
      kind: 'bar',
      by: 'area',
      title: 'Giám sát',
      labels: ['2019'],
      series: [{ name: 'Cuộc', values: [3] }],
    },
  },
  pageBreak(),
  signatures({ position: ['CHỦ TỊCH'], name: 'Nguyễn Thị Mẫu' }),
)

test('the editor knows every node and attribute of a body, and no other', () => {
  const nodes = Object.keys(schema.nodes).filter((name) => !['doc', 'text'].includes(name))
  expect(nodes.sort()).toEqual(Object.keys(attributesOf).sort())
  for (const [name, rules] of Object.entries(attributesOf)) {
    const known = Object.keys(schema.nodes[name]?.spec.attrs ?? {})
    expect(known, name).toEqual(expect.arrayContaining(Object.keys(rules)))
  }
  expect(Object.keys(schema.marks).sort()).toEqual(['bold', 'italic', 'underline'])
})

test('a body goes through the editor and comes back the same', () => {
  const node = schema.nodeFromJSON(whole)
  node.check()
  const cameBack = parseRich(JSON.parse(JSON.stringify(node.toJSON())))
  expect(cameBack).not.toHaveProperty('refusal')
  expect(tidy(cameBack)).toEqual(tidy(parseRich(whole)))
})

/** Cells that span one row and column may say so or not. */
function tidy(value: unknown): unknown {
  const text = JSON.stringify(value, (key, inner) =>
    (key === 'colspan' || key === 'rowspan' || key === 'start') && inner === 1 ? undefined : inner,
  )
  return JSON.parse(text.replaceAll(',"attrs":{}', '').replaceAll('"attrs":{},', ''))
}
