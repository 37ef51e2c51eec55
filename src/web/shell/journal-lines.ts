import type { JournalEntry } from '../../platform/journal.ts'
import { sayJournal } from '../../words/words.ts'
import type { PageContext } from '../http/page.ts'
import type { JournalLine } from '../parts/index.ts'

/** Lines of the journal as a page shows them: who, when on the office's wall clock, and what in words. */
export function journalLines(c: PageContext, entries: readonly JournalEntry[]): readonly JournalLine[] {
  const clock = new Intl.DateTimeFormat(c.language === 'vi' ? 'vi-VN' : 'en-GB', {
    dateStyle: 'short',
    timeStyle: 'short',
    timeZone: c.house.config.timeZone,
  })
  return entries.map((entry) => ({
    id: String(entry.seq),
    when: clock.format(entry.at),
    at: entry.at.toISOString(),
    actor: entry.actorName,
    sentence: sayJournal(c.words, entry.action, entry.data),
  }))
}
