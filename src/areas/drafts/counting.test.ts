import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isWithin } from '../../values/clause.ts'
import { type CountedTally, type CountedText, countGiven, countPersons, sumOf, type TextAuthor } from './counting.ts'

const key = fc.constantFrom('', 'F0001', 'F0001/G0001', 'F0001/G0001/H02', 'F0001/G0002', 'F0002')
const stance = fc.constantFrom('agree', 'amend', 'oppose', 'question')
const giver = fc.constantFrom(
  { areaId: 'a', organisationId: null },
  { areaId: 'b', organisationId: null },
  { areaId: null, organisationId: 'o' },
  { areaId: null, organisationId: null },
)
const place = { draftId: fc.constantFrom('d', 'e'), meetingId: fc.constantFrom(null, 'm'), clauseKey: key, stance }
const flat = <T extends { giver: { areaId: string | null; organisationId: string | null } }>({
  giver: who,
  ...rest
}: T) => ({
  ...rest,
  ...who,
})
const numbered = <T>(all: readonly T[], letter: string) => all.map((one, at) => ({ ...one, id: `${letter}${at}` }))

const anyTexts = fc
  .array(
    fc.record({ ...place, giver, personKey: fc.constantFrom(null, 'x', 'y', 'z'), isPerson: fc.boolean() }).map(flat),
    { maxLength: 25 },
  )
  .map((all) => numbered(all, 't') as unknown as readonly (CountedText & TextAuthor)[])
// One tally for each giver, occasion, place and stance, as the table holds it.
const anyTallies = fc
  .uniqueArray(
    fc
      .record({
        ...place,
        giver,
        count: fc.integer({ min: 1, max: 9 }),
        persons: fc.option(fc.integer({ min: 1, max: 9 })),
      })
      .map(flat),
    {
      maxLength: 12,
      selector: (one) =>
        [one.draftId, one.areaId, one.organisationId, one.meetingId, one.clauseKey, one.stance].join(' '),
    },
  )
  .map((all) => numbered(all, 'n') as unknown as readonly CountedTally[])

const sum = (texts: readonly CountedText[], tallies: readonly CountedTally[]) => sumOf(countGiven(texts, tallies))
const tallied = (tallies: readonly CountedTally[]) => tallies.reduce((total, one) => total + one.count, 0)

describe('texts and tallies are counted together, none twice', () => {
  test('every text is told in exactly one cell, every tally in one', () => {
    fc.assert(
      fc.property(anyTexts, anyTallies, (texts, tallies) => {
        const cells = countGiven(texts, tallies)
        expect(cells.flatMap((cell) => cell.texts).sort()).toEqual(texts.map((text) => text.id).sort())
        expect(cells.flatMap((cell) => cell.tallyId ?? []).sort()).toEqual(tallies.map((one) => one.id).sort())
        for (const cell of cells) expect(cell.count).toBeGreaterThanOrEqual(cell.texts.length)
      }),
    )
  })

  test('the sum lies between the larger of the two and both together', () => {
    fc.assert(
      fc.property(anyTexts, anyTallies, (texts, tallies) => {
        const all = sum(texts, tallies)
        expect(all).toBeGreaterThanOrEqual(Math.max(texts.length, tallied(tallies)))
        expect(all).toBeLessThanOrEqual(texts.length + tallied(tallies))
      }),
    )
    fc.assert(fc.property(anyTexts, (texts) => sum(texts, []) === texts.length))
    fc.assert(fc.property(anyTallies, (tallies) => sum([], tallies) === tallied(tallies)))
  })

  test('a text adds one, or nothing where a tally has room for it; it never takes away', () => {
    fc.assert(
      fc.property(anyTexts, anyTallies, (texts, tallies) => {
        const [last, ...others] = texts.toReversed()
        if (!last) return
        const added = sum(texts, tallies) - sum(others, tallies)
        expect([0, 1]).toContain(added)
        const inNone = tallies.every(
          (tally) =>
            !isWithin(last.clauseKey, tally.clauseKey) ||
            [tally.draftId, tally.areaId, tally.organisationId, tally.meetingId, tally.stance].join() !==
              [last.draftId, last.areaId, last.organisationId, last.meetingId, last.stance].join(),
        )
        if (inNone || (last.areaId === null && last.organisationId === null)) expect(added).toBe(1)
      }),
    )
  })

  test('the order in which they were written down changes nothing', () => {
    fc.assert(
      fc.property(anyTexts, anyTallies, (texts, tallies) => {
        expect(sum(texts.toReversed(), tallies.toReversed())).toBe(sum(texts, tallies))
        expect(countPersons(texts.toReversed(), tallies.toReversed())).toBe(countPersons(texts, tallies))
      }),
    )
  })

  test('drafts are counted apart, and their sums add up', () => {
    fc.assert(
      fc.property(anyTexts, anyTallies, (texts, tallies) => {
        const of =
          (draftId: string) =>
          <T extends { draftId: string }>(all: readonly T[]) =>
            all.filter((one) => one.draftId === draftId)
        for (const count of [sum, countPersons as typeof sum])
          expect(count(of('d')(texts), of('d')(tallies)) + count(of('e')(texts), of('e')(tallies))).toBe(
            count(texts, tallies),
          )
      }),
    )
  })

  test('people are at most the texts and the people of tallies, and one person is one', () => {
    fc.assert(
      fc.property(anyTexts, anyTallies, (texts, tallies) => {
        const people = countPersons(texts, tallies)
        const most = tallies.reduce((total, one) => total + (one.persons ?? 0), 0)
        expect(people).toBeLessThanOrEqual(texts.filter((text) => text.isPerson).length + most)
        expect(countPersons([...texts, ...texts.filter((text) => text.personKey !== null)], tallies)).toBe(people)
      }),
    )
  })

  test('an area told 40 for and 3 to amend article 1, and sent two of the three in words', () => {
    const at = { draftId: 'd', areaId: 'a', organisationId: null, meetingId: 'm' }
    const tallies: CountedTally[] = [
      { ...at, id: 'n1', clauseKey: 'F0001', stance: 'agree', count: 40, persons: 40 },
      { ...at, id: 'n2', clauseKey: 'F0001', stance: 'amend', count: 3, persons: 2 },
    ]
    const text = (id: string, clauseKey: string) => ({ ...at, id, clauseKey, stance: 'amend' as const })
    const texts = [text('t1', 'F0001'), text('t2', 'F0001/G0002')]
    expect(sum(texts, tallies)).toBe(43)
    expect(sum([...texts, text('t3', 'F0002')], tallies)).toBe(44)
    expect(sum([...texts, { ...text('t4', 'F0001'), meetingId: null }], tallies)).toBe(44)
    const said = texts.map((one) => ({ ...one, personKey: one.id, isPerson: true }))
    expect(countPersons(said, tallies)).toBe(42)
  })
})
