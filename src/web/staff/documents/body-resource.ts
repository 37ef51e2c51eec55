import { documentPermissions, editDocument, findDocument } from '../../../areas/documents/index.ts'
import type { Id } from '../../../values/id.ts'
import { editorAnswer } from '../../editor-answer.ts'
import { type PageContext, resource } from '../../http/page.ts'
import type { Theirs } from '../../islands/editor/settings.ts'
import { showMoment } from '../../moment.ts'
import { documentMissing, idIn, idPart } from './address.ts'

async function lastSaved(c: PageContext, id: Id): Promise<Theirs | null> {
  const document = await c.read((reading) => findDocument(reading, id))
  if (!document) return null
  const { editNo, body, editedByName: by, editedAt } = document
  return { editNo, body, by, when: showMoment(editedAt) }
}

/** Takes the text from the editor: `{ editNo, body, clientId }`; the same client id brings the same answer. */
export const bodyResource = resource({
  path: `/van-ban/${idPart}/noi-dung`,
  may: documentPermissions.draft,
  maxMegabytes: 5,
  post: async (c, sent) => {
    const id = idIn(c)
    if (!id) return documentMissing
    const { editNo, body, clientId } = (sent ?? {}) as { editNo?: unknown; body?: unknown; clientId?: unknown }
    const result = await c.perform(
      editDocument,
      { id, editNo, body },
      typeof clientId === 'string' ? clientId : undefined,
    )
    return editorAnswer(c, result, () => lastSaved(c, id))
  },
})
