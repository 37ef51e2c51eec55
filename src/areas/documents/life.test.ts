import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { again, callerAs, openTestDatabase, type TestDatabase } from '../../../tests/support/acting.ts'
import { type AnyAction, perform } from '../../platform/action.ts'
import type { Caller } from '../../platform/context.ts'
import { checkJournal } from '../../platform/journal.ts'
import { newId } from '../../values/id.ts'
import { isRefusal } from '../../values/refusal.ts'
import { doc, p } from '../../values/rich.ts'
import { draftDocument, editDocument, findDocument, findSnapshot, issueDocument, withdrawDocument } from './index.ts'

let house: TestDatabase
beforeAll(async () => {
  house = await openTestDatabase()
})
afterAll(() => house.close())

interface Expected {
  id: string
  editNo: number
  text: string
  number: number | null
  withdrawn: boolean
}

/** What the office believes; the database must agree after every step. */
class Model {
  readonly documents: Expected[] = []
  readonly chair: Caller = callerAs('ward_chair', newId())
  issued = 0

  async act(what: AnyAction, input: object): Promise<string | null> {
    const answer = await perform(house.database, what, input, again(this.chair))
    return isRefusal(answer) ? answer.key : null
  }

  async draft(): Promise<void> {
    const id = newId()
    const input = { id, typeCode: 'KH', abstract: 'Kế hoạch', head: {}, body: doc(p('0')) }
    expect(await this.act(draftDocument, input)).toBeNull()
    this.documents.push({ id, editNo: 1, text: '0', number: null, withdrawn: false })
  }

  async edit(one: Expected, behind: number): Promise<void> {
    const text = String(one.editNo)
    const editNo = Math.max(1, one.editNo - behind)
    const key = await this.act(editDocument, { id: one.id, editNo, body: doc(p(text)) })
    const expected = this.closed(one) ?? (editNo === one.editNo ? null : 'platform.stale')
    expect(key).toBe(expected)
    if (key === null) Object.assign(one, { text, editNo: one.editNo + 1 })
  }

  async issue(one: Expected): Promise<void> {
    const key = await this.act(issueDocument, { id: one.id, issuedOn: '2024-04-15' })
    expect(key).toBe(this.closed(one))
    if (key !== null) return
    this.issued += 1
    one.number = this.issued
  }

  async withdraw(one: Expected): Promise<void> {
    const key = await this.act(withdrawDocument, { id: one.id, reason: 'Sai' })
    expect(key).toBe(one.withdrawn ? 'documents.withdrawn' : null)
    one.withdrawn = true
  }

  closed(one: Expected): string | null {
    if (one.withdrawn) return 'documents.withdrawn'
    return one.number === null ? null : 'documents.already_issued'
  }

  async check(): Promise<void> {
    await house.database.read(this.chair.sight, async (reading) => {
      for (const one of this.documents) {
        const kept = await findDocument(reading, one.id)
        expect(kept).toMatchObject({ editNo: one.editNo, number: one.number, body: doc(p(one.text)) })
        expect(kept?.withdrawnOn === null).toBe(!one.withdrawn)
        const frozen = await findSnapshot(reading, one.id)
        if (one.number === null) expect(frozen).toBeNull()
        else expect(frozen?.content).toMatchObject({ body: doc(p(one.text)) })
      }
      const chain = await checkJournal(reading, this.chair.committeeId)
      expect(chain.brokenAt).toBeNull()
    })
  }
}

test('whatever an office does, numbers have no gap and what was issued stays', async () => {
  const step = fc.record({
    kind: fc.constantFrom('draft', 'edit', 'issue', 'withdraw'),
    which: fc.nat(3),
    behind: fc.nat(1),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 18 }), async (steps) => {
      const model = new Model()
      await model.draft()
      for (const { kind, which, behind } of steps) {
        const one = model.documents[which % model.documents.length] as Expected
        if (kind === 'draft') await model.draft()
        else if (kind === 'edit') await model.edit(one, behind)
        else await model[kind as 'issue' | 'withdraw'](one)
        await model.check()
      }
    }),
    { numRuns: 12 },
  )
}, 60_000)
