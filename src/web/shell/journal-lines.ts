import type { JournalEntry } from '../../platform/journal.ts'
import { sayJournal } from '../../words/words.ts'
import type { PageContext } from '../http/page.ts'
import { showMoment } from '../moment.ts'
import type { JournalLine } from '../parts/index.ts'

/** Lines of the journal as a page shows them: who, when on the office's wall clock, and what in words. */
export function journalLines(c: PageContext, entries: readonly JournalEntry[]): readonly JournalLine[] {
  return entries.map((entry) => ({
    id: String(entry.seq),
    when: showMoment(entry.at, c.house.config.timeZone),
    at: entry.at.toISOString(),
    actor: entry.actorName,
    sentence: sayJournal(c.words, entry.action, entry.data),
  }))
}
