import { z } from 'zod'
import { identityPermissions } from '../../../areas/identity/index.ts'
import { recentJournal } from '../../../platform/journal.ts'
import { page, readQuery } from '../../http/page.ts'
import { EmptyState, JournalList, PageHead, Pager } from '../../parts/index.ts'
import { journalLines } from '../../shell/journal-lines.ts'

const pageSize = 50
const query = z.object({ truoc: z.coerce.number().int().positive().nullable().catch(null) })

/** Everything that was done in this committee, newest first. */
export const journalPage = page({
  path: '/nhat-ky',
  shell: 'staff',
  may: identityPermissions.read_journal,
  load: async (c) => {
    const { truoc: before } = readQuery(c, query, { truoc: null })
    const entries = await c.read((reading) =>
      recentJournal(reading, c.signedIn.committeeId, { before, limit: pageSize + 1 }),
    )
    const shown = entries.slice(0, pageSize)
    const next = entries.length > pageSize ? shown.at(-1)?.seq : undefined
    return { shown, next, first: before === null }
  },
  title: (_, words) => words.shell.nav.journal,
  view: ({ data, c }) => {
    const { journalPage: text } = c.words.shell
    const older = data.next === undefined ? undefined : `/nhat-ky?truoc=${data.next}`
    return (
      <>
        <PageHead title={c.words.shell.nav.journal} summary={text.summary} />
        {data.shown.length > 0 ? (
          <JournalList lines={journalLines(c, data.shown)} />
        ) : (
          <EmptyState title={text.empty} />
        )}
        <Pager newer={data.first ? undefined : '/nhat-ky'} older={older} />
      </>
    )
  },
})
