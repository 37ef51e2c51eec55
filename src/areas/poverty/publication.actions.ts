import { z } from 'zod'
import { action, done, within } from '../../platform/action.ts'
import { zId, zLine } from '../../platform/input.ts'
import { newId } from '../../values/id.ts'
import { isRefusal, refuse } from '../../values/refusal.ts'
import { lockBooks } from '../books/index.ts'
import { openScope, publishRows, scopeOf } from '../disclosure/index.ts'
import { areaName, loadAreas } from '../organisation/index.ts'
import { casePurposes } from './fund-case.ts'
import { permissions } from './permissions.ts'
import { publicCase } from './public-name.ts'
import { insertPublications, unpublished } from './publication.store.ts'

/**
 * Makes public what the Fund gave since the last time, line by line. The Fund tells what it gave twice a year at least; what it
 * received becomes public with the gifts.
 */
export const publishFund = action({
  name: 'poverty.publish_fund',
  permission: permissions.publish,
  input: z.object({
    bookId: zId,
    /** What each purpose is called to the public. */
    purposes: z.partialRecord(z.enum(casePurposes), zLine(200)),
  }),
  load: async (w, { bookId }) => {
    const [book] = await lockBooks(w, [bookId])
    if (book?.ledger !== 'poor_fund') return refuse('poverty.not_the_fund', { kind: 'missing' })
    const list = await unpublished(w, bookId)
    return list.length === 0 ? refuse('poverty.nothing_to_publish', { kind: 'conflict' }) : { book, list }
  },
  run: async (w, { bookId, purposes }, { book, list }) => {
    const origin = { kind: 'book', id: bookId, label: book.title }
    const there = await scopeOf(w, origin)
    const scopeId = there?.id ?? newId()
    if (!there) {
      const scope = { id: scopeId, ledger: 'poor_fund' as const, origin, openedOn: book.openedOn, title: book.title }
      const opened = await within(w, openScope, scope)
      if (isRefusal(opened)) return opened
    }
    const { areas } = await loadAreas(w, w.committeeId)
    const names = new Map(areas.map((area) => [area.id, areaName(area, w.today)]))
    const rows = list.map((one) => {
      const { id, caseId, areaId, happenedOn, amount, reference: decision } = one
      const { name, toldAs } = publicCase(one)
      return {
        ...{ id, happenedOn, amount, decision, name, section: 'given' as const },
        area: names.get(areaId) ?? null,
        purpose: purposes[toldAs] ?? null,
        source: { kind: 'fund_case', id: caseId },
      }
    })
    const published = await within(w, publishRows, { scopeId, rows })
    if (isRefusal(published)) return published
    await insertPublications(w, scopeId, list)
    const data = { title: book.title, count: rows.length }
    return done({ output: { scopeId, count: rows.length }, subject: { kind: 'book', id: bookId }, data })
  },
})
