import { expect, it } from 'vitest'
import { richText } from '../values/rich.ts'
import { provenanceAnnex } from './provenance.ts'

it('opens each figure: sentence, definition, parts, counted records', () => {
  const sentence = 'Đã tổ chức 18 cuộc giám sát.'
  const annex = provenanceAnnex([
    {
      no: 1,
      sentence,
      indicator: 'Cuộc giám sát',
      definition: 'Cuộc đã có báo cáo',
      numerator: '18',
      denominator: null,
      records: ['GS-01', 'GS-02'],
      more: 16,
    },
  ])
  const text = richText(annex.body)
  expect(annex.orientation).toBe('landscape')
  for (const part of [sentence, 'Cuộc đã có báo cáo', '\t18\t–\t', 'GS-01\nGS-02', 'và 16 bản ghi khác'])
    expect(text).toContain(part)
})
