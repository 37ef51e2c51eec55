import { z } from 'zod'
import { action, done, within } from '../../platform/action.ts'
import type { Writing } from '../../platform/context.ts'
import { zId, zText } from '../../platform/input.ts'
import type { Id } from '../../values/id.ts'
import { isRefusal, refuse } from '../../values/refusal.ts'
import { photosIn } from '../../values/rich.ts'
import { disclosureInput, disclosureOf, documentForPrint, publish, withdrawPublication } from '../documents/index.ts'
import type { FrozenFigure } from './difference.ts'
import { shownRecords } from './figure-set.ts'
import { recordsOf } from './indicators.figures.ts'
import { issuesOf } from './issue.store.ts'
import { lockOwn } from './locked.actions.ts'
import { permissions } from './permissions.ts'
import { type PublishedReport, publishedFigure } from './publication.ts'
import { frozenFigures } from './snapshot.store.ts'

/** Makes the last issued version public, as it was frozen. */
export const publishReport = action({
  name: 'reports.publish',
  permission: permissions.publish,
  input: z.object({ id: zId, ...disclosureInput }),
  load: async (w, { id }) => {
    const facts = await lockOwn(w, id)
    if (isRefusal(facts)) return facts
    const [issue] = (await issuesOf(w, [id])).get(id) ?? []
    const paper = issue ? await documentForPrint(w, issue.documentId) : null
    if (!issue || !paper) return refuse('reports.not_issued', { kind: 'conflict' })
    const figures = await frozenFigures(w, id, issue.version)
    return { report: facts.report, issue, paper, figures, records: await behind(w, figures) }
  },
  run: async (w, { id, ...decided }, { report, issue, paper, figures, records }) => {
    const { kind, title } = report
    const { numberText, issuedOn, judgedOn, version } = issue
    const { typeCode, abstract, head, body, annexes, contentHash: issuedHash } = paper
    const words = { typeCode, abstract, head, body, annexes, issuedHash }
    const facts = { kind, title, numberText, issuedOn, judgedOn, version, ...words }
    const content: PublishedReport = { ...facts, figures: figures.map(publishedFigure) }
    const published = await within(w, publish, {
      subject: { kind: 'report', id },
      title,
      content: { ...content },
      fileIds: [paper, ...paper.annexes].flatMap(({ body: part }) => photosIn(part)).map(({ fileId }) => fileId),
      records,
      ...disclosureOf(decided),
    })
    if (isRefusal(published)) return published
    return done({ output: { id, slug: published.slug }, subject: { kind: 'report', id }, data: { title, version } })
  },
})

/** The records of each figure as they were frozen, under its place in the report. */
async function behind(w: Writing, figures: readonly FrozenFigure[]) {
  const all = new Map<string, Id[]>()
  for (const { indicatorId, figure } of figures) all.set(indicatorId, [...(all.get(indicatorId) ?? []), ...figure.ids])
  const named = await recordsOf(w, all)
  return figures.map(({ figure }, at) => ({ part: String(at + 1), ids: [...shownRecords(figure.ids, named)] }))
}

/** Takes the report off the public pages. */
export const unpublishReport = action({
  name: 'reports.unpublish',
  permission: permissions.publish,
  input: z.object({ id: zId, reason: zText(500) }),
  load: (w, { id }) => lockOwn(w, id),
  run: async (w, { id, reason }, { report }) => {
    const taken = await within(w, withdrawPublication, { subject: { kind: 'report', id }, reason })
    if (isRefusal(taken)) return taken
    return done({ output: { id }, subject: { kind: 'report', id }, data: { title: report.title, reason } })
  },
})
