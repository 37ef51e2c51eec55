import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Reach } from '../../src/platform/context.ts'
import { installationWide } from '../house/schema.ts'
import { openSampleHouse, sampleCommittees } from '../support/sample.ts'
import { attempt, connect, denied, type Table, tablesOf } from '../support/sql-role.ts'
import type { TestHouse } from '../support/web.ts'

const { songCau, bacKan } = sampleCommittees

const papers = ['documents.document', 'documents.evidence', 'documents.file', 'documents.issued_snapshot']
/** That a meeting is held, when and where: who works in the committee may come; who came is the office's. */
const meetings = ['meetings.holding', 'meetings.meeting', 'meetings.purpose', 'meetings.step']

/** What was approved for every area to pass on, and the models there are; the rest of outreach is the office's. */
const shared = [
  ...['outreach.item', 'outreach.item_wording', 'outreach.measure', 'outreach.model', 'outreach.model_area'],
  'outreach.step',
]

/** What is being collected for, and for which rounds in which words an area lists who is in need; lists and gifts are its own. */
const helping = ['assistance.round', 'assistance.share', 'assistance.step', 'relief.campaign', 'relief.campaign_step']

/** Tables whose rows each way of looking at the ward finds in the sample; an account or agency of its own is not named. */
const seen: Readonly<Record<Exclude<Reach, 'staff' | 'system'>, readonly string[]>> = {
  public: [],
  agency: [],
  admin: ['identity.account', 'identity.account_grant', 'organisation.membership'],
  area: [...papers, ...meetings, ...shared, ...helping],
  advisor: [...papers, ...meetings],
  province: [
    'commendation.award',
    'commendation.commendation_case',
    'commendation.cultural_result',
    'commendation.decision',
    'commendation.movement',
    'commendation.round',
    'commendation.step',
    'criticism.advisory_group',
    'criticism.dialogue',
    'criticism.exercise',
    'criticism.exercise_meeting',
    'criticism.expertise',
    'criticism.explanation',
    'criticism.explanation_opinion',
    'criticism.plan',
    'criticism.plan_line',
    'criticism.question_answer',
    'criticism.reply',
    'criticism.sending',
    'criticism.step',
    ...papers,
    'drafts.clause',
    'drafts.draft',
    'drafts.opinion',
    'drafts.tally',
    'drafts.version',
    'festival.area_result',
    'festival.event',
    'festival.event_area',
    'festival.plan',
    'festival.step',
    'legislation.consultation',
    'legislation.consultation_meeting',
    'legislation.outcome',
    'legislation.step',
    ...meetings,
    'outreach.channel',
    'outreach.channel_check',
    'outreach.communication_plan',
    'outreach.help_request',
    'outreach.item',
    'outreach.key_person',
    'outreach.measure',
    'outreach.model',
    'outreach.model_area',
    'outreach.opinion',
    'outreach.opinion_area',
    'outreach.programme',
    'outreach.programme_task',
    'outreach.recognition',
    'outreach.replication',
    'outreach.step',
    'outreach.volunteer_team',
    'recommendations.entry',
    'recommendations.recommendation',
    'reports.event',
    'reports.figure_snapshot',
    'reports.issue',
    'reports.report',
    'reports.target',
    'reports.target_progress',
    'reports.target_version',
    'reports.term_mark',
    'reports.version',
    'supervision.leader_commitment',
    'supervision.programme',
    'supervision.programme_line',
    'supervision.session',
    'supervision.session_subject',
    'supervision.session_topic',
    'supervision.sitting',
    'supervision.step',
  ],
}

/** What is the same for all who work in the committee: what it is, what it set and published, how far its numbers have come. */
const ground = [
  'documents.number_counter',
  'documents.publication',
  'documents.publication_file',
  'organisation.area',
  'organisation.area_count',
  'organisation.area_name',
  'organisation.body',
  'organisation.member_organisation',
  'organisation.setting',
  'organisation.term',
  'platform.journal_head',
]

let house: TestHouse
let owner: pg.Client
let app: pg.Client
let owned: readonly Table[]
/** Rows of Sông Cầu in each table, as the owner counts them. */
let rows: ReadonlyMap<string, number>
beforeAll(async () => {
  house = await openSampleHouse()
  owner = await connect(house.data.owner)
  app = await connect(house.data.app)
  const tables = await tablesOf(owner)
  owned = tables.filter((one) => one.owned && !one.name.startsWith('published.') && !(one.name in installationWide))
  const counts = await Promise.all(owned.map(async ({ name }) => [name, await ownRows(name)] as const))
  rows = new Map(counts)
}, 240_000)
afterAll(async () => {
  for (const client of [owner, app]) await client.end()
  await house.close()
})

async function ownRows(name: string): Promise<number> {
  const { rows: found } = await owner.query(`select count(*)::int as n from ${name} where committee_id = $1`, [songCau])
  return found[0]?.n ?? 0
}

const filled = () => owned.filter(({ name }) => (rows.get(name) ?? 0) > 0)

describe('the walls between committees', () => {
  it('with the scope of one committee every row is its own, and none is missing', async () => {
    expect(filled().length).toBeGreaterThan(35)
    for (const { name } of owned) {
      for (const reach of ['system', 'staff'] as const) {
        const all = await attempt(app, { committeeId: songCau, reach }, `select from ${name}`)
        expect([name, reach, all]).toEqual([name, reach, rows.get(name)])
      }
    }
  })

  it('without a scope there is nothing', async () => {
    for (const { name } of owned) expect([name, await attempt(app, null, `select from ${name}`)]).toEqual([name, 0])
  })

  it('with a scope that is no committee there is nothing', async () => {
    const nobody = { committeeId: '00000000-0000-7000-8000-00000000ffff', reach: 'system' } as const
    for (const { name } of owned) expect([name, await attempt(app, nobody, `select from ${name}`)]).toEqual([name, 0])
  })

  it('nothing is written across: neither a new row nor one moved', async () => {
    for (const { name, columns } of filled()) {
      const { rows: found } = await owner.query(
        `select to_jsonb(t) as one from ${name} t where committee_id = $1 limit 1`,
        [songCau],
      )
      const foreign = JSON.stringify({ ...found[0]?.one, committee_id: bacKan }).replaceAll("'", "''")
      const into = columns.map((column) => `"${column}"`).join(', ')
      const insert = `insert into ${name} (${into}) select ${into} from jsonb_populate_record(null::${name}, '${foreign}')`
      const move = `update ${name} set committee_id = '${bacKan}'`
      for (const statement of [insert, move]) {
        expect([name, await attempt(app, { committeeId: songCau, reach: 'system' }, statement)]).toEqual([name, denied])
      }
    }
  })
})

describe('the walls within a committee', () => {
  it.each(Object.entries(seen))('%s sees what is its own to see', async (reach, more) => {
    const found: string[] = []
    for (const { name } of owned) {
      const count = await attempt(app, { committeeId: songCau, reach: reach as Reach }, `select from ${name}`)
      if (count !== 0) found.push(name)
    }
    const agencies = reach === 'agency' ? [] : ['organisation.agency']
    expect(found).toEqual([...ground, ...agencies, ...more].sort())
  })

  it.each([
    ['households.household', 'area_id'],
    ['assistance.need', 'area_id'],
    ['assistance.meeting', 'area_id'],
    ['relief.donation', 'collected_area_id'],
  ])('whoever heads one area finds its rows of %s, all of them, and of no other', async (name, column) => {
    const { rows: areas } = await owner.query<{ id: string; count: number }>(
      `select ${column} as id, count(*)::int as count from ${name}
       where committee_id = $1 and ${column} is not null group by 1 order by 1`,
      [songCau],
    )
    expect(areas.length).toBeGreaterThan(1)
    for (const { id, count } of areas.slice(0, 3)) {
      const own = { committeeId: songCau, reach: 'area', areaId: id } as const
      expect(await attempt(app, own, `select from ${name}`)).toBe(count)
      expect(await attempt(app, own, `select from ${name} where ${column} is distinct from '${id}'`)).toBe(0)
    }
  })
})
