import { expect, it } from 'vitest'
import { setPdfAside } from './aside.ts'
import { setPdf } from './compile.ts'

const template = '#let data = json(bytes(sys.inputs.data))\n#for line in data.lines [#line #parbreak()]\n'
const madeAt = new Date('2024-04-15T08:00:00+07:00')
const long = {
  lines: Array.from({ length: 2_500 }, (_, at) => `Ý kiến ${at}: ${'giữ nguyên quy định hiện hành '.repeat(3)}`),
}

it('a long document is set in a program of its own, byte for byte as here, while others are set here', async () => {
  const aside = setPdfAside({ template, data: long, madeAt, pictures: [] })
  let waited = true
  const short = setPdfAside({ template, data: { lines: ['Ngắn'] }, madeAt, pictures: [] })
  void aside.then(() => {
    waited = false
  })
  await short
  expect(waited).toBe(true)
  expect((await aside).equals(setPdf(template, long, madeAt))).toBe(true)
})

it('what cannot be set is a fault that quotes nothing of the document', async () => {
  const task = { template: '#panic("x")', data: long, madeAt, pictures: [] }
  await expect(setPdfAside(task)).rejects.toThrow('the PDF could not be set: 1 errors in the template')
})
