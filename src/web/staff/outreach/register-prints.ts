import { outreachPermissions } from '../../../areas/outreach/index.ts'
import { renderDocx } from '../../../print/docx/docx.ts'
import { channelRegister, itemRegister } from '../../../print/forms/outreach/registers.ts'
import { noFiles, type PrintedDocument } from '../../../print/model.ts'
import { renderPdf } from '../../../print/pdf/pdf.ts'
import { type PageContext, resource } from '../../http/page.ts'
import { download } from '../record/download.ts'
import { officeOn } from '../record/office.ts'
import { channelsPath, itemsPath } from './address.ts'
import { loadChannels } from './channel-rows.ts'
import { allItems, allRows } from './sheets.ts'

async function madeBy(c: PageContext) {
  const office = await c.read((reading) => officeOn(reading, c.signedIn.committeeId, c.today))
  const filter = c.query('nam') === '' ? '' : `${c.words.records.list.year} ${c.query('nam')}`
  return { office, filter, madeAt: c.house.clock.now() }
}

async function items(c: PageContext): Promise<PrintedDocument> {
  const { channels, topics, itemStates: states } = c.words.outreachLabels
  return itemRegister(await madeBy(c), (await allItems(c)).toReversed(), { channels, topics, states })
}

async function channels(c: PageContext): Promise<PrintedDocument> {
  const { rows, names } = await allRows((shown) => loadChannels(c, shown))
  const { channels: kinds, channelStates: states } = c.words.outreachLabels
  return channelRegister(await madeBy(c), rows, { names, kinds, states })
}

function printed(path: string, fileName: string, make: (c: PageContext) => Promise<PrintedDocument>) {
  const as = (extension: 'pdf' | 'docx', render: (document: PrintedDocument) => Promise<Buffer>) =>
    resource({
      path: `${path}.${extension}`,
      may: outreachPermissions.read,
      get: async (c) => download(await render(await make(c)), `${fileName}-${c.today}`, extension),
    })
  return [
    as('pdf', (document) => renderPdf(document, noFiles)),
    as('docx', (document) => renderDocx(document, noFiles)),
  ]
}

/** The registers as they are handed in and filed. */
export const registerPrints = [
  ...printed(itemsPath, 'danh-muc-tin-bai', items),
  ...printed(channelsPath, 'so-kenh', channels),
]
