import {
  countDocuments,
  type DocumentLine,
  documentPermissions,
  type RegisterQuery,
  searchDocuments,
} from '../../../areas/documents/index.ts'
import type { Reading } from '../../../platform/context.ts'
import { excerpt } from '../../../values/match.ts'
import type { PageContext } from '../../http/page.ts'
import { documentPath } from '../documents/address.ts'
import { type Agenda, heap, shown, type Task } from './task.ts'

const drafts: RegisterQuery = { directions: ['outgoing', 'internal'], state: 'draft', exceptOriginKind: 'report' }
const unscanned: RegisterQuery = { directions: ['outgoing'], unscanned: true }

// The words of a report are a document too; it waits under its own name.

/** Drafts that wait for a signature, and issued papers of which no scan is kept. */
export async function documentTasks(
  c: PageContext,
  reading: Reading,
): Promise<Agenda & { readonly unscanned: number }> {
  const { whys } = c.words.home
  const signs = c.may(documentPermissions.issue)
  const { lines: waiting } = await searchDocuments(reading, drafts, { limit: shown })
  const { lines: bare } = await searchDocuments(reading, unscanned, { limit: shown })
  const [draftCount, bareCount] = [await countDocuments(reading, drafts), await countDocuments(reading, unscanned)]
  const why = signs ? whys.issueDocument : whys.draftDocument
  const task = (line: DocumentLine, reason: string): Task => ({
    id: `document ${line.id} ${reason}`,
    href: documentPath(line.id),
    title: excerpt(line.abstract, '', 140),
    why: reason,
    about: [c.words.documentPages.types[line.typeCode], line.numberText].filter(Boolean).join(' · '),
    dueOn: null,
  })
  return {
    unscanned: bareCount,
    late: [],
    soon: [],
    mine: [
      heap(
        // The text of a report waits for a signature at its report.
        waiting.filter((line) => line.origin?.kind !== 'report').map((line) => task(line, why)),
        '/van-ban?tinh-trang=du-thao',
        draftCount,
      ),
    ],
    missing: [
      heap(
        bare.map((line) => task(line, whys.scan)),
        '/van-ban?thieu=ban-quet',
        bareCount,
      ),
    ],
  }
}
