import { isDeepStrictEqual } from 'node:util'
import { z } from 'zod'
import { action, done, within } from '../../platform/action.ts'
import type { Writing } from '../../platform/context.ts'
import { zDay, zId, zLine, zText } from '../../platform/input.ts'
import { figureInProse } from '../../values/figure-text.ts'
import { isRefusal, type Refusal, refuse } from '../../values/refusal.ts'
import { editDocument, issueDocument } from '../documents/index.ts'
import { zEditNo } from './compute.actions.ts'
import type { Computed, Definition } from './computed.ts'
import type { FrozenFigure } from './difference.ts'
import { insertIssue } from './issue.store.ts'
import { liveWords } from './live.figures.ts'
import { loadFor, type Standing } from './locked.actions.ts'
import { partsOf } from './parts.ts'
import { permissions } from './permissions.ts'
import { insertFigures } from './snapshot.store.ts'
import { insertEvent } from './version.store.ts'

/** What a figure means, in the words that stand beside the frozen value. */
const zDefinition = z.object({ name: zLine(300), definition: zText(2000), unit: zLine(60) })
type Definitions = Readonly<Record<string, z.infer<typeof zDefinition>>>

interface Ready extends Standing {
  readonly figures: readonly Computed[]
}

/**
 * Gives the report its number and freezes it: words, and each figure with its records, day, rule and definition. When
 * records changed since the text was computed, nothing is issued: nobody signs numbers that were not read.
 */
export const issueReport = action({
  name: 'reports.issue',
  permission: permissions.issue,
  input: z.object({ id: zId, editNo: zEditNo, issuedOn: zDay, definitions: z.record(z.string(), zDefinition) }),
  load: async (w, input) => {
    const facts = await loadFor(w, input, 'issued')
    if (isRefusal(facts)) return facts
    if (input.issuedOn < facts.latest.judgedOn) return refuse('reports.issued_before', { field: 'issuedOn' })
    return ready(w, facts, input.definitions)
  },
  run: async (w, { id, issuedOn, definitions }, { report, latest, document, figures }) => {
    const opened = await within(w, editDocument, { id: document.id, editNo: document.editNo, visibility: 'upward' })
    if (isRefusal(opened)) return opened
    const issued = await within(w, issueDocument, { id: document.id, issuedOn })
    if (isRefusal(issued)) return issued
    const { parts, told } = partsOf(document.body)
    const { version, documentId, judgedOn } = latest
    const { numberText, contentHash } = issued
    const frozen = { version, documentId, judgedOn, knownAt: w.now, issuedOn, numberText, contentHash }
    await insertIssue(w, id, { ...frozen, parts, partsTold: told })
    await insertFigures(w, id, version, freeze(figures, definitions))
    const event = { committeeId: w.committeeId, reportId: id, version, editNo: opened.editNo }
    await insertEvent(w, { ...event, kind: 'issued' })
    const data = { title: report.title, version, numberText, issuedOn, contentHash, figures: figures.length }
    return done({ output: { ...issued, id, version }, subject: { kind: 'report', id }, data })
  },
})

async function ready(w: Writing, facts: Standing, definitions: Definitions): Promise<Ready | Refusal> {
  const { report, latest, document } = facts
  const live = await liveWords(w, { ...report, judgedOn: latest.judgedOn }, document)
  if (!isDeepStrictEqual([live.body, live.annexes], [document.body, document.annexes]))
    return refuse('reports.figures_changed', { kind: 'conflict' })
  const known = live.figures.every(({ indicator: { id, named } }) => named || Object.hasOwn(definitions, id))
  return known ? { ...facts, figures: live.figures } : refuse('reports.no_definition')
}

const missing = ({ id, unit }: Definition) => ({ name: id, definition: id, unit })

function freeze(figures: readonly Computed[], definitions: Definitions): readonly FrozenFigure[] {
  return figures.map(({ asked, indicator, figure }, at) => ({
    ...asked,
    position: at + 1,
    figure,
    value: figureInProse(indicator, figure),
    ruleVersion: indicator.version,
    ...(indicator.named ?? definitions[indicator.id] ?? missing(indicator)),
  }))
}
