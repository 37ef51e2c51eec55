import { parseArgs } from 'node:util'
import { compareTimings, timeQuestions } from './figures.ts'
import { growWard } from './generate-ward.ts'
import { measureIssues } from './issues.ts'
import { measureLedger } from './ledger.ts'
import { measureOpinions } from './opinions.ts'
import { measureRates, measureWeights } from './pages.ts'
import { openPlace, type Place } from './place.tsx'
import { comparePublic, timePublic } from './public.ts'
import { kilobytes, milliseconds, sheet } from './sheet.ts'
import { compareStaff, timeStaff } from './staff.ts'
import { measureImport } from './statement-import.ts'
import { measureStatements } from './statements.ts'

/** Ratios of one run on one machine, beside what is aimed at. Nothing fails here: other machines are slower. */
const times = 20
/** Of 21 residential areas: a merged ward has up to some 120. */
const areas = 4
const say = (text: string) => process.stdout.write(`${text}\n`)

// The public ledger of a nation alone: `npm run bench -- --ledger 2000000 --folder DIR`, kept there for another run;
// with `--alone` without the ways in which others answer.
// A long bank statement alone, from its pages to public lines: `npm run bench -- --statements 200000`.
// A full ward, or the opinions on one draft, alone: `npm run bench -- --only ward`, `--only opinions`.
const { ledger, folder, alone, statements, only } = parseArgs({
  options: {
    ledger: { type: 'string' },
    folder: { type: 'string' },
    alone: { type: 'boolean' },
    statements: { type: 'string' },
    only: { type: 'string' },
  },
}).values
const wanted = (part: 'ward' | 'opinions' | 'rest'): boolean => only === undefined || only === part
if (ledger) {
  const place = await openPlace(folder)
  try {
    say(await measureLedger(place, Number(ledger), { folder, alone }))
  } finally {
    await place.close()
  }
  process.exit(0)
}

if (statements) {
  const place = await openPlace(folder)
  try {
    // First, so that no other reading's memory is counted with it.
    say(await measureImport(place, Number(statements)))
  } finally {
    await place.close()
  }
  say(await measureStatements(Number(statements)))
  process.exit(0)
}

// First, and from no database: what a statement costs is its own.
if (wanted('rest')) say(await measureStatements())
const begun = performance.now()
const place = await openPlace(folder)
try {
  const [loaded, afterStart] = [performance.now() - begun, process.memoryUsage().rss]
  if (wanted('rest')) say(await measureRates(place))
  const underLoad = process.memoryUsage().rss
  if (wanted('rest')) say(await measureWeights(place))
  if (wanted('ward')) await measureWard(place)
  if (wanted('rest')) say(await measureIssues(place))
  if (wanted('opinions')) say(await measureOpinions(place))
  if (wanted('rest')) {
    say(await measureLedger(place, 200_000))
    say(await measureImport(place))
  }
  const rows = [
    ['database started and sample loaded', milliseconds(loaded), kilobytes(afterStart)],
    ['after the pages', '', kilobytes(underLoad)],
    ['at the end', '', kilobytes(process.memoryUsage().rss)],
  ]
  say(sheet('Time to begin, and memory of the server', ['when', 'time', 'resident'], rows))
} finally {
  await place.close()
}
process.exit(0)

/** The sample's ward, then one with the work and the areas of a large one, five years full. */
async function measureWard(at: Place): Promise<void> {
  const [small, smallStaff, smallPublic] = [await timeQuestions(at), await timeStaff(at), await timePublic(at)]
  await growWard(at.owner, at.committeeId, { times, areas, papers: 10_000 })
  say(compareTimings(small, await timeQuestions(at), times))
  say(compareStaff(smallStaff, await timeStaff(at), times))
  say(comparePublic(smallPublic, await timePublic(at), times))
}
