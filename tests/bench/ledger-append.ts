import { readQuestions, type Scope, searchRows } from '../../src/areas/disclosure/index.ts'
import { type Loaded, publish, remember } from './ledger-load.ts'
import { type Count, type Query, scanFor } from './ledger-queries.ts'
import { drawRows } from './ledger-rows.ts'
import type { Place } from './place.tsx'
import { aim, milliseconds, whole } from './sheet.ts'

const appended = 100_000
const firstSeed = 99

/**
 * A day more, while somebody searches without pause: each answer has to be that of before an act or of after it, never one
 * between, and none older than the act that was last reported done.
 */
export async function appendDay(
  place: Place,
  { scope, days, counts }: Loaded,
  queries: readonly Query[],
  { rows, folder }: { readonly rows: number; readonly folder: string | undefined },
): Promise<readonly (readonly string[])[]> {
  const batches = [...drawRows(appended, firstSeed + days)]
  const stages = stagesOf(counts, batches, queries)
  let [done, running] = [0, true]
  const seen = { asked: 0, wrong: 0, longest: 0 }
  const searching = (async () => {
    for (let at = 0; running; at = (at + 7) % queries.length) {
      const before = done
      const begun = performance.now()
      const found = await ask(place, scope, queries[at]?.text ?? '')
      seen.longest = Math.max(seen.longest, performance.now() - begun)
      const fitting = stages.slice(before, done + 2).map((stage) => stage[at])
      if (!fitting.some((count) => fits(count, found))) seen.wrong += 1
      seen.asked += 1
      // Somebody types and reads: one question after another without rest would be half of the machine.
      await new Promise((go) => setTimeout(go, 20))
    }
  })()
  const begun = performance.now()
  for (const batch of batches) {
    await publish(place, scope, batch)
    done += 1
  }
  await place.settled()
  const ms = performance.now() - begun
  running = false
  await searching
  remember(folder, rows, queries, { days: days + 1, counts: stages.at(-1) ?? counts })
  return [
    [
      `${whole(appended)} lines more`,
      milliseconds(ms),
      `${whole((appended * 1000) / ms)} a second`,
      aim(ms <= 20_000, '≤ 20 s'),
    ],
    [
      '  searches meanwhile, each right for its moment',
      `${seen.asked - seen.wrong}/${seen.asked}`,
      `longest ${milliseconds(seen.longest)}`,
      aim(seen.wrong === 0, 'all'),
    ],
  ]
}

type Answered = Pick<Awaited<ReturnType<typeof searchRows>>, 'rows' | 'amount' | 'capped' | 'begun'>

export const ask = (place: Place, scope: Scope, text: string) =>
  place.database.askPublished((reading) => searchRows(reading, scope, readQuestions({ text })))

/** Whether an answer is what a look at every line gives; what is told as “more than 10,000” or by a beginning is another question. */
export function fits(count: Count | undefined, { rows, amount, capped, begun }: Answered): boolean {
  return !count || capped || begun || (count.rows === rows && count.amount === amount)
}

/** What each query finds before the first act and after each. */
function stagesOf(
  counts: readonly Count[],
  batches: readonly Parameters<ReturnType<typeof scanFor>['add']>[0][],
  queries: readonly Query[],
): readonly (readonly Count[])[] {
  const scan = scanFor(queries)
  return [
    counts,
    ...batches.map((batch) => {
      scan.add(batch)
      return counts.map((before, at) => {
        const more = scan.counts[at]
        return before && more ? { rows: before.rows + more.rows, amount: before.amount + more.amount } : null
      })
    }),
  ]
}
