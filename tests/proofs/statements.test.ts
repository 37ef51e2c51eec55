import { afterAll, beforeAll, expect, it } from 'vitest'
import { findDocument } from '../../src/areas/documents/index.ts'
import { askedIn, findReportFacts, indicators, isAsOf, keyOf, latestOf } from '../../src/areas/reports/index.ts'
import { systemSight } from '../../src/platform/system-caller.ts'
import { sampleId } from '../../src/sample/hand.ts'
import { growWard } from '../bench/generate-ward.ts'
import { type FurnishedHouse, openFurnishedHouse } from '../support/furnished.ts'
import { sampleCommittees } from '../support/sample.ts'
import { type Seen, survey } from '../support/survey.ts'

let house: FurnishedHouse
let pages: readonly Seen[]
beforeAll(async () => {
  house = await openFurnishedHouse()
  const seen = await survey('ward_chair', house.as('ward_chair'), 1, house.begun)
  pages = seen.filter(({ isPage, status }) => isPage && status === 200)
}, 900_000)
afterAll(() => house.close())

const showsReport = (route: string) => /^\/(bao-cao|cong-khai.*bao-cao)\/:/.test(route)

/** How many figures the text of the sample's term report asks for. */
function figuresOfReport(): Promise<number> {
  const { songCau } = sampleCommittees
  return house.house.database.read(systemSight([songCau]), async (reading) => {
    const facts = await findReportFacts(reading, sampleId('song-cau report term_marks term:2019-02-01..2024-04-15'))
    if (!facts) return 0
    const { documentId, judgedOn } = latestOf(facts)
    const document = await findDocument(reading, documentId)
    const asked = document?.body ? askedIn(document.body, judgedOn, isAsOf) : []
    return new Set(asked.map(keyOf)).size
  })
}

/** Statements that each page sends, counted at its second drawing since the last change; public pages as drawn anew. */
async function counted(drawn: boolean): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>()
  for (const { route, address } of pages) {
    const draw = () => house.as('ward_chair').send(address, { headers: { 'cache-control': 'no-cache' } })
    if (!drawn) await draw()
    const before = house.queries.length
    expect([route, (await draw()).status]).toEqual([route, 200])
    counts.set(route, house.queries.length - before)
  }
  return counts
}

it('no page asks more often because there is more to show', async () => {
  const small = await counted(true)
  await growWard(house.data.owner, sampleCommittees.songCau, { times: 20, papers: 2_000 })
  const large = await counted(false)
  const grown = [...large].filter(([route, count]) => count !== small.get(route))
  // What differs from an issued report is named by one statement for each kind of record; before, nothing differed.
  const named = grown.filter(([route]) => !route.endsWith('/khac-biet'))
  expect(named.map(([route, count]) => `${route}: ${small.get(route)}, then ${count}`)).toEqual([])
  expect(small.size).toBeGreaterThan(70)
  // Pages that show every figure count each by a statement of its own, so do pages with the text of a report for the
  // figures it asks for. The page of the day gathers what waits from fourteen areas, a handful each. Nothing
  // else comes near.
  const askedInReport = await figuresOfReport()
  expect(askedInReport).toBeGreaterThan(100)
  const figures = (route: string) => (showsReport(route) ? askedInReport : indicators.length)
  const gathered = 14 * 8
  const most = (route: string) => 30 + (route === '/' ? gathered : figures(route))
  const beyond = [...small].filter(([route, count]) => count > most(route))
  expect(beyond).toEqual([])
}, 900_000)
