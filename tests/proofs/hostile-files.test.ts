import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId } from '../../src/values/id.ts'
import { type Checksum, countOf } from '../support/checksum.ts'
import { type FurnishedHouse, openFurnishedHouse } from '../support/furnished.ts'
import { rawEchoes } from '../support/hostile.ts'
import type { FoundForm } from '../support/html-forms.ts'
import { docx, macroWorkbook, ole, pdf, zip } from '../support/sample-files.ts'
import type { Browser } from '../support/staff.ts'
import { survey } from '../support/survey.ts'

interface Taking {
  readonly route: string
  readonly to: string
  readonly form: FoundForm
}

let house: FurnishedHouse
let chair: Browser
let taking: readonly Taking[]
beforeAll(async () => {
  house = await openFurnishedHouse()
  chair = house.as('ward_chair')
  const seen = await survey('ward_chair', chair, 1, house.begun)
  taking = seen.flatMap(({ route, address, forms }) =>
    forms
      .filter((form) => form.fields.some(({ kind }) => kind === 'file'))
      .map((form) => ({ route, to: form.action || address, form })),
  )
}, 300_000)
afterAll(() => house.close())

const megabyte = 1024 * 1024
const sheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const laughs = `<!DOCTYPE l [<!ENTITY a "ha">${Array.from({ length: 9 }, (_, at) => {
  const [name, inner] = [String.fromCharCode(98 + at), String.fromCharCode(97 + at)]
  return `<!ENTITY ${name} "${`&${inner};`.repeat(10)}">`
}).join('')}]><l>&j;</l>`
const bomb = zip([
  { name: '[Content_Types].xml', data: 'x' },
  { name: 'xl/workbook.xml', data: Buffer.alloc(60 * megabyte) },
])

/** A file of bytes or text, called and said to be anything. */
function fileOf(parts: readonly (Uint8Array | string)[], name: string, options: FilePropertyBag = {}): File {
  return new File(parts as BlobPart[], name, options)
}

/** Files that nobody should take in, whatever they are called and said to be. */
const refused: readonly (readonly [what: string, file: File])[] = [
  ['nothing in it', fileOf([], 'trong.pdf', { type: 'application/pdf' })],
  ['a program called a photo', fileOf([Buffer.from(`MZ${'\0'.repeat(400)}`)], 'anh.jpg', { type: 'image/jpeg' })],
  ['a page called a photo', fileOf(['<html><script>hostile()</script>'], 'anh.png', { type: 'image/png' })],
  ['a drawing with a script', fileOf(['<svg onload="hostile()"/>'], 'anh.svg', { type: 'image/svg+xml' })],
  ['half a photo', fileOf([Buffer.from('ffd8ffe000104a464946', 'hex')], 'anh.jpg', { type: 'image/jpeg' })],
  ['a workbook that bursts', fileOf([bomb], 'so.xlsx', { type: sheet })],
  [
    'a workbook of entities',
    fileOf([zip([{ name: '[Content_Types].xml', data: laughs }])], 'so.xlsx', { type: sheet }),
  ],
  ['a workbook with macros', fileOf([macroWorkbook()], 'so.xlsx', { type: sheet })],
  ['an old file with macros', fileOf([ole('Macros', 'VBA')], 'cu.doc', { type: 'application/msword' })],
  ['a way out of the folder', fileOf([zip([{ name: '../../../tmp/x', data: 'x' }])], 'so.xlsx', { type: sheet })],
  ['an archive in front of which a page stands', fileOf([zip([], { before: '<script>hostile()</script>' })], 'a.zip')],
  ['no ending', fileOf(['abc'], 'khongduoi')],
  ['a text of bytes that are none', fileOf([Buffer.from([0xff, 0xfe, 0, 0, 1, 2, 3])], 'a.csv', { type: 'text/csv' })],
]

function bodyOf(form: FoundForm, file: File): FormData {
  const body = new FormData()
  for (const { name, kind, value } of form.fields) {
    if (kind === 'file') body.append(name, file)
    else if (name === 'client_id') body.append(name, newId())
    else if (!body.has(name))
      body.append(name, value || (kind === 'date' ? '2024-04-15' : kind === 'select' ? '' : 'Thử'))
  }
  return body
}

describe('files', () => {
  it('are taken in more than one place', () => expect(taking.length).toBeGreaterThan(8))

  it.each(refused)(
    'with %s are refused by a clear page, and nothing is kept',
    async (_what, file) => {
      const before: Checksum = await countOf(house.data.owner)
      for (const { route, to, form } of taking) {
        const response = await chair.send(to, { method: 'POST', body: bodyOf(form, file) })
        const text = await response.text()
        expect([route, house.errors.splice(0)]).toEqual([route, []])
        expect([route, [400, 404, 409, 413, 422].includes(response.status), text.includes('<h1')]).toEqual([
          route,
          true,
          true,
        ])
        for (const raw of rawEchoes) expect([route, text.includes(raw)]).toEqual([route, false])
      }
      expect(await countOf(house.data.owner)).toEqual(before)
    },
    60_000,
  )

  it.each([
    '../../../../etc/passwd.pdf',
    'C:\\Windows\\a.pdf',
    `${'d'.repeat(400)}.pdf`,
    'a\u202efdp.exe.pdf',
    '"><script>hostile()</script>.pdf',
    '.htaccess.pdf',
    'a\r\nSet-Cookie: x.pdf',
  ])(
    'called %s are kept under a name that harms nobody',
    async (name) => {
      for (const { route, to, form } of taking) {
        const response = await chair.send(to, { method: 'POST', body: bodyOf(form, fileOf([pdf()], name)) })
        expect([route, house.errors.splice(0), response.status < 500]).toEqual([route, [], true])
        const page = await chair.send(response.headers.get('location') ?? to)
        const text = await page.text()
        for (const raw of rawEchoes) expect([route, text.includes(raw)]).toEqual([route, false])
      }
      const names = await house.house.database.read(chair.visitor.sight, ({ db }) =>
        db.selectFrom('documents.file').select('name').execute(),
      )
      expect(names.filter((one) => one.name.length > 255 || /[/\\\p{Cc}\p{Cf}]/u.test(one.name))).toEqual([])
    },
    60_000,
  )

  it('with honest contents are taken in: the refusals above are not the page’s own', async () => {
    const incoming = taking.find(({ route }) => route === '/van-ban/den/moi')
    const fields = {
      typeCode: 'CV',
      abstract: 'Thử',
      sender: 'UBND',
      receivedOn: '2024-05-02',
      visibility: 'committee',
    }
    const answer = await chair.post(incoming?.to ?? '', 'receive', { ...fields, files: fileOf([docx()], 'a.docx') })
    expect(answer.status).toBe(303)
  })
})

describe('bodies', () => {
  it('said to weigh 200 MB are refused before a byte is read, by a page', async () => {
    for (const { route, to } of taking) {
      const headers = { 'content-length': String(200 * megabyte), 'content-type': 'multipart/form-data; boundary=x' }
      const response = await chair.send(to, { method: 'POST', body: '--x--', headers })
      expect([route, response.status, (await response.text()).includes('<h1')]).toEqual([route, 413, true])
    }
  })

  it('that grow past the limit while they are sent are cut off', async () => {
    let sent = 0
    const body = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        sent += 64 * 1024
        controller.enqueue(new Uint8Array(64 * 1024))
        if (sent > 10 * megabyte) controller.close()
      },
    })
    const headers = { 'content-type': 'multipart/form-data; boundary=x' }
    const response = await chair.send('/van-ban/moi', { method: 'POST', body, headers, duplex: 'half' } as RequestInit)
    expect([response.status, (await response.text()).includes('<h1')]).toEqual([413, true])
    expect(sent).toBeLessThan(2 * megabyte)
  })

  it('of strangers are not read at all', async () => {
    const headers = { 'content-length': String(200 * megabyte), 'content-type': 'multipart/form-data; boundary=x' }
    const response = await house.fetch('/van-ban/den/moi', { method: 'POST', body: '--x--', headers })
    expect([response.status, response.headers.get('location')?.startsWith('/dang-nhap')]).toEqual([303, true])
  })

  it('that are no form are refused by a page', async () => {
    for (const [type, body] of [
      ['multipart/form-data', 'x'],
      ['multipart/form-data; boundary=x', '--x\r\nContent-Disposition: form-data; name="a'],
      ['application/x-www-form-urlencoded', '%zz=%&&&=='],
      ['text/xml', laughs],
      ['application/json', '{}'],
    ] as const) {
      const response = await chair.send('/van-ban/moi', { method: 'POST', body, headers: { 'content-type': type } })
      expect([type, response.status, (await response.text()).includes('<h1')]).toEqual([type, 422, true])
    }
    expect(house.errors.splice(0)).toEqual([])
  })
})
