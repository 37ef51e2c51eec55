import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { again, openTestDatabase, type TestDatabase } from '../../../tests/support/acting.ts'
import { type DraftDesk, draft, openDraftDesk, shortLaw } from '../../../tests/support/drafting.ts'
import { succeed } from '../../../tests/support/ward.ts'
import { type Action, perform } from '../../platform/action.ts'
import type { Caller } from '../../platform/context.ts'
import { day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import * as door from './index.ts'

let house: TestDatabase
let desk: DraftDesk
beforeAll(async () => {
  house = await openTestDatabase('2023-02-20T08:00:00+07:00')
  desk = await openDraftDesk(house.database)
})
afterAll(() => house.close())

const ok = <I, F, O>(what: Action<I, F, O>, input: unknown, caller: Caller = desk.officer) =>
  succeed(house.database, what, input, caller)
const no = async <I, F, O>(what: Action<I, F, O>, input: unknown, caller: Caller = desk.officer) => {
  const outcome = (await perform(house.database, what, input, again(caller))) as { key?: string; field?: string }
  return [outcome.key, outcome.field]
}
const read = <T>(look: Parameters<typeof house.database.read<T>>[1], caller: Caller = desk.officer) =>
  house.database.read(caller.sight, look)

describe('a draft', () => {
  test('comes with its text, cut into clauses; a later version has its own', async () => {
    const { id, versionId } = await draft(house.database, desk)
    const clauses = await read((reading) => door.clausesOf(reading, versionId))
    expect(clauses.map(({ ref, heading }) => [ref, heading])).toEqual([
      ['Phần mở đầu', null],
      ['Điều 1', 'Phạm vi điều chỉnh'],
      ['Điều 2', 'Giá đất'],
      ['Điều 3', 'Hiệu lực thi hành'],
    ])
    expect(clauses[1]?.under).toBe('Chương I. QUY ĐỊNH CHUNG')
    const next = { draftId: id, receivedOn: '2023-02-10', text: shortLaw.replace('Điều 3.', 'Điều 4.') }
    const version = await ok(door.addVersion, next)
    expect(version.number).toBe(2)
    const versions = (await read((reading) => door.versionsOf(reading, [id]))).get(id) ?? []
    const current = (on: string) => door.currentVersion(versions, day(on))?.number
    expect([current('2023-02-09'), current('2023-02-10'), current('2023-01-01')]).toEqual([1, 2, undefined])
    await ok(door.withdrawVersion, { id: version.id, reason: 'Nhầm bản' })
    expect(await no(door.withdrawVersion, { id: versionId, reason: 'x' })).toEqual(['drafts.only_version', undefined])
    expect(await no(door.withdrawVersion, { id: version.id, reason: 'x' })).toEqual([
      'drafts.version_withdrawn',
      undefined,
    ])
  })

  test('is told what is wrong with it, and where', async () => {
    const facts = { title: 'Dự thảo', kind: 'law', level: 'national', bodyName: 'Quốc hội', receivedOn: '2023-01-09' }
    expect(await no(door.registerDraft, { ...facts, receivedOn: '2023-02-21' })).toEqual([
      'drafts.in_future',
      'receivedOn',
    ])
    expect(await no(door.registerDraft, { ...facts, bodyName: '' })).toEqual(['drafts.no_body', 'bodyId'])
    expect(await no(door.registerDraft, { ...facts, opinionsByOn: '2023-01-08' })).toEqual([
      'drafts.wanted_before_received',
      'opinionsByOn',
    ])
    expect(await no(door.registerDraft, { ...facts, text: 'Không có điều nào' })).toEqual([
      'drafts.nothing_to_cut',
      'text',
    ])
    const { id, versionId } = await draft(house.database, desk)
    expect(await no(door.editDraft, { ...facts, id, editNo: 2 })).toEqual(['platform.stale', undefined])
    await ok(door.editDraft, { ...facts, id, editNo: 1, bodyId: desk.agencyId })
    expect((await read((reading) => door.findDraft(reading, id)))?.bodyName).toBe('Ủy ban nhân dân phường Sông Cầu')
    expect(await no(door.cutVersion, { versionId, text: shortLaw })).toEqual(['drafts.clauses_there', 'replace'])
    expect((await ok(door.cutVersion, { versionId, text: shortLaw, replace: 'yes' })).count).toBe(4)
    expect(await no(door.addClause, { versionId, ref: 'd2' })).toEqual(['drafts.clause_there', 'ref'])
    const { clauseId } = await ok(door.addClause, {
      versionId,
      ref: '2.1',
      text: 'Giá đất theo nguyên tắc thị trường.',
    })
    const renamed = await ok(door.changeClause, { id: clauseId, ref: '2.3', text: 'x', reason: 'Nhầm khoản' })
    await ok(door.removeClause, { id: renamed.clauseId, reason: 'Thừa' })
    expect(await no(door.removeClause, { id: renamed.clauseId, reason: 'Thừa' })).toEqual([
      'drafts.not_found',
      undefined,
    ])
    await ok(door.withdrawDraft, { id, reason: 'Ghi hai lần' }, desk.chair)
    expect(await no(door.addVersion, { draftId: id, receivedOn: '2023-02-10' })).toEqual([
      'drafts.withdrawn',
      undefined,
    ])
    expect(await no(door.recordOpinion, { draftId: id, ...said })).toEqual(['drafts.withdrawn', undefined])
  })
})

const said = {
  ...{ authorKind: 'person', authorName: 'Bà Nông Thị Lan', channel: 'phone', givenOn: '2023-02-01' },
  ...{ clauseRef: '2.1', stance: 'amend', text: 'Cần nêu rõ căn cứ.' },
}

describe('opinions', () => {
  test('are written down as said, taken back and corrected with the reason', async () => {
    const { id: draftId, versionId } = await draft(house.database, desk)
    const { id, clauseRef } = await ok(door.recordOpinion, { draftId, ...said })
    expect(clauseRef).toBe('Điều 2, khoản 1')
    expect(await no(door.recordOpinion, { draftId, ...said, text: '' })).toEqual(['drafts.no_words', 'text'])
    expect(await no(door.recordOpinion, { draftId, ...said, givenOn: '2023-01-01' })).toEqual([
      'drafts.given_before_draft',
      'givenOn',
    ])
    expect(await no(door.recordOpinion, { draftId, ...said, givenOn: '2023-02-21' })).toEqual([
      'drafts.in_future',
      'givenOn',
    ])
    expect(await no(door.recordOpinion, { draftId, ...said, authorName: '' })).toEqual([
      'drafts.no_author',
      'authorName',
    ])
    expect(await no(door.recordOpinion, { draftId, ...said, authorKind: 'area' })).toEqual([
      'drafts.no_giver',
      'areaId',
    ])
    const both = { areaId: desk.areaId, organisationId: desk.organisationId }
    expect(await no(door.recordOpinion, { draftId, ...said, ...both })).toEqual(['drafts.two_givers', 'organisationId'])
    const area = await ok(door.recordOpinion, {
      draftId,
      ...said,
      authorKind: 'area',
      authorName: '',
      areaId: desk.areaId,
    })
    const corrected = await ok(door.correctOpinion, {
      id,
      reason: 'Nhầm khoản',
      instead: { ...said, clauseRef: '2.2' },
    })
    expect(await no(door.correctOpinion, { id, reason: 'x' })).toEqual(['drafts.opinion_superseded', undefined])
    await ok(door.correctOpinion, { id: area.id, reason: 'Ghi hai lần' })
    const { opinions } = await read((reading) => door.searchOpinions(reading, { draftId }))
    expect(opinions.map((one) => [one.id, one.clauseRef, one.author.name, one.versionId])).toEqual([
      [corrected.id, 'Điều 2, khoản 2', 'Bà Nông Thị Lan', versionId],
    ])
    const old = await read((reading) => door.findOpinion(reading, id))
    expect(old?.supersession).toMatchObject({ reason: 'Nhầm khoản', by: corrected.id })
  })

  test('come from whom the draft is open to, in their own name, for as long as it is', async () => {
    const untilOn = day('2023-02-25')
    const openTo = [
      { bodyId: desk.groupId, untilOn },
      { areaId: desk.areaId, untilOn },
      { organisationId: desk.organisationId, untilOn },
    ]
    const { id: draftId } = await draft(house.database, desk, { openTo })
    const own = { draftId, clauseRef: 'Điều 1', stance: 'agree' }
    const mine = await ok(door.giveOpinion, own, desk.advisor)
    const area = await ok(door.giveOpinion, { ...own, authorName: 'Ông Phùng Văn Sơn' }, desk.head)
    const union = await ok(door.giveOpinion, own, desk.lead)
    for (const caller of [desk.stranger, desk.otherHead])
      expect(await no(door.giveOpinion, own, caller)).toEqual(['drafts.not_found', undefined])
    const authors = await read((reading) => door.opinionsByIds(reading, [mine.id, area.id, union.id]))
    const told = new Map(
      authors.map(({ id, author }) => [id, [author.kind, author.name, author.areaId ?? author.organisationId]]),
    )
    expect(told.get(mine.id)).toEqual(['person', 'Lý Đình Thử', null])
    expect(told.get(area.id)).toEqual(['person', 'Ông Phùng Văn Sơn', desk.areaId])
    expect(told.get(union.id)).toEqual(['organisation', 'Hội Liên hiệp Phụ nữ phường', desk.organisationId])
    const better = {
      id: mine.id,
      reason: 'Nói rõ hơn',
      instead: { clauseRef: 'Điều 1', stance: 'question', text: 'Áp dụng cho ai?' },
    }
    expect(await no(door.correctOpinion, better, desk.head)).toEqual(['drafts.not_found', undefined])
    expect(await no(door.correctOpinion, { ...better, id: area.id }, desk.lead)).toEqual([
      'drafts.opinion_of_another',
      undefined,
    ])
    await ok(door.correctOpinion, better, desk.advisor)
    house.clock.set('2023-02-26T08:00:00+07:00')
    expect(await no(door.giveOpinion, own, desk.advisor)).toEqual(['drafts.not_open', undefined])
    expect(await no(door.giveOpinion, own, desk.lead)).toEqual(['drafts.not_open', undefined])
    expect(await read((reading) => door.ownOpinions(reading, [draftId]), desk.advisor)).toHaveLength(1)
    house.clock.set('2023-02-20T08:00:00+07:00')
  })

  test('a closed draft takes none, and opens again for other days', async () => {
    const { id: draftId } = await draft(house.database, desk, { openTo: [{ areaId: desk.areaId }] })
    const again = { draftId, areaId: desk.areaId, fromOn: '2023-02-01' }
    expect(await no(door.shareDraft, again)).toEqual(['drafts.shared_already', undefined])
    const [share] = await read((reading) => door.sharesOf(reading, draftId))
    await ok(door.endShare, { id: share?.id, reason: 'Đổi thời hạn' })
    expect(await no(door.giveOpinion, { draftId, stance: 'agree' }, desk.head)).toEqual(['drafts.not_found', undefined])
    expect(await no(door.endShare, { id: share?.id, reason: 'x' })).toEqual(['drafts.share_ended', undefined])
    expect(await no(door.shareDraft, { ...again, untilOn: '2023-01-31' })).toEqual([
      'drafts.until_before_from',
      'untilOn',
    ])
    expect(await no(door.shareDraft, { ...again, bodyId: desk.groupId })).toEqual(['drafts.no_target', 'bodyId'])
    await ok(door.shareDraft, again)
    await ok(door.giveOpinion, { draftId, stance: 'agree' }, desk.head)
  })
})

describe('tallies', () => {
  const row = (clauseRef: string, stance: string, count: number | '', more = {}) => ({
    clauseRef,
    stance,
    count,
    ...more,
  })

  test('are handed in once; other numbers replace them with the reason', async () => {
    const { id: draftId } = await draft(house.database, desk, { openTo: [{ areaId: desk.areaId }] })
    const sheet = {
      draftId,
      givenOn: '2023-02-18',
      rows: [row('1', 'agree', 40, { persons: 40, male: 18, female: 22 }), row('1', 'amend', '')],
    }
    expect((await ok(door.handInTallies, sheet, desk.head)).sum).toBe(40)
    expect(await no(door.handInTallies, sheet, desk.head)).toEqual(['drafts.tally_unchanged', 'rows'])
    const other = { ...sheet, rows: [row('Điều 1', 'agree', 42), row('Điều 2', 'oppose', 3)] }
    expect(await no(door.handInTallies, other, desk.head)).toEqual(['drafts.tally_reason', 'reason'])
    await ok(door.handInTallies, { ...other, reason: 'Đếm lại' }, desk.head)
    const tallies = await read((reading) => door.talliesOf(reading, draftId))
    expect(tallies.map(({ clauseRef, stance, count, giverName }) => [clauseRef, stance, count, giverName])).toEqual([
      ['Điều 1', 'agree', 42, 'Tổ 1'],
      ['Điều 2', 'oppose', 3, 'Tổ 1'],
    ])
    expect(await no(door.handInTallies, sheet, desk.otherHead)).toEqual(['drafts.not_found', undefined])
    const first = tallies[0]?.id as Id
    expect(await no(door.withdrawTally, { id: first, reason: 'x' }, desk.lead)).toEqual([
      'drafts.opinion_of_another',
      undefined,
    ])
    await ok(door.withdrawTally, { id: first, reason: 'Nhầm dự thảo' }, desk.head)
    expect(await read((reading) => door.talliesOf(reading, draftId))).toHaveLength(1)
  })

  test('say what is wrong in which row', async () => {
    const { id: draftId } = await draft(house.database, desk)
    const sheet = { draftId, givenOn: '2023-02-18', channel: 'written', areaId: desk.areaId }
    const told = (rows: unknown[], more = {}) => no(door.recordTallies, { ...sheet, rows, ...more })
    expect(await told([row('1', 'agree', '')])).toEqual(['drafts.tally_empty', 'rows'])
    expect(await told([row('1', 'agree', 2), row('Điều 1', 'agree', 3)])).toEqual([
      'drafts.tally_twice',
      'rows.1.count',
    ])
    expect(await told([row('1', 'agree', 2, { persons: 2, male: 2, female: 1 })])).toEqual([
      'drafts.more_than_persons',
      'rows.0.male',
    ])
    expect(await told([row('1', 'agree', 2)], { areaId: '' })).toEqual(['drafts.no_giver', 'areaId'])
    await ok(door.recordTallies, {
      ...sheet,
      areaId: '',
      giverName: 'Doanh nghiệp trên địa bàn',
      rows: [row('', 'agree', 2)],
    })
    await ok(door.recordTallies, { ...sheet, areaId: '', giverName: 'Cán bộ hưu trí', rows: [row('', 'agree', 9)] })
    const { texts, tallies } = await read((reading) => door.givenTogether(reading, { draftIds: [draftId] }))
    expect(door.sumOf(door.countGiven(texts, tallies))).toBe(11)
  })

  test('count with texts on the day, as known at the instant', async () => {
    const { id: draftId } = await draft(house.database, desk)
    const before = new Date(house.clock.now().getTime() - 1)
    const sheet = {
      draftId,
      givenOn: '2023-02-18',
      channel: 'written',
      areaId: desk.areaId,
      rows: [row('1', 'amend', 3)],
    }
    await ok(door.recordTallies, sheet)
    await ok(door.recordOpinion, { draftId, ...said, clauseRef: '1', areaId: desk.areaId })
    await ok(door.recordOpinion, { draftId, ...said, clauseRef: '1', authorName: 'Ông Hà Văn Tám' })
    const count = async (query: Partial<door.GivenQuery> = {}) => {
      const { texts, tallies } = await read((reading) => door.givenTogether(reading, { draftIds: [draftId], ...query }))
      return [door.sumOf(door.countGiven(texts, tallies)), door.countPersons(texts, tallies)]
    }
    expect(await count()).toEqual([4, 2])
    expect(await count({ asAt: day('2023-02-17') })).toEqual([2, 2])
    expect(await count({ knownAt: before })).toEqual([0, 0])
  })
})

describe('a sheet of opinions', () => {
  const usual = { stance: '', channel: 'written', givenOn: '2023-02-10' }
  const rows = (list: readonly object[]) => list.map((values, at) => ({ row: at + 2, values }))

  test('is accounted for row by row; loaded again nothing is new', async () => {
    const { id: draftId } = await draft(house.database, desk)
    const sheet = {
      ...{ draftId, fileName: 'gop-y.xlsx', usual },
      rows: rows([
        {
          clauseRef: 'khoản 1 Điều 2',
          stance: 'amend',
          text: 'Nêu rõ căn cứ',
          authorName: 'Nông Văn A',
          giver: 'Tổ 1',
        },
        { clauseRef: '2.1', stance: 'amend', text: 'nêu rõ căn cứ', authorName: 'Nông Văn A', giver: 'tổ 1' },
        { clauseRef: '', stance: 'agree' },
        { clauseRef: '', stance: 'agree' },
        { clauseRef: '3', stance: 'agree', authorName: 'hội liên hiệp phụ nữ phường' },
        { clauseRef: '3', text: 'Không rõ' },
        { clauseRef: '3', stance: 'agree', giver: 'Tổ 99' },
        { clauseRef: '3', stance: 'amend', text: '=HYPERLINK("http://x")', authorName: 'B' },
      ]),
      refused: [{ row: 10, text: 'x', refusals: [{ key: 'xlsx.too_long', field: 'text', params: {} }] }],
    }
    const first = await ok(door.importOpinions, sheet)
    expect(first).toMatchObject({ taken: 5, alreadyThere: 1, refused: 3 })
    const batch = await read((reading) => door.findOpinionBatch(reading, first.id))
    expect(batch?.account.map(({ row, outcome }) => [row, outcome])).toEqual([
      ...[
        [2, 'taken'],
        [3, 'there'],
        [4, 'taken'],
        [5, 'taken'],
        [6, 'taken'],
        [7, 'refused'],
        [8, 'refused'],
      ],
      ...[
        [9, 'taken'],
        [10, 'refused'],
      ],
    ])
    expect(batch?.account[5]?.refusals).toEqual([{ key: 'drafts.no_stance', field: 'stance', params: {} }])
    expect(await ok(door.importOpinions, sheet)).toMatchObject({ taken: 0, alreadyThere: 6, refused: 3 })
    const { opinions } = await read((reading) => door.searchOpinions(reading, { draftId }))
    expect(opinions.map(({ clauseRef, author }) => [clauseRef, author.kind])).toEqual([
      [null, 'anonymous'],
      [null, 'anonymous'],
      ['khoản 1 Điều 2', 'person'],
      ['Điều 3', 'organisation'],
      ['Điều 3', 'person'],
    ])
    expect(await no(door.importOpinions, { ...sheet, rows: [], refused: [] })).toEqual(['drafts.import_empty', 'file'])
  })

  test('is filtered, searched without accents and turned page by page', async () => {
    const { id: draftId } = await draft(house.database, desk)
    const list = Array.from({ length: 25 }, (_, n) => ({
      ...{
        clauseRef: `${(n % 3) + 1}`,
        stance: n % 2 ? 'amend' : 'agree',
        text: `Ý kiến thứ ${n}`,
        authorName: `Người ${n}`,
      },
    }))
    await ok(door.importOpinions, { draftId, fileName: 'x', usual, rows: rows(list), refused: [] })
    const seen: string[] = []
    let after: door.OpinionPlace | null = null
    do {
      const page: Awaited<ReturnType<typeof door.searchOpinions>> = await read((reading) =>
        door.searchOpinions(reading, { draftId }, { after, limit: 7 }),
      )
      seen.push(...page.opinions.map((one) => one.id))
      after = page.next
    } while (after)
    expect(new Set(seen).size).toBe(25)
    const count = (query: object) => read((reading) => door.countOpinions(reading, { draftId, ...query }))
    expect(await count({ stance: 'amend' })).toBe(12)
    expect(await count({ text: 'y kien thu 24' })).toBe(1)
    expect(await count({ clauseKey: 'F0002' })).toBe(8)
    expect(await count({ clauseKey: '' })).toBe(0)
    const { lines } = await read((reading) => door.searchDrafts(reading, { text: 'dat dai', ids: [draftId] }))
    expect(lines.map(({ opinions, versions }) => [opinions, versions])).toEqual([[25, 1]])
  })
})
