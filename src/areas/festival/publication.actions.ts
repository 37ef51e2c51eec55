import { z } from 'zod'
import { action, done, within } from '../../platform/action.ts'
import type { Writing } from '../../platform/context.ts'
import { zDay, zId, zLine, zText } from '../../platform/input.ts'
import type { Id } from '../../values/id.ts'
import { isRefusal, refuse } from '../../values/refusal.ts'
import { disclosureInput, disclosureOf, evidenceOf, publish, withdrawPublication } from '../documents/index.ts'
import { listPeople } from '../organisation/index.ts'
import { festivalDay } from './calendar.ts'
import { permissions } from './permissions.ts'
import { listPlans } from './plan.store.ts'
import { namesSaid, toPublish } from './published.ts'
import type { YearFacts } from './standing.ts'
import { loadWard } from './ward.store.ts'
import { loadYear } from './year.store.ts'

/** A year is published under the id of the first version of its plan, which stays whatever is amended. */
async function subjectOf(w: Writing, year: number) {
  const first = (await listPlans(w, w.committeeId, [year])).findLast((one) => one.plan.version === 1)
  return first ? { kind: 'festival_year', id: first.plan.id } : null
}

const zYear = z.coerce.number().int().min(1990).max(2199)

/** Everybody of whom a text of this festival might speak. */
async function namesAround(w: Writing, facts: YearFacts): Promise<readonly string[]> {
  const people = await listPeople(w, { committeeId: w.committeeId, limit: 2000 })
  return [
    ...people.rows.map((person) => person.fullName),
    ...facts.events.flatMap((one) => one.delegates.map((leader) => leader.name)),
    ...facts.results.flatMap((one) => one.families.map((family) => family.headName)),
  ]
}

/** The pictures must be of festivals of the year, and pictures. */
async function knownPhotos(w: Writing, facts: YearFacts, fileIds: readonly Id[]): Promise<boolean> {
  const found = await evidenceOf(
    w,
    facts.events.map((one) => one.event.id),
  )
  const known = new Set([...found.values()].flat().flatMap((one) => (one.kind === 'photo' ? (one.file?.id ?? []) : [])))
  return fileIds.every((id) => known.has(id))
}

/** Shows the festival of a year to the public as it stands today, with the pictures chosen. */
export const publishFestival = action({
  name: 'festival.publish',
  permission: permissions.publish,
  input: z.object({
    year: zYear,
    title: zLine(200),
    photos: z
      .array(z.object({ fileId: zId, caption: zLine(200), on: zDay }))
      .max(24)
      .optional(),
    ...disclosureInput,
  }),
  load: async (w, { year, title, photos = [] }) => {
    const subject = await subjectOf(w, year)
    if (!subject) return refuse('festival.no_plan', { kind: 'missing', params: { year } })
    const facts = await loadYear(w, w.committeeId, year)
    const ward = await loadWard(w, w.committeeId)
    const day = festivalDay(year)
    const content = toPublish(facts, ward.existing(w.today < day ? w.today : day), photos, w.today)
    if (!content) return refuse('festival.nothing_to_publish', { kind: 'conflict' })
    const fileIds = photos.map((one) => one.fileId)
    if (!(await knownPhotos(w, facts, fileIds)))
      return refuse('festival.no_photo', { kind: 'missing', field: 'photos' })
    const texts = [title, ...photos.map((one) => one.caption), ...content.works.map((work) => work.text)]
    const [named] = namesSaid(texts, await namesAround(w, facts))
    if (named) return refuse('festival.name_in_public', { field: 'photos', params: { name: named } })
    return { subject, content, fileIds }
  },
  run: async (w, { year, title, photos: _, ...decided }, { subject, content, fileIds }) => {
    const made = await within(w, publish, {
      subject,
      title,
      content: { ...content },
      fileIds: [...fileIds],
      ...disclosureOf(decided),
    })
    if (isRefusal(made)) return made
    return done({ output: made, subject, data: { year, title, version: made.version } })
  },
})

export const unpublishFestival = action({
  name: 'festival.unpublish',
  permission: permissions.publish,
  input: z.object({ year: zYear, reason: zText(500) }),
  load: async (w, { year }) =>
    (await subjectOf(w, year)) ?? refuse('festival.no_plan', { kind: 'missing', params: { year } }),
  run: async (w, { year, reason }, subject) => {
    const gone = await within(w, withdrawPublication, { subject, reason })
    if (isRefusal(gone)) return gone
    return done({ output: { id: subject.id }, subject, data: { year, reason } })
  },
})
