import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Desk, openDesk, recommend } from '../../../../tests/support/recommending.ts'
import { photo } from '../../../../tests/support/sample-files.ts'
import { openStaffHouse, type StaffHouse } from '../../../../tests/support/staff.ts'
import { supervise } from '../../../../tests/support/supervising.ts'
import { succeed } from '../../../../tests/support/ward.ts'
import { documentForPrint, documentsOf, evidenceOf } from '../../../areas/documents/index.ts'
import { foundBody } from '../../../areas/organisation/index.ts'
import * as area from '../../../areas/supervision/index.ts'
import { renderDocx } from '../../../print/docx/docx.ts'
import { printedPaper } from '../../../print/forms/documents/printed.ts'
import { basesOn } from '../../../print/forms/supervision/laws.ts'
import { noFiles } from '../../../print/model.ts'
import { renderPdf } from '../../../print/pdf/pdf.ts'
import { day } from '../../../values/day.ts'
import { type Id, newId } from '../../../values/id.ts'
import { richText } from '../../../values/rich.ts'

let house: StaffHouse
let desk: Desk
let sessionId: Id
const made: Record<string, Id> = {}
beforeAll(async () => {
  house = await openStaffHouse('2024-04-15T08:00:00+07:00')
  desk = await openDesk(house.house.database, house.committeeId)
  const { database } = house.house
  sessionId = await supervise(database, desk, { heldOn: [day('2024-03-01')], reportedOn: day('2024-03-12') })
  const origin = { kind: 'supervision_session', id: sessionId, label: 'Giám sát' }
  await recommend(database, desk, { origin, issuedOn: day('2024-03-14'), text: 'Lắp thùng chứa rác đầu ngõ.' })
  const board = {
    kind: 'peoples_inspection_board',
    name: 'Ban Thanh tra nhân dân phường Sông Cầu',
    from: '2023-01-01',
    areaId: '',
    decision: '',
  }
  const { id: boardId } = (await succeed(database, foundBody, board, desk.chair)) as { id: Id }
  const about = {
    boardId,
    title: 'Thu, chi quỹ tổ dân phố',
    subjectName: 'Tổ 4',
    planKind: 'quarter',
    plannedOn: '2024-05-02',
  }
  made.case = (await succeed(database, area.openCase, about, desk.officer)).id
  const site = {
    name: 'Đường bê tông Tổ 4',
    ownerId: desk.agencyId,
    budget: '1.200.000.000',
    superviseFromOn: '2024-06-20',
  }
  made.project = (await succeed(database, area.registerProject, site, desk.officer)).id
  const page = {
    id: made.project,
    kind: 'diary',
    writtenOn: '2024-04-10',
    text: 'Đổ bê tông 40 m.',
    author: 'Bế Văn Lượng',
  }
  await succeed(database, area.writeDiary, page, desk.officer)
  const line = {
    title: 'Giám sát thu, chi',
    form: 'delegation',
    topics: ['election'],
    subjects: 'UBND phường',
    lead: 'MTTQ',
    plannedTime: 'Quý II',
  }
  const programme = { year: 2024, title: 'Kế hoạch giám sát năm 2024', lines: [line] }
  made.programme = (await succeed(database, area.draftProgramme, programme, desk.officer)).id
})
afterAll(() => house.close())

const paths = (): readonly string[] => [
  '/giam-sat',
  '/giam-sat/chuong-trinh',
  '/giam-sat/chuong-trinh/moi',
  `/giam-sat/chuong-trinh/${made.programme}`,
  `/giam-sat/chuong-trinh/${made.programme}/sua`,
  '/giam-sat/cuoc',
  '/giam-sat/cuoc?q=moi+truong&nam=2024&tinh-trang=open',
  '/giam-sat/cuoc/moi?hinh-thuc=joint',
  '/giam-sat/cuoc/nhap',
  `/giam-sat/cuoc/${sessionId}`,
  ...['buoi', 'ket_qua', 'van_ban', 'nhat_ky'].map((part) => `/giam-sat/cuoc/${sessionId}?muc=${part}`),
  `/giam-sat/cuoc/${sessionId}/sua`,
  `/giam-sat/cuoc/${sessionId}/buoi/moi`,
  `/giam-sat/cuoc/${sessionId}/buoi/lich`,
  '/giam-sat/ban-thanh-tra',
  `/giam-sat/ban-thanh-tra/${made.case}`,
  '/giam-sat/dau-tu',
  `/giam-sat/dau-tu/${made.project}`,
  '/giam-sat/viec-moi-viec-kho',
]

describe('pages', () => {
  test('all open for the office, and hold no place left unfilled', async () => {
    for (const path of paths()) {
      const { status, text } = await house.as('ward_chair').get(path)
      expect(status, path).toBe(200)
      expect(text, path).not.toMatch(/undefined|\[object|\{\w+\}/)
    }
  })

  test('none opens for an agency or an area; boards open for their members', async () => {
    for (const path of paths()) {
      expect((await house.as('agency_contact', { agencyId: desk.agencyId }).get(path)).status, path).toBe(403)
      const isBoards = /ban-thanh-tra|dau-tu/.test(path)
      expect((await house.as('inspection_member').get(path)).status, path).toBe(isBoards ? 200 : 403)
    }
  })

  test('an id that leads nowhere is not found', async () => {
    for (const path of ['cuoc', 'chuong-trinh', 'ban-thanh-tra', 'dau-tu'])
      expect((await house.as('ward_chair').get(`/giam-sat/${path}/${newId()}`)).status, path).toBe(404)
  })

  test('the list costs the same number of questions, however long it is', async () => {
    const cost = async () => {
      const before = house.queries.length
      await house.as('ward_chair').get('/giam-sat/cuoc')
      return house.queries.length - before
    }
    const few = await cost()
    for (let i = 0; i < 4; i += 1)
      await supervise(house.house.database, desk, { form: 'event', heldOn: [day('2024-02-01')] })
    expect(await cost()).toBe(few)
  })
})

describe('acts', () => {
  test('a photo reaches the session with nothing typed', async () => {
    const files = new File([new Uint8Array(await photo({}))], 'IMG_0001.jpg', { type: 'image/jpeg' })
    const sent = await house.as('ward_officer').post(`/giam-sat/cuoc/${sessionId}`, 'photo', { files })
    expect([sent.status, sent.location]).toEqual([303, expect.stringContaining(`/giam-sat/cuoc/${sessionId}?xong=`)])
    const evidence = await house.house.database.read(desk.chair.sight, (r) => evidenceOf(r, [sessionId]))
    expect(evidence.get(sessionId)).toHaveLength(1)
  })

  test('a refused step shows what is wrong and keeps what was typed', async () => {
    const fields = { stage: 'reported', happenedOn: '2024-04-15', reference: '99/BC-GIU-LAI' }
    const { status, text } = await house.as('ward_chair').post(`/giam-sat/cuoc/${sessionId}`, 'advance', fields)
    expect(status).toBe(409)
    expect(text).toContain('99/BC-GIU-LAI')
  })

  test('the list goes out as a sheet and comes in again, every row told', async () => {
    const sheet = await house.as('ward_chair').get('/giam-sat/cuoc.xlsx')
    const bytes = await sheet.response.arrayBuffer()
    const file = new File([bytes], 'giam-sat.xlsx', {
      type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    })
    const { status, text } = await house
      .as('ward_chair')
      .post('/giam-sat/cuoc/nhap', 'import', { file, mode: 'good_rows' })
    expect(status).toBe(200)
    expect(text).toContain('Đã có')
    expect(text).not.toContain('Từ chối</span>')
  })
})

/** Papers that a board issues under its own name take its own numbers; its founding is the committee's act. */
function codeAfter(path: string, kind = 'board_plan'): RegExp {
  if (kind.endsWith('minutes')) return /^$/
  if (path.includes('ban-thanh-tra')) return /-BTTND$/
  return path.includes('dau-tu') && kind !== 'investment_decision' ? /-BGSĐTCĐ$/ : /MTTQ-BTT$/
}

describe('documents from the records', () => {
  const session = () => `/giam-sat/cuoc/${sessionId}`
  const drafts = (): readonly (readonly [path: string, fields: Record<string, string>, says: string])[] => [
    [session(), { kind: 'plan' }, 'THÀNH PHẦN ĐOÀN GIÁM SÁT'],
    [session(), { kind: 'decision' }, 'Đoàn tự giải thể'],
    [session(), { kind: 'outline' }, 'đề cương'],
    [session(), { kind: 'report' }, 'Lắp thùng chứa rác đầu ngõ'],
    [`/giam-sat/chuong-trinh/${made.programme}`, {}, 'Giám sát thu, chi'],
    [`/giam-sat/ban-thanh-tra`, { stretch: 'quý II năm 2024' }, 'Thu, chi quỹ tổ dân phố'],
    [`/giam-sat/ban-thanh-tra/${made.case}`, { kind: 'board_minutes' }, 'Tổ 4'],
    [`/giam-sat/ban-thanh-tra/${made.case}`, { kind: 'board_proposal' }, 'kiến nghị'],
    [`/giam-sat/dau-tu/${made.project}`, { kind: 'investment_decision' }, 'QUYẾT ĐỊNH'],
    [`/giam-sat/dau-tu/${made.project}`, { kind: 'investment_notice' }, 'chủ đầu tư'],
    [`/giam-sat/dau-tu/${made.project}`, { kind: 'investment_report' }, 'KẾT QUẢ GIÁM SÁT'],
  ]

  test('each is drafted with its facts, and printed as DOCX and PDF', async () => {
    const { database } = house.house
    const facts = await database.read(desk.chair.sight, (r) => area.findSession(r, sessionId))
    const minutes = [
      session(),
      { kind: 'minutes', sittingId: facts?.sittings[0]?.id ?? '' },
      'ĐẠI DIỆN ĐƠN VỊ',
    ] as const
    for (const [path, fields, says] of [...drafts(), minutes]) {
      const sent = await house.as('ward_chair').post(path, 'draft_paper', fields)
      expect(sent.status, `${path} ${fields.kind} ${sent.text.slice(0, 200)}`).toBe(303)
      const id = /\/van-ban\/([0-9a-f-]{36})/.exec(sent.location ?? '')?.[1] ?? ''
      const paper = await database.read(desk.chair.sight, (r) => documentForPrint(r, id))
      if (!paper) throw new Error(path)
      const words = `${richText(paper.body)} ${JSON.stringify(paper.body)} ${paper.annexes.map((one) => one.title)}`
      expect(words.toLowerCase()).toContain(says.toLowerCase())
      expect(words).not.toMatch(/undefined|null null|\[object/)
      expect([path, fields.kind, paper.code]).toEqual([
        path,
        fields.kind,
        expect.stringMatching(codeAfter(path, fields.kind)),
      ])
      const printed = printedPaper(paper, 'MTTQ')
      expect((await renderDocx(printed, noFiles)).subarray(0, 2).toString()).toBe('PK')
      expect((await renderPdf(printed, noFiles)).subarray(0, 4).toString()).toBe('%PDF')
    }
    const kept = await database.read(desk.chair.sight, (r) => documentsOf(r, sessionId))
    expect(kept).toHaveLength(5)
  })

  test('the site diary is printed as it stands', async () => {
    for (const [extension, begins] of [
      ['pdf', '%PDF'],
      ['docx', 'PK'],
    ] as const) {
      const { status, text } = await house
        .as('inspection_member')
        .get(`/giam-sat/dau-tu/${made.project}/nhat-ky.${extension}`)
      expect([status, text.startsWith(begins)]).toEqual([200, true])
    }
  })

  test('bases are those in force on the day', () => {
    expect(basesOn('inspection_board', day('2023-06-30')).join()).toContain('159/2016')
    expect(basesOn('inspection_board', day('2023-07-01')).join()).toMatch(/10\/2022/)
    expect(basesOn('session', day('2025-06-30')).join()).not.toContain('97/2025')
    expect(basesOn('session', day('2025-07-01')).join()).toContain('97/2025')
  })
})
