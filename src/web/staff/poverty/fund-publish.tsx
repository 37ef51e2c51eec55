import { povertyPermissions } from '../../../areas/poverty/index.ts'
import { fill } from '../../../words/shape.ts'
import { memoryOf } from '../../http/memory.ts'
import type { PageContext } from '../../http/page.ts'
import { showMoment } from '../../moment.ts'
import { Form, SubmitRow } from '../../parts/index.ts'
import type { FundStanding } from './fund.ts'

/** What was handed over and nobody outside can read yet; and when the Fund last told what it gave. */
export function FundPublish({ c, fund }: { readonly c: PageContext; readonly fund: FundStanding }) {
  const { board: words } = c.words.povertyPages
  const { book, toPublish, publishedAt } = fund
  const last =
    publishedAt === null ? null : <p class="soft">{fill(words.publishedAt, { at: showMoment(publishedAt) })}</p>
  if (toPublish === 0 || !c.may(povertyPermissions.publish)) return last
  return (
    <Form act="publish" id={`publish-${book.id}`} clientId={c.formId} memory={memoryOf(c, { bookId: book.id })}>
      <input type="hidden" name="bookId" value={book.id} />
      {last}
      <p class="soft">{words.publishText}</p>
      <SubmitRow primary={fill(words.publish, { count: toPublish })} />
    </Form>
  )
}
