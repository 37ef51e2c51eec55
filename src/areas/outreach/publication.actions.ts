import { z } from 'zod'
import { action, done, within } from '../../platform/action.ts'
import type { Reading, Writing } from '../../platform/context.ts'
import { zId, zIds, zText } from '../../platform/input.ts'
import type { Id } from '../../values/id.ts'
import { isRefusal, type Refusal, refuse } from '../../values/refusal.ts'
import { disclosureInput, disclosureOf, evidenceOf, publish, withdrawPublication } from '../documents/index.ts'
import { areaName, loadAreas } from '../organisation/index.ts'
import { itemSubject, openItem } from './item.actions.ts'
import { modelSubject, openModel } from './model.actions.ts'
import type { ModelFacts } from './model.ts'
import { permissions } from './permissions.ts'
import { modelToPublish, newsToPublish, type PublishedModel, type PublishedPhoto } from './published.ts'

const zPublishing = z.object({
  id: zId,
  /** Pieces of evidence of the record that are shown: photos only. */
  photoIds: zIds.optional(),
  ...disclosureInput,
})
type Publishing = z.output<typeof zPublishing>

/** The pictures that were ticked; one that does not belong to the record is refused. */
async function photosOf(w: Writing, id: Id, photoIds: readonly Id[]): Promise<readonly PublishedPhoto[] | Refusal> {
  const evidence = (await evidenceOf(w, [id])).get(id) ?? []
  const found = photoIds.map((photoId) => evidence.find((one) => one.id === photoId && one.kind === 'photo'))
  if (found.includes(undefined)) return refuse('documents.not_found', { kind: 'missing', field: 'photoIds' })
  return found.flatMap((one) => (one?.file ? [{ fileId: one.file.id, caption: one.caption }] : []))
}

interface ToPublish {
  readonly title: string
  readonly content: { readonly photos: readonly PublishedPhoto[] }
}

async function publishContent(w: Writing, subject: { kind: string; id: Id }, input: Publishing, given: ToPublish) {
  return within(w, publish, {
    subject,
    title: given.title,
    content: { ...given.content },
    fileIds: given.content.photos.map((one) => one.fileId),
    ...disclosureOf(input),
  })
}

/** Shows an item that is out on the public page, with the pictures that were chosen. */
export const publishNews = action({
  name: 'outreach.publish_news',
  permission: permissions.publish,
  input: zPublishing,
  load: async (w, { id, photoIds = [] }): Promise<ToPublish | Refusal> => {
    const facts = await openItem(w, id)
    if (isRefusal(facts)) return facts
    const photos = await photosOf(w, id, photoIds)
    if (isRefusal(photos)) return photos
    const content = newsToPublish(facts, photos, w.today)
    return content ? { title: facts.item.title, content } : refuse('outreach.not_out', { kind: 'conflict' })
  },
  run: async (w, input, given) => {
    const made = await publishContent(w, itemSubject(input.id), input, given)
    if (isRefusal(made)) return made
    return done({ output: made, subject: itemSubject(input.id), data: { title: given.title, version: made.version } })
  },
})

export const unpublishNews = action({
  name: 'outreach.unpublish_news',
  permission: permissions.publish,
  input: z.object({ id: zId, reason: zText(500) }),
  load: (w, { id }) => openItem(w, id),
  run: async (w, { id, reason }, { item }) => {
    const gone = await within(w, withdrawPublication, { subject: itemSubject(id), reason })
    if (isRefusal(gone)) return gone
    return done({ output: { id }, subject: itemSubject(id), data: { title: item.title, reason } })
  },
})

/** What the public reads of a model today, its areas by their names. */
export async function modelContent(
  reading: Reading,
  facts: ModelFacts,
  photos: readonly PublishedPhoto[],
): Promise<PublishedModel | Refusal> {
  const { areas } = await loadAreas(reading, facts.model.committeeId)
  const named = areas.filter((area) => facts.model.areaIds.includes(area.id))
  const names = named.map((area) => areaName(area, reading.today))
  const content = modelToPublish(facts, { areas: names, photos }, reading.today)
  return content ?? refuse('outreach.model_not_started', { kind: 'conflict' })
}

/** Shows a model with what it came to. */
export const publishModel = action({
  name: 'outreach.publish_model',
  permission: permissions.publish,
  input: zPublishing,
  load: async (w, { id, photoIds = [] }): Promise<ToPublish | Refusal> => {
    const facts = await openModel(w, id)
    if (isRefusal(facts)) return facts
    const photos = await photosOf(w, id, photoIds)
    if (isRefusal(photos)) return photos
    const content = await modelContent(w, facts, photos)
    return isRefusal(content) ? content : { title: facts.model.name, content }
  },
  run: async (w, input, given) => {
    const made = await publishContent(w, modelSubject(input.id), input, given)
    if (isRefusal(made)) return made
    return done({ output: made, subject: modelSubject(input.id), data: { name: given.title, version: made.version } })
  },
})

export const unpublishModel = action({
  name: 'outreach.unpublish_model',
  permission: permissions.publish,
  input: z.object({ id: zId, reason: zText(500) }),
  load: (w, { id }) => openModel(w, id),
  run: async (w, { id, reason }, { model }) => {
    const gone = await within(w, withdrawPublication, { subject: modelSubject(id), reason })
    if (isRefusal(gone)) return gone
    return done({ output: { id }, subject: modelSubject(id), data: { name: model.name, reason } })
  },
})
