import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, type Day, day } from '../../values/day.ts'
import { heritage, predecessors, type Succession, successors, unitsRead } from './succession.ts'
import { exampleSuccessions, unitIds } from './vietnam.ts'

const term = { from: day('2019-05-01'), to: day('2024-04-30') }
const across = { from: day('2025-01-01'), to: day('2025-12-31') }

describe('whose records a report reads', () => {
  it('as it was: the unit itself', () => {
    expect(unitsRead(exampleSuccessions, unitIds.songCau, term, 'as_was')).toEqual([
      { unitId: unitIds.songCau, ...term },
    ])
    expect(unitsRead(exampleSuccessions, unitIds.bacKanWard, across, 'as_was')).toEqual([
      { unitId: unitIds.bacKanWard, ...across },
    ])
  })

  it('in today’s units: its own and those of its four predecessors from before 1 July 2025', () => {
    const spans = unitsRead(exampleSuccessions, unitIds.bacKanWard, across, 'as_is')
    expect(spans.map((span) => [span.unitId, span.to])).toEqual([
      [unitIds.bacKanWard, '2025-12-31'],
      [unitIds.songCau, '2025-06-30'],
      [unitIds.phungChiKien, '2025-06-30'],
      [unitIds.xuatHoa, '2025-06-30'],
      [unitIds.nongThuong, '2025-06-30'],
    ])
  })

  it('leaves out predecessors that ended before the period', () => {
    const later = { from: day('2026-01-01'), to: day('2026-12-31') }
    expect(unitsRead(exampleSuccessions, unitIds.bacKanWard, later, 'as_is')).toHaveLength(1)
  })

  it('follows what a unit became, and keeps split units as heritage only', () => {
    expect(successors(exampleSuccessions, unitIds.songCau)).toEqual([
      { unitId: unitIds.bacKanWard, on: day('2025-07-01') },
    ])
    const split = (to: string): Succession => ({
      id: to,
      fromUnitId: 'old',
      toUnitId: to,
      kind: 'split',
      effectiveOn: day('2026-01-01'),
      share: 0.5,
      legalDoc: null,
    })
    const both = [split('east'), split('west')]
    expect(unitsRead(both, 'east', across, 'as_is')).toEqual([{ unitId: 'east', ...across }])
    expect(heritage(both, 'west').map((step) => step.unitId)).toEqual(['old'])
    expect(predecessors(both, 'west')).toEqual([])
  })
})

/** Mergers one after another, each of units that still exist into a new one: [successions, units that never ended]. */
const anyMergers = fc
  .array(fc.tuple(fc.nat(), fc.nat(), fc.integer({ min: 1, max: 300 })), { maxLength: 8 })
  .map((draws) => {
    let open = Array.from({ length: 10 }, (_, i) => `old-${i}`)
    let on: Day = day('2019-01-01')
    const steps: Succession[] = []
    for (const [a, b, gap] of draws) {
      on = addDays(on, gap)
      const pair = new Set([open[a % open.length], open[b % open.length]].filter((one) => one !== undefined))
      const into = `new-${steps.length}`
      const facts = { toUnitId: into, kind: 'merge', effectiveOn: on, share: null, legalDoc: null } as const
      steps.push(...[...pair].map((fromUnitId) => ({ id: `${fromUnitId}>${into}`, fromUnitId, ...facts })))
      open = [...open.filter((one) => !pair.has(one)), into]
    }
    return { steps, open }
  })

describe('merging', () => {
  it('loses no record and counts none twice: Σ over today’s units = Σ over the units that made the records', () => {
    fc.assert(
      fc.property(
        anyMergers,
        fc.array(fc.tuple(fc.nat(), fc.nat({ max: 3000 })), { maxLength: 60 }),
        ({ steps, open }, draws) => {
          const everyone = [...new Set([...steps.flatMap((one) => [one.fromUnitId, one.toUnitId ?? '']), ...open])]
          const begins = (id: string) => steps.find((one) => one.toUnitId === id)?.effectiveOn ?? day('2000-01-01')
          const ends = (id: string) => steps.find((one) => one.fromUnitId === id)?.effectiveOn ?? day('2100-01-01')
          const records = draws
            .map(([who, when]) => ({
              unitId: everyone[who % everyone.length] ?? '',
              on: addDays(day('2018-01-01'), when),
            }))
            .filter((record) => begins(record.unitId) <= record.on && record.on < ends(record.unitId))
          const whole = { from: day('2018-01-01'), to: day('2030-12-31') }
          const counted = open.flatMap((id) => {
            const spans = unitsRead(steps, id, whole, 'as_is')
            return records.filter((record) =>
              spans.some((span) => span.unitId === record.unitId && span.from <= record.on && record.on <= span.to),
            )
          })
          expect(counted).toHaveLength(records.length)
        },
      ),
    )
  })
})
