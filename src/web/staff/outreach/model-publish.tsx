import * as area from '../../../areas/outreach/index.ts'
import { isRefusal } from '../../../values/refusal.ts'
import { ModelMatter } from '../../portal/model.tsx'
import { publishPageOf } from '../publication/publish-page.tsx'
import { idPart } from '../record/address.ts'
import { boardPath, missing, modelPath, modelsPath } from './address.ts'
import { PhotoChoice, photoIdsOf, picturesOf } from './public-photos.tsx'

/** Công khai mô hình: what it is and came to; no request and no person is in it. */
export const publishModelPage = publishPageOf<area.PublishedModel>({
  path: `${modelsPath}/${idPart}/cong-khai`,
  may: area.outreachPermissions.publish,
  kind: 'model',
  publish: area.publishModel,
  unpublish: area.unpublishModel,
  load: async (_, reading, id) => {
    const facts = await area.findModel(reading, id)
    if (!facts) return missing
    const content = await area.modelContent(reading, facts, await picturesOf(reading, id))
    return isRefusal(content) ? content : { title: facts.model.name, content }
  },
  back: (id) => modelPath(id),
  crumbs: (c, id, title) => [
    { label: c.words.outreachPages.board.title, href: boardPath },
    { label: c.words.outreachModels.models.title, href: modelsPath },
    { label: title, href: modelPath(id) },
  ],
  Preview: ModelMatter,
  Fields: PhotoChoice,
  inputOf: photoIdsOf,
})
