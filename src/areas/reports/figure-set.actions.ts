import { z } from 'zod'
import { action, done, within } from '../../platform/action.ts'
import type { Writing } from '../../platform/context.ts'
import { zDay, zId, zLine, zText } from '../../platform/input.ts'
import { figureInTable } from '../../values/figure-text.ts'
import { type Id, newId } from '../../values/id.ts'
import { parsePeriod } from '../../values/period-text.ts'
import { isRefusal, type Refusal, refuse } from '../../values/refusal.ts'
import { disclosureInput, disclosureOf, publicationSubject, publish } from '../documents/index.ts'
import { computeFigures } from './compute.figures.ts'
import type { Computed } from './computed.ts'
import { openable, type PublishedFigures, partOf, type SetFigure, shownRecords } from './figure-set.ts'
import { recordsOf } from './indicators.figures.ts'
import { permissions } from './permissions.ts'
import { publishedFigure } from './publication.ts'

const kind = 'figures'

/** What a figure means, in the words that stand beside the frozen value. */
const zDefinition = z.object({ name: zLine(300), definition: zText(2000), unit: zLine(60) })

/**
 * Makes figures of a period public: value, definition and day frozen, and behind each the records it was counted from,
 * of which the public sees those that are public themselves. The same period again is the next version of the same set.
 */
export const publishFigures = action({
  name: 'reports.publish_figures',
  permission: permissions.publish,
  input: z.object({
    /** Of the set, where it is new. */
    id: zId.optional(),
    title: zLine(200),
    period: z.string().max(60),
    judgedOn: zDay,
    view: z.enum(['as_was', 'as_is']).default('as_was'),
    /** In the order in which they are to be shown. */
    indicatorIds: z.array(z.string().max(80)).min(1).max(200),
    /** Those that open the home page. */
    leading: z.array(z.string().max(80)).max(8).default([]),
    definitions: z.record(z.string(), zDefinition),
    ...disclosureInput,
  }),
  load: async (w, { id, period, judgedOn, view, indicatorIds, definitions }): Promise<Ready | Refusal> => {
    const days = parsePeriod(period)
    if (!days) return refuse('reports.no_such_period', { field: 'period' })
    if (judgedOn > w.today) return refuse('reports.judged_ahead', { field: 'judgedOn' })
    const asked = [...new Set(indicatorIds)].map((indicatorId) => ({ indicatorId, period, judgedOn }))
    const computed = await computeFigures(w, { committeeId: w.committeeId, view, knownAt: null }, asked)
    const figures = [...computed.values()]
    if (figures.length < asked.length) return refuse('reports.no_indicator', { field: 'indicatorIds' })
    const known = figures.every(({ indicator }) => Object.hasOwn(definitions, indicator.id))
    if (!known) return refuse('reports.no_definition')
    const subjectId = (await publicationSubject(w, kind, 'period', period)) ?? id ?? newId()
    return { subjectId, term: days.kind === 'term', figures, records: await behind(w, figures) }
  },
  run: async (w, input, { subjectId, term, figures, records }) => {
    const { title, period, judgedOn, definitions, leading } = input
    const content: PublishedFigures = {
      title,
      period,
      term,
      judgedOn,
      figures: figures.map((one) => frozen(one, definitions)),
      leading: figures.map(({ indicator }) => indicator.id).filter((one) => leading.includes(one)),
    }
    const subject = { kind, id: subjectId }
    const decided = disclosureOf(input)
    const made = await within(w, publish, {
      subject,
      title,
      content: { ...content },
      records: [...records],
      ...decided,
    })
    if (isRefusal(made)) return made
    return done({ output: made, subject, data: { title, period, version: made.version, figures: figures.length } })
  },
})

interface Ready {
  readonly subjectId: Id
  readonly term: boolean
  readonly figures: readonly Computed[]
  readonly records: readonly { part: string; ids: { id: Id; shownBy: Id }[] }[]
}

function othersOf({ figure: { ids, denominatorIds = [] } }: Computed): readonly Id[] {
  const counted = new Set(ids)
  return denominatorIds.filter((id) => !counted.has(id))
}

/** The records of every figure; what is shown on the page of another record is led there. */
async function behind(w: Writing, figures: readonly Computed[]): Promise<Ready['records']> {
  const all = new Map(figures.map((one) => [one.indicator.id, [...one.figure.ids, ...othersOf(one)]]))
  const named = await recordsOf(w, all)
  return figures.flatMap((one) => [
    {
      part: partOf(one.indicator.id, 'counted'),
      ids: [...shownRecords(openable(one.indicator, one.figure.ids), named)],
    },
    { part: partOf(one.indicator.id, 'others'), ids: [...shownRecords(othersOf(one), named)] },
  ])
}

function frozen(one: Computed, definitions: Readonly<Record<string, z.infer<typeof zDefinition>>>): SetFigure {
  const { asked, indicator, figure } = one
  const words = definitions[indicator.id] ?? { name: indicator.id, definition: indicator.id, unit: indicator.unit }
  const value = figureInTable(indicator, figure)
  return {
    ...publishedFigure({ ...asked, ...words, figure, value }),
    records: new Set(openable(indicator, figure.ids)).size,
    ruleVersion: indicator.version,
    others: new Set(othersOf(one)).size,
  }
}
