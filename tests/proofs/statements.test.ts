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

/** Statements that a page sends when it is drawn anew, as public pages are when asked so. */
async function countedFor({ route, address }: Seen): Promise<number> {
  // Whose public page it is, is found for all of them at once; here each is the first.
  const chair = house.as('ward_chair')
  chair.forget()
  const before = house.queries.length
  const { status } = await chair.send(address, { headers: { 'cache-control': 'no-cache' } })
  expect([route, status]).toEqual([route, 200])
  return house.queries.length - before
}

/**
 * For each page what its second drawing sends: the first fills what is kept, and what public pages share for two seconds. What
 * is not more than `expected` at the first needs no second.
 */
async function counted(expected: ReadonlyMap<string, number>): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>()
  for (const page of pages) {
    const first = await countedFor(page)
    const isAsExpected = first <= (expected.get(page.route) ?? -1)
    counts.set(page.route, isAsExpected ? first : await countedFor(page))
  }
  return counts
}

it('no page asks more often because there is more to show', async () => {
  const small = await counted(new Map())
  // What is asked once for each record shows at any growth; more of it would only take longer to draw.
  await growWard(house.data.owner, sampleCommittees.songCau, { times: 6, areas: 2, papers: 600 })
  const large = await counted(small)
  const grown = [...large].filter(([route, count]) => count > (small.get(route) ?? 0))
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
