import * as area from '../../../areas/outreach/index.ts'
import { refuse } from '../../../values/refusal.ts'
import { NewsMatter } from '../../portal/news.tsx'
import { publishPageOf } from '../publication/publish-page.tsx'
import { idPart } from '../record/address.ts'
import { boardPath, itemPath, itemsPath, missing } from './address.ts'
import { PhotoChoice, photoIdsOf, picturesOf } from './public-photos.tsx'

const notOut = refuse('outreach.not_out', { kind: 'conflict' })

/** Công khai tin bài: its words and the pictures that are chosen. */
export const publishNewsPage = publishPageOf<area.PublishedNews>({
  path: `${itemsPath}/${idPart}/cong-khai`,
  may: area.outreachPermissions.publish,
  kind: 'communication_item',
  publish: area.publishNews,
  unpublish: area.unpublishNews,
  load: async (_, reading, id) => {
    const facts = await area.findItem(reading, id)
    if (!facts) return missing
    const content = area.newsToPublish(facts, await picturesOf(reading, id), reading.today)
    return content ? { title: facts.item.title, content } : notOut
  },
  back: (id) => itemPath(id),
  crumbs: (c, id, title) => [
    { label: c.words.outreachPages.board.title, href: boardPath },
    { label: c.words.outreachPages.items.title, href: itemsPath },
    { label: title, href: itemPath(id) },
  ],
  Preview: NewsMatter,
  Fields: PhotoChoice,
  inputOf: photoIdsOf,
})
