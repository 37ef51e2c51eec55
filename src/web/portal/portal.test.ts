import { createHash } from 'node:crypto'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { criticise, explained } from '../../../tests/support/criticising.ts'
import { talk } from '../../../tests/support/dialogue.ts'
import { type Desk, openDesk, recommend } from '../../../tests/support/recommending.ts'
import { invalidIn } from '../../../tests/support/valid-html.ts'
import { succeed } from '../../../tests/support/ward.ts'
import { openTestHouse, type TestHouse } from '../../../tests/support/web.ts'
import { findExercise, publishDialogue, publishExercise } from '../../areas/criticism/index.ts'
import { draftDocument, issueDocument, publish, publishDocument, wholeHead } from '../../areas/documents/index.ts'
import {
  answerRecommendation,
  publishRecommendation,
  unpublishRecommendation,
} from '../../areas/recommendations/index.ts'
import type { Database } from '../../platform/database.ts'
import { day } from '../../values/day.ts'
import { newId } from '../../values/id.ts'
import { doc, p } from '../../values/rich.ts'

const root = '/cong-khai/song-cau'
let house: TestHouse
let desk: Desk
let overdue: string
let withdrawn: string

beforeAll(async () => {
  house = await openTestHouse()
  const { database } = house.house
  desk = await openDesk(database)
  const asked = { issuedOn: day('2024-01-10'), receivedOn: day('2024-01-12') }
  overdue = await recommend(database, desk, { ...asked, text: 'Công khai mức thu phí vệ sinh tại nhà họp tổ' })
  const answered = await recommend(database, desk, {
    ...asked,
    text: 'Sửa chữa nhà họp Tổ 9 <script>alert(1)</script>',
  })
  withdrawn = await recommend(database, desk, { ...asked, text: 'Hòa giải tranh chấp ranh giới đất' })
  const answer = {
    answeredOn: '2024-02-01',
    stance: 'accepted',
    text: 'Tiếp thu, sửa trong quý I.',
    promisedOn: '2024-03-30',
  }
  await succeed(database, answerRecommendation, { id: answered, ...answer }, desk.officer)
  for (const id of [overdue, answered, withdrawn]) await succeed(database, publishRecommendation, { id }, desk.chair)
  await succeed(database, unpublishRecommendation, { id: withdrawn, reason: 'Nhầm cơ quan nhận' }, desk.chair)
  const draft = { typeCode: 'TB', abstract: 'Kết quả giám sát năm 2023', head: {}, body: doc(p('Toàn văn thông báo')) }
  const { id } = await succeed(database, draftDocument, draft, desk.officer)
  await succeed(database, issueDocument, { id, issuedOn: '2024-03-01' }, desk.chair)
  await succeed(database, publishDocument, { id, title: 'Thông báo kết quả giám sát năm 2023' }, desk.chair)
  for (const one of [report, marks]) await succeed(database, publish, one, desk.chair)
  await criticiseAndTalk(database)
})

afterAll(() => house.close())

/** A draft open for opinions, one that was explained, and a dialogue with a promise. */
async function criticiseAndTalk(database: Database): Promise<void> {
  const from = day('2024-03-01')
  const open = await criticise(database, desk, { title: 'Dự thảo Quy chế chợ', from, opinions: ['Bỏ khoản 2'] })
  const told = await criticise(database, desk, { from, until: 'explained', opinions: ['Họp dân', 'Công khai'] })
  const facts = await database.read(desk.chair.sight, (reading) => findExercise(reading, told.id))
  await explained(database, desk, told.id, [facts?.sentOpinions[0]?.id ?? ''])
  for (const { id } of [open, told]) await succeed(database, publishExercise, { id }, desk.chair)
  const questions = [{ text: 'Đường vào Tổ 4' }, { text: 'Đèn đường Tổ 9', dueOn: day('2024-05-01') }]
  const talked = await talk(database, desk, { heldOn: day('2024-03-01'), concludedOn: day('2024-03-08'), questions })
  await succeed(database, publishDialogue, { id: talked.id }, desk.chair)
}

const figure = {
  indicatorId: 'supervision_sessions_organized',
  period: 'term:2019-02-01..2024-04-15',
  judgedOn: '2024-04-15',
  value: '18',
  numerator: 18,
  denominator: null,
  name: 'Số cuộc giám sát chủ trì',
  definition: 'Số cuộc giám sát do Ủy ban chủ trì.',
  unit: 'cuộc',
}
const report = {
  subject: { kind: 'report', id: newId() },
  title: 'Báo cáo tổng kết nhiệm kỳ 2019–2024',
  content: {
    kind: 'term_marks',
    title: 'Báo cáo tổng kết nhiệm kỳ 2019–2024',
    numberText: '20/BC-MTTQ-BTT',
    issuedOn: '2024-04-15',
    judgedOn: '2024-04-15',
    version: 1,
    typeCode: 'BC',
    abstract: 'Tổng kết nhiệm kỳ 2019–2024',
    head: wholeHead({ issuer: ['ỦY BAN MTTQ VIỆT NAM', 'PHƯỜNG SÔNG CẦU'] }),
    annexes: [],
    issuedHash: null,
    body: {
      type: 'doc',
      content: [
        {
          type: 'heading',
          attrs: { level: 2 },
          content: [{ type: 'text', text: 'Dấu ấn 1. Giám sát đến cùng' }],
        },
        {
          type: 'paragraph',
          content: [
            { type: 'text', text: 'Đã chủ trì ' },
            { type: 'figure', attrs: { indicatorId: figure.indicatorId, period: figure.period, value: '18' } },
            { type: 'text', text: ' cuộc giám sát.' },
          ],
        },
      ],
    },
    figures: [figure],
  },
}

const { name, definition, unit, ...counted } = figure
const mark = { work: 'supervision', announcedOn: '2024-04-10', photos: [] }
const told = { type: 'figure', attrs: { indicatorId: figure.indicatorId, period: figure.period, value: '18' } }
const marks = {
  subject: { kind: 'term_marks', id: newId() },
  title: 'Dấu ấn nhiệm kỳ 2019–2024',
  content: {
    title: 'Dấu ấn nhiệm kỳ 2019–2024',
    termNumber: 'VIII',
    period: figure.period,
    judgedOn: '2024-04-15',
    marks: [
      { ...mark, position: 1, title: 'Giám sát đến cùng', text: 'Việc nào cũng có người trả lời.' },
      { ...mark, position: 2, title: null, text: null },
    ],
    body: {
      sections: { '1': { type: 'doc', content: [{ type: 'paragraph', content: [told] }] } },
      figures: [counted],
      meanings: { [figure.indicatorId]: { name, definition, unit } },
    },
  },
}

const open = async (path: string, headers: Record<string, string> = {}) => {
  const response = await house.fetch(path, { headers: { 'cache-control': 'no-cache', ...headers } })
  return { response, status: response.status, text: await response.clone().text() }
}
const linksIn = (text: string, start: string) =>
  [...text.matchAll(/href="([^"]+)"/g)].map((match) => match[1] ?? '').filter((href) => href.startsWith(start))

describe('the public pages', () => {
  test('one committee that publishes is opened at once; one that does not is not there', async () => {
    expect((await open('/cong-khai')).response.headers.get('location')).toBe(root)
    expect((await open('/cong-khai/khong-co')).status).toBe(404)
  })

  test('show what is public, the term in figures, and nothing that was taken back', async () => {
    const { text } = await open(root)
    expect(text).toContain('Công khai mức thu phí vệ sinh')
    expect(text).toContain(report.title)
    expect(text).not.toContain('Hòa giải tranh chấp')
    expect(text).not.toContain('<script')
  })

  test('drafts open for opinions stand first; then which opinions were taken up, and what dialogues promised', async () => {
    const { text } = await open(`${root}/phan-bien`)
    expect(text.indexOf('Đang lấy ý kiến')).toBeLessThan(text.indexOf('1/2 ý kiến đã giải trình'))
    const [href = ''] = linksIn(text, `${root}/phan-bien/`).filter((link) => link.includes('dan-chu'))
    const item = (await open(href)).text
    for (const words of ['Bảng tiếp thu, giải trình', 'Họp dân', 'Tiếp thu', '02/PB-MTTQ-BTT'])
      expect(item).toContain(words)
    const [dialogue = ''] = linksIn((await open(`${root}/doi-thoai`)).text, `${root}/doi-thoai/`)
    const said = (await open(dialogue)).text
    for (const words of ['Đèn đường Tổ 9', 'Ghi nhận để đôn đốc', 'Giao UBND phường.']) expect(said).toContain(words)
    const csv = (await open(`${root}/du-lieu/phan-bien.csv`)).text.trim().split('\r\n')
    expect(csv).toHaveLength(3)
  })

  test('late ones stand under the first filter, and search needs no accents', async () => {
    const late = await open(`${root}/kien-nghi?loc=overdue`)
    expect(linksIn(late.text, `${root}/kien-nghi/`)).toHaveLength(1)
    expect(late.text).toContain('Công khai mức thu')
    expect(late.text).not.toContain('href="/cong-khai/song-cau/kien-nghi/sua-chua')
    expect(late.text.indexOf('Quá hạn trả lời')).toBeLessThan(late.text.indexOf('Đã trả lời'))
    expect((await open(`${root}/kien-nghi?q=sua chua nha hop`)).text).toContain('Sửa chữa nhà họp')
    expect((await open(`${root}/kien-nghi?q=chua nha ho`)).text).toContain('Sửa chữa nhà họp')
    expect((await open(`${root}/kien-nghi?q=hua nha hop`)).text).not.toContain('Sửa chữa')
    expect((await open(`${root}/kien-nghi?q=không hề có`)).text).toContain('Có thể gõ không dấu')
  })

  test('what was taken back says so, with the day and the reason', async () => {
    const list = await open(`${root}/kien-nghi`)
    const href = linksIn(list.text, `${root}/kien-nghi/hoa-giai`)[0] ?? ''
    const { status, text } = await open(href)
    expect(status).toBe(410)
    expect(text).toContain('Nội dung này đã được rút ngày 15/04/2024. Lý do: Nhầm cơ quan nhận')
    expect(text).not.toContain('ranh giới đất</p>')
  })

  test('the checksum on the page is that of the original', async () => {
    for (const section of ['kien-nghi', 'bao-cao', 'van-ban']) {
      const list = await open(`${root}/${section}`)
      const [href = ''] = linksIn(list.text, `${root}/${section}/`).filter((link) => !link.includes('hoa-giai'))
      const item = await open(href)
      const original = await open(linksIn(item.text, `${root}/goc/`)[0] ?? '')
      expect(item.text.replaceAll(/<[^>]*>/g, '')).toContain(createHash('sha256').update(original.text).digest('hex'))
    }
  })

  test('a figure of a report leads to its definition', async () => {
    const [href = ''] = linksIn((await open(`${root}/bao-cao`)).text, `${root}/bao-cao/`)
    const { text } = await open(href)
    expect(text).toContain(`href="${href}/so-lieu/1"`)
    expect(text).toContain(`href="${href}/so-lieu"`)
    const all = await open(`${href}/so-lieu`)
    expect(all.text).toContain(figure.definition)
    const opened = await open(`${href}/so-lieu/1`)
    expect(opened.status).toBe(200)
    expect(opened.text).toContain(figure.definition)
    expect((await open(`${href}/so-lieu/2`)).status).toBe(404)
  })

  test('the marks of a term: each on its page, its figures open, what is not told yet said plainly', async () => {
    const [href = ''] = linksIn((await open(root)).text, `${root}/dau-an/`)
    const list = href.replace(/\/1$/, '')
    expect((await open(`${root}/dau-an`)).response.headers.get('location')).toBe(list)
    const { text } = await open(list)
    expect(text).toContain('1 trên 2 dấu ấn đã có nội dung')
    expect(text).toContain('Đã thông báo, chưa công bố nội dung')
    const told = (await open(`${list}/1`)).text
    for (const words of ['Giám sát đến cùng', 'Việc nào cũng có người trả lời.', `href="${list}/so-lieu/1"`])
      expect(told).toContain(words)
    expect((await open(`${list}/so-lieu/1`)).text).toContain(figure.definition)
    expect((await open(`${list}/2`)).text).toContain('Ủy ban đã thông báo số lượng dấu ấn')
    expect([(await open(`${list}/3`)).status, (await open(`${list}/so-lieu/2`)).status]).toEqual([404, 404])
  })

  test('are kept by caches for a minute and know what the reader holds; no cookie is set or read', async () => {
    const first = await open(root, { cookie: 'giao_dien=dark; ngon_ngu=en' })
    expect(first.response.headers.get('cache-control')).toBe('public, max-age=60')
    expect(first.response.headers.get('set-cookie')).toBeNull()
    expect(first.text).toContain('<html lang="vi"')
    const etag = first.response.headers.get('etag') ?? ''
    const second = await open(root, { 'if-none-match': `"other", ${etag}` })
    expect(second).toMatchObject({ status: 304, text: '' })
    for (const [coding, unpack] of [
      ['gzip', gunzipSync],
      ['br', brotliDecompressSync],
    ] as const) {
      const packed = await open(root, { 'accept-encoding': coding })
      expect(packed.response.headers.get('content-encoding')).toBe(coding)
      expect(unpack(Buffer.from(await packed.response.arrayBuffer())).toString()).toBe(first.text)
    }
    expect((await open(`${root}?ngon-ngu=en`)).text).toContain('Recommendations and answers')
  })

  test('are valid HTML, light, and every link of them leads somewhere', async () => {
    const [seen, waiting] = [new Set<string>(), [root]]
    for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
      if (seen.has(path)) continue
      seen.add(path)
      const { status, text, response } = await open(path)
      if (status === 303) {
        waiting.push(response.headers.get('location') ?? '')
        continue
      }
      expect(status, path).toBe(path.includes('hoa-giai') ? 410 : 200)
      if (!response.headers.get('content-type')?.startsWith('text/html')) continue
      expect(text.length, path).toBeLessThan(50_000)
      expect((await invalidIn(text)).map((one) => `${path} ${one}`)).toEqual([])
      waiting.push(...linksIn(text, root).map((href) => href.replaceAll('&amp;', '&').split('#')[0] ?? ''))
    }
    expect(seen.size).toBeGreaterThan(20)
  })

  test('a data file is the one whose checksum is told, kept by who holds it, compressed on its way', async () => {
    const path = `${root}/du-lieu/kien-nghi.csv`
    const { response } = await open(path)
    const bytes = Buffer.from(await response.arrayBuffer())
    const sum = createHash('sha256').update(bytes).digest('hex')
    expect((await open(`${path}.sha256`)).text).toBe(`${sum}  song-cau-kien-nghi.csv\n`)
    expect((await open(`${root}/du-lieu`)).text.replaceAll(/<[^>]*>/g, '')).toContain(sum)
    expect(response.headers.get('etag')).toBe(`"${sum}"`)
    expect(await open(path, { 'if-none-match': `"${sum}"` })).toMatchObject({ status: 304, text: '' })
    const packed = await open(path, { 'accept-encoding': 'gzip' })
    expect(packed.response.headers.get('content-encoding')).toBe('gzip')
    expect(gunzipSync(Buffer.from(await packed.response.arrayBuffer()))).toEqual(bytes)
    expect((await open(`${root}/du-lieu/tu-dien.csv`)).text).toContain('kien-nghi.csv,due_on,Hạn trả lời')
  })

  test('open data holds every public item, safe for spreadsheets', async () => {
    const csv = await open(`${root}/du-lieu/kien-nghi.csv`)
    expect(csv.response.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    expect(csv.text.trim().split('\r\n')).toHaveLength(3)
    const rows = JSON.parse((await open(`${root}/du-lieu/bao-cao.json`)).text)
    expect(rows).toMatchObject([{ title: report.title, version: 1, content: { judgedOn: '2024-04-15' } }])
    expect((await open(`${root}/tin.atom`)).text).toContain('<feed xmlns="http://www.w3.org/2005/Atom"')
    expect((await open(`${root}/du-lieu/la.csv`)).status).toBe(404)
  })

  test('ask as many questions for many items as for one', async () => {
    const { database } = house.house
    const count = async (path: string) => {
      await open(path)
      // What pages share is kept for two seconds: without it, so that a slow machine counts what a fast one counts.
      house.forget()
      const before = house.queries.length
      await open(path)
      return house.queries.length - before
    }
    const pages = [root, `${root}/kien-nghi`, `${root}/van-ban`, `${root}/du-lieu`, `${root}/du-lieu/kien-nghi.csv`]
    const few: number[] = []
    for (const path of pages) few.push(await count(path))
    for (let at = 0; at < 24; at += 1) {
      const id = await recommend(database, desk, { text: `Kiến nghị số ${at}`, issuedOn: day('2024-02-02') })
      await succeed(database, publishRecommendation, { id }, desk.chair)
    }
    for (const [at, path] of pages.entries()) expect(await count(path), path).toBe(few[at])
    const list = await open(`${root}/kien-nghi`)
    const [older = ''] = linksIn(list.text, `${root}/kien-nghi?sau=`)
    const rest = linksIn((await open(older.replaceAll('&amp;', '&'))).text, `${root}/kien-nghi/`)
    const first = linksIn(list.text, `${root}/kien-nghi/`)
    expect(new Set([...first, ...rest]).size).toBe(27)
  })
})
