import { expect, test } from 'vitest'
import { doc, figure, h, p, sentencesOfNone } from '../rich.ts'

const many = (value: string) => figure({ indicatorId: 'a', period: '2024', value, unit: '', none: '0' })
const ending = (value: string) => figure({ indicatorId: 'a', period: '2024', value, unit: '' })

test('a sentence written for a number is told once its number has fallen to nothing, and no other', () => {
  const text = doc(
    h(1, 'I. GIÁM SÁT'),
    p(
      'Trong năm, Mặt trận TP. Bắc Kạn đã tổ chức ',
      many('18'),
      ' cuộc giám sát. Qua giám sát, đã ban hành ',
      many('0'),
      ' kiến nghị. Số buổi: ',
      ending('chưa ghi nhận'),
      '.',
    ),
    p('Tiếp nhận 63.230.000 đồng. Còn ', many('0'), ' kiến nghị quá hạn.'),
  )
  expect(sentencesOfNone(text)).toEqual(['Qua giám sát, đã ban hành 0 kiến nghị.', 'Còn 0 kiến nghị quá hạn.'])
})

test('of one, of many and of words that end a sentence there is nothing to read again', () => {
  expect(
    sentencesOfNone(doc(p('Đã có ', many('01'), ' kiến nghị.'), p('Số kiến nghị: ', ending('chưa ghi nhận'), '.'))),
  ).toEqual([])
})

test('a sentence that no stop ends is told whole', () => {
  expect(sentencesOfNone(doc(p('– Tặng giấy khen cho ', many('0'), ' tập thể')))).toEqual([
    '– Tặng giấy khen cho 0 tập thể',
  ])
})
