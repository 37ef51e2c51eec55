import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openStaffHouse, type StaffHouse } from '../../../../tests/support/staff.ts'

let staff: StaffHouse
beforeAll(async () => {
  staff = await openStaffHouse()
})
afterAll(() => staff.close())

const headFields = {
  typeCode: 'KH',
  direction: 'outgoing',
  visibility: 'internal',
  abstract: 'Giám sát việc bình xét hộ nghèo năm 2024',
  issuer: 'ỦY BAN MTTQ VIỆT NAM\nPHƯỜNG SÔNG CẦU\nBAN THƯỜNG TRỰC',
  place: 'Sông Cầu',
  bases: 'Căn cứ Luật Mặt trận Tổ quốc Việt Nam',
  recipients: 'Đảng ủy, HĐND, UBND phường\nLưu: VT, MTTQ',
  'signature.authority': 'TM. BAN THƯỜNG TRỰC',
  'signature.position': 'CHỦ TỊCH',
  'signature.name': 'Nguyễn Thị Mẫu',
}

async function draft(fields: object = {}): Promise<string> {
  const made = await staff.as('ward_officer').post('/van-ban/moi', 'draft', { ...headFields, ...fields })
  expect(made.status, made.text).toBe(303)
  return /^\/van-ban\/([0-9a-f-]{36})\/soan/.exec(made.location ?? '')?.[1] ?? ''
}

const png = async (): Promise<File> => {
  const sharp = (await import('sharp')).default
  const bytes = await sharp({ create: { width: 900, height: 600, channels: 3, background: '#884422' } })
    .jpeg()
    .toBuffer()
  return new File([new Uint8Array(bytes)], 'IMG_0001.jpg', { type: 'image/jpeg' })
}

describe('the way of a document', () => {
  test('drafted, shown as it will print, issued with its number, saved as DOCX and PDF', async () => {
    const [officer, chair] = [staff.as('ward_officer'), staff.as('ward_chair')]
    const id = await draft()
    const sheet = await officer.get(`/van-ban/${id}`)
    expect(sheet.status).toBe(200)
    expect(sheet.text).toContain('BAN THƯỜNG TRỰC')
    expect(sheet.text).toContain('DỰ THẢO')
    expect(sheet.text).not.toContain(`/van-ban/${id}/ban-hanh`)
    expect((await chair.get(`/van-ban/${id}/ban-hanh`)).text).toContain('KH-MTTQ-BTT')
    const issued = await chair.post(`/van-ban/${id}/ban-hanh`, 'issue', { issuedOn: '2024-04-15', editNo: '1' })
    expect(issued).toMatchObject({ status: 303, location: `/van-ban/${id}?xong=documents.issue` })
    const after = await chair.get(`/van-ban/${id}?xong=documents.issue`)
    expect(after.text).toContain('01/KH-MTTQ-BTT')
    expect(after.text).not.toContain('DỰ THẢO')
    for (const [extension, start] of [
      ['docx', 'PK'],
      ['pdf', '%PDF'],
    ] as const) {
      const file = await officer.get(`/van-ban/${id}.${extension}`)
      expect(file.status).toBe(200)
      expect(file.text.slice(0, 4)).toContain(start)
      expect(file.response.headers.get('content-disposition')).toContain('01-KH-MTTQ-BTT')
    }
  })

  test('a form edited twice from the same state keeps the first and shows the second what it typed', async () => {
    const officer = staff.as('ward_officer')
    const id = await draft()
    const save = (abstract: string) =>
      officer.post(`/van-ban/${id}/the-thuc`, 'save', { ...headFields, abstract, editNo: '1' })
    expect(await save('Một')).toMatchObject({ status: 303 })
    const second = await save('Hai')
    expect(second.status).toBe(409)
    expect(second.text).toContain('Hai</textarea>')
  })

  test('is withdrawn with its reason and stays in the register', async () => {
    const chair = staff.as('ward_chair')
    const id = await draft({ abstract: 'Kế hoạch bị bỏ' })
    expect((await chair.post(`/van-ban/${id}/thu-hoi`, 'withdraw', { reason: '' })).status).toBe(422)
    expect((await chair.post(`/van-ban/${id}/thu-hoi`, 'withdraw', { reason: 'Trùng' })).status).toBe(303)
    expect((await chair.get('/van-ban?tinh-trang=thu-hoi')).text).toContain('Kế hoạch bị bỏ')
    expect((await chair.get(`/van-ban/${id}/soan`)).status).toBe(409)
  })

  test('what is no id, or of nobody, is not there', async () => {
    const chair = staff.as('ward_chair')
    for (const path of ['/van-ban/abc', '/van-ban/0192f1c0-1234-7abc-8def-123456789012', '/tep/abc', '/chung-cu/abc'])
      expect((await chair.get(path)).status, path).toBe(404)
    expect((await chair.get('/chung-cu/them?goc=khong:la')).status).toBe(404)
  })
})

describe('publication', () => {
  test('asks for each private number, then opens the document', async () => {
    const chair = staff.as('ward_chair')
    const id = await draft({ typeCode: 'TB', abstract: 'Đường dây nóng 0209 3871 234' })
    await chair.post(`/van-ban/${id}/ban-hanh`, 'issue', { issuedOn: '2024-04-15', editNo: '1' })
    expect((await chair.get(`/van-ban/${id}/cong-khai`)).text).toContain('0209 3871 234')
    const publish = (fields: object) =>
      chair.post(`/van-ban/${id}/cong-khai`, 'publish', { title: 'Thông báo', ...fields })
    expect((await publish({})).status).toBe(422)
    const confirmed = {
      'finding.0.text': '0209 3871 234',
      'finding.0.choice': 'keep',
      confirmedReason: 'Số của cơ quan',
    }
    expect((await publish(confirmed)).status).toBe(303)
    expect((await chair.get(`/van-ban/${id}`)).text).toContain('Bản 1')
  })
})

describe('the register', () => {
  test('takes in what came with its scan, filters, pages and gives a sheet', async () => {
    const officer = staff.as('ward_officer')
    const fields = {
      typeCode: 'CV',
      sender: 'UBND phường',
      abstract: 'Trả lời kiến nghị về thoát nước',
      receivedOn: '2024-04-12',
    }
    const taken = await officer.post('/van-ban/den/moi', 'receive', {
      ...fields,
      senderNumber: '45/UBND',
      files: await png(),
    })
    expect(taken.status, taken.text).toBe(303)
    expect((await officer.get(taken.location ?? '')).text).toContain('IMG_0001.jpg')
    const found = await officer.get('/van-ban?q=thoat%20nuoc&huong=den')
    expect(found.text).toContain('45/UBND')
    expect((await officer.get('/van-ban?q=khong-co-dau')).text).toContain('Không có văn bản nào khớp')
    const sheet = await officer.get('/van-ban.xlsx?huong=den')
    expect(sheet.text.slice(0, 2)).toBe('PK')
  })

  test('asks the database no more for a long page than for a short one', async () => {
    const officer = staff.as('ward_officer')
    const count = async () => {
      staff.queries.length = 0
      await officer.get('/van-ban')
      return staff.queries.length
    }
    const before = await count()
    for (let i = 0; i < 8; i += 1) await draft({ abstract: `Văn bản số ${i}` })
    expect(await count()).toBe(before)
  })
})

describe('evidence from a phone', () => {
  test('photo, caption and day as proposed: shown small on the record, whole at its address', async () => {
    const officer = staff.as('ward_officer')
    const id = await draft()
    const form = await officer.get(`/chung-cu/them?goc=document:${id}`)
    expect(form.text).toContain('value="2024-04-15"')
    const sent = await officer.post(`/chung-cu/them?goc=document:${id}`, 'send', {
      files: [await png(), await png()],
      caption: 'Buổi làm việc',
      dayProposed: '2024-04-15',
      evidenceOn: '2024-04-15',
    })
    expect(sent).toMatchObject({ status: 303, location: `/van-ban/${id}?xong=documents.add_evidence` })
    const record = await officer.get(`/van-ban/${id}`)
    const [, address] = /src="(\/tep\/[0-9a-f-]+\?co=480)"/.exec(record.text) ?? []
    const small = await officer.get(address ?? '')
    expect(small.response.headers.get('content-type')).toBe('image/webp')
    expect(small.response.headers.get('cache-control')).toBe('private, no-cache')
    const [, evidence] = /href="(\/chung-cu\/[0-9a-f-]{36})"/.exec(record.text) ?? []
    expect((await officer.get(evidence ?? '')).text).toContain('Buổi làm việc')
    expect((await staff.as('advisor').get(address ?? '')).status).toBe(404)
    const gone = await officer.post(evidence ?? '', 'remove', { reason: 'Nhầm ảnh' })
    expect(gone.status).toBe(303)
    expect((await officer.get(evidence ?? '')).status).toBe(404)
  })

  test('nothing chosen, a program, a future day: each refused at its field, nothing kept', async () => {
    const officer = staff.as('ward_officer')
    const id = await draft()
    const send = (fields: object) =>
      officer.post(`/chung-cu/them?goc=document:${id}`, 'send', {
        caption: 'x',
        dayProposed: '2024-04-15',
        evidenceOn: '2024-04-15',
        ...fields,
      })
    expect((await send({})).status).toBe(422)
    const program = new File(['MZ\0\0'], 'x.exe', { type: 'application/octet-stream' })
    expect((await send({ files: program })).status).toBe(422)
    expect((await send({ files: await png(), evidenceOn: '2024-04-16' })).text).toContain('không được sau hôm nay')
    expect((await officer.get(`/van-ban/${id}`)).text).toContain('Chưa có minh chứng nào')
  })
})
