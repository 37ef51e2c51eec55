import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { again, callerAs, openTestDatabase, type TestDatabase } from '../../../tests/support/acting.ts'
import { perform } from '../../platform/action.ts'
import { newId } from '../../values/id.ts'
import { isRefusal } from '../../values/refusal.ts'
import { doc, p } from '../../values/rich.ts'
import {
  attachFile,
  countDocuments,
  detachFile,
  documentForPrint,
  documentsOf,
  draftDocument,
  editDocument,
  filesOfDocument,
  issueDocument,
  type RegisterPage,
  type RegisterPlace,
  type RegisterQuery,
  registerIncoming,
  searchDocuments,
} from './index.ts'

let house: TestDatabase
beforeAll(async () => {
  house = await openTestDatabase()
})
afterAll(() => house.close())

const file = (name: string) => ({
  sha256: 'a'.repeat(64),
  sentSha256: 'b'.repeat(64),
  name,
  mime: 'application/pdf',
  size: 10,
  width: null,
  height: null,
  takenOn: null,
  previews: null,
})

function office() {
  const chair = callerAs('ward_chair', newId())
  const look = <T>(what: (reading: Parameters<typeof searchDocuments>[0]) => Promise<T>) =>
    house.database.read(chair.sight, what)
  const draft = async (abstract: string, more: object = {}): Promise<string> => {
    const input = { typeCode: 'KH', abstract, head: {}, body: doc(p('Nội dung')), ...more }
    const made = await perform(house.database, draftDocument, input, again(chair))
    return isRefusal(made) ? made.key : made.id
  }
  const receive = (more: object) => {
    const input = { typeCode: 'CV', abstract: 'Trả lời', sender: 'UBND phường', receivedOn: '2024-04-12', ...more }
    return perform(house.database, registerIncoming, input, again(chair))
  }
  const abstracts = async (query: RegisterQuery) =>
    (await look((reading) => searchDocuments(reading, query))).lines.map((line) => line.abstract)
  return { chair, look, draft, receive, abstracts }
}

describe('the register', () => {
  test('finds without accents and puts the very accents first', async () => {
    const { draft, abstracts } = office()
    for (const abstract of ['Kế hoạch hoà giải', 'Ke hoach hoa giai cu', 'Giám sát']) await draft(abstract)
    expect(await abstracts({ text: 'hoa giai' })).toEqual(['Ke hoach hoa giai cu', 'Kế hoạch hoà giải'])
    expect(await abstracts({ text: 'HÒA GIẢI' })).toEqual(['Kế hoạch hoà giải', 'Ke hoach hoa giai cu'])
    expect(await abstracts({ text: "100%'; drop table" })).toEqual([])
  })

  test('pages without losing or doubling a line, with and without a text', async () => {
    const { draft, look } = office()
    for (let i = 0; i < 23; i += 1) await draft(i % 2 ? `Giám sát ${i}` : `Giam sat ${i}`)
    for (const query of [{}, { text: 'giám sát' }]) {
      const seen: string[] = []
      let after: RegisterPlace | null = null
      do {
        const from: RegisterPlace | null = after
        const page: RegisterPage = await look((reading) => searchDocuments(reading, query, { after: from, limit: 5 }))
        seen.push(...page.lines.map(({ id }) => id))
        after = page.next
      } while (after !== null)
      expect(new Set(seen).size).toBe(23)
      expect(seen).toHaveLength(await look((reading) => countDocuments(reading, query)))
    }
  })

  test('filters by direction, type, state and days', async () => {
    const { chair, draft, receive, abstracts } = office()
    const id = await draft('Đã ban hành', { typeCode: 'BC' })
    await draft('Còn dự thảo')
    await perform(house.database, issueDocument, { id, issuedOn: '2024-03-01' }, again(chair))
    await receive({ senderNumber: '45/UBND-VP', sentOn: '2024-04-10' })
    expect(await abstracts({ directions: ['incoming'] })).toEqual(['Trả lời'])
    expect(await abstracts({ state: 'issued' })).toEqual(['Đã ban hành'])
    expect(await abstracts({ state: 'draft' })).toEqual(['Còn dự thảo'])
    expect(await abstracts({ typeCodes: ['BC'] })).toEqual(['Đã ban hành'])
    expect(await abstracts({ to: '2024-03-31' as never })).toEqual(['Đã ban hành'])
    expect(await abstracts({ text: '45/ubnd' })).toEqual(['Trả lời'])
  })

  test('gives each document that came in the next arrival number, and refuses days that cannot be', async () => {
    const { receive } = office()
    expect(await receive({})).toMatchObject({ number: 1 })
    expect(await receive({})).toMatchObject({ number: 2 })
    expect(await receive({ receivedOn: '2024-04-16' })).toMatchObject({ key: 'documents.received_in_future' })
    expect(await receive({ sentOn: '2024-04-13' })).toMatchObject({ key: 'documents.sent_after_received' })
    expect(await receive({ receivedOn: '2023-12-29' })).toMatchObject({ number: 1 })
  })

  test('brings the documents of a record', async () => {
    const { draft, look } = office()
    const origin = { kind: 'session', id: newId(), label: 'Cuộc giám sát' }
    const ids = [await draft('Kế hoạch', { origin }), await draft('Quyết định', { origin })]
    await draft('Khác')
    expect((await look((reading) => documentsOf(reading, origin.id))).map(({ id }) => id)).toEqual(ids)
  })
})

describe('files and paper of a document', () => {
  test('scans are added after issue and taken off with a reason', async () => {
    const { chair, draft, look } = office()
    const id = await draft('Kế hoạch')
    await perform(house.database, issueDocument, { id, issuedOn: '2024-04-15' }, again(chair))
    const input = { id, part: 'scan', files: [file('ban-ky.pdf'), file('trang-2.pdf')] }
    expect(await perform(house.database, attachFile, input, again(chair))).toMatchObject({ id })
    const [first, second] = await look((reading) => filesOfDocument(reading, id))
    expect(second?.file.name).toBe('trang-2.pdf')
    const off = { partId: first?.id, reason: 'Nhầm tệp' }
    expect(await perform(house.database, detachFile, off, again(chair))).toEqual({ id })
    expect(await perform(house.database, detachFile, off, again(chair))).toMatchObject({
      key: 'documents.part_detached',
    })
    expect(await look((reading) => filesOfDocument(reading, id))).toHaveLength(1)
  })

  test('the paper of an issued document is what was frozen', async () => {
    const { chair, draft, look } = office()
    const id = await draft('Kế hoạch')
    expect(await look((reading) => documentForPrint(reading, id))).toMatchObject({
      numberText: null,
      code: 'KH-MTTQ-BTT',
    })
    await perform(house.database, editDocument, { id, editNo: 1, body: doc(p('Đã sửa')) }, again(chair))
    await perform(house.database, issueDocument, { id, issuedOn: '2024-04-15' }, again(chair))
    const paper = await look((reading) => documentForPrint(reading, id))
    expect(paper).toMatchObject({ numberText: '01/KH-MTTQ-BTT', issuedOn: '2024-04-15', body: doc(p('Đã sửa')) })
    expect(paper?.contentHash).toMatch(/^[0-9a-f]{64}$/)
  })
})
