import { draftDocument, issueDocument } from '../../src/areas/documents/index.ts'
import { perform } from '../../src/platform/action.ts'
import { systemCaller } from '../../src/platform/system-caller.ts'
import { isRefusal } from '../../src/values/refusal.ts'
import type { Place } from './place.tsx'
import { aim, milliseconds, sheet, whole } from './sheet.ts'

/** 200 documents of one type issued at once: their numbers follow each other without a gap. */
export async function measureIssues({ database, committeeId }: Place, count = 200): Promise<string> {
  const by = () => systemCaller({ committeeId, name: 'bench', channel: 'cli' })
  const ids: string[] = []
  const day = database.clock.today()
  for (let at = 0; at < count; at += 1) {
    const made = await perform(database, draftDocument, { typeCode: 'TTr', abstract: `Tờ trình ${at}`, head: {} }, by())
    if (isRefusal(made)) throw new Error(made.key)
    ids.push(made.id)
  }
  const begun = performance.now()
  const issued = await Promise.all(ids.map((id) => perform(database, issueDocument, { id, issuedOn: day }, by())))
  const ms = performance.now() - begun
  const numbers = issued.map((one) => (isRefusal(one) ? 0 : Number(one.number))).sort((a, b) => a - b)
  const first = numbers[0] ?? 0
  const inOrder = first > 0 && numbers.every((number, at) => number === first + at)
  const head = ['documents', 'all in', 'a second', 'numbers', 'aim']
  const row = [whole(count), milliseconds(ms), whole((count / ms) * 1000), `${first}–${numbers.at(-1)}`]
  return sheet('Issued at once', head, [[...row, aim(inOrder, 'consecutive, none twice')]])
}
