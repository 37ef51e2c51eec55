import { parseArgs } from 'node:util'
import { compareTimings, timeQuestions } from './figures.ts'
import { growWard } from './generate-ward.ts'
import { measureIssues } from './issues.ts'
import { measureLedger } from './ledger.ts'
import { measureOpinions } from './opinions.ts'
import { measureRates, measureWeights } from './pages.ts'
import { openPlace } from './place.tsx'
import { comparePublic, timePublic } from './public.ts'
import { kilobytes, milliseconds, sheet } from './sheet.ts'
import { measureImport } from './statement-import.ts'
import { measureStatements } from './statements.ts'

/** Ratios of one run on one machine, beside what is aimed at. Nothing fails here: other machines are slower. */
const times = 20
const say = (text: string) => process.stdout.write(`${text}\n`)

// The public ledger of a nation alone: `npm run bench -- --ledger 2000000 --folder DIR`, kept there for another run;
// with `--alone` without the ways in which others answer.
// A long bank statement alone, from its pages to public lines: `npm run bench -- --statements 200000`.
const { ledger, folder, alone, statements } = parseArgs({
  options: {
    ledger: { type: 'string' },
    folder: { type: 'string' },
    alone: { type: 'boolean' },
    statements: { type: 'string' },
  },
}).values
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
  say(await measureStatements(Number(statements)))
  const place = await openPlace(folder)
  try {
    say(await measureImport(place, Number(statements)))
  } finally {
    await place.close()
  }
  process.exit(0)
}

// First, and from no database: what a statement costs is its own.
say(await measureStatements())
const begun = performance.now()
const place = await openPlace()
try {
  const [loaded, afterStart] = [performance.now() - begun, process.memoryUsage().rss]
  say(await measureRates(place))
  const underLoad = process.memoryUsage().rss
  say(await measureWeights(place))
  const [small, smallPublic] = [await timeQuestions(place), await timePublic(place)]
  await growWard(place.owner, place.committeeId, { times, papers: 10_000 })
  say(compareTimings(small, await timeQuestions(place), times))
  say(comparePublic(smallPublic, await timePublic(place), times))
  say(await measureIssues(place))
  say(await measureOpinions(place))
  say(await measureLedger(place, 200_000))
  say(await measureImport(place))
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
