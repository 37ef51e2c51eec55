import { findPublished, frozenText } from '../../areas/documents/index.ts'
import { isRefusal, type Refusal } from '../../values/refusal.ts'
import { type PageContext, resource, type Sent } from '../http/page.ts'
import { json } from '../http/respond.ts'
import { type DataFile, type DataFormat, dataFileOf, kindStates } from './data-files.ts'
import { portalRoot, slugPart } from './frame/address.ts'
import { columnsOf, csvHead, csvLine } from './frame/csv.ts'
import { inCommittee, notPublished } from './frame/reading.ts'
import { shelves } from './shelves.ts'

const types = { csv: 'text/csv; charset=utf-8', json: 'application/json; charset=utf-8' } as const

/** The file that an address names, as it stands now. */
async function fileIn(c: PageContext, name: string): Promise<DataFile | Refusal> {
  const [section, format] = name.split('.')
  const shelf = shelves.find((one) => one.section === section)
  if (!shelf) return notPublished
  const found = await inCommittee(c, async (reading, committee) => ({
    committee,
    state: (await kindStates(reading, committee)).get(shelf.kind),
  }))
  if (isRefusal(found)) return found
  const { committee, state } = found
  return state ? dataFileOf(c, committee, shelf, format as DataFormat, state) : notPublished
}

/** Everything of one kind that is public, as CSV or JSON: `kien-nghi.csv`. */
export const dataFile = resource({
  path: `${portalRoot}/${slugPart}/du-lieu/:tep{[a-z-]+\\.(csv|json)}`,
  may: 'public',
  forEverybody: true,
  get: async (c) => {
    const name = c.param('tep')
    const file = await fileIn(c, name)
    if (isRefusal(file)) return file
    const bytes = await c.house.files.open(file.sha256)
    if (!bytes) return notPublished
    const digest = Buffer.from(file.sha256, 'hex').toString('base64')
    const headers = {
      'Content-Type': types[name.endsWith('.csv') ? 'csv' : 'json'],
      'Content-Length': String(file.size),
      'Content-Disposition': `attachment; filename="${c.param('slug')}-${name}"`,
      'Repr-Digest': `sha-256=:${digest}:`,
      'Last-Modified': file.changedAt.toUTCString(),
      'Cache-Control': 'public, max-age=60',
      ETag: `"${file.sha256}"`,
    }
    return { bytes, headers }
  },
})

/** The checksum of a data file, in the form that `sha256sum -c` reads. */
export const dataFileSum = resource({
  path: `${portalRoot}/${slugPart}/du-lieu/:tep{[a-z-]+\\.(csv|json)\\.sha256}`,
  may: 'public',
  forEverybody: true,
  get: async (c): Promise<Sent | Refusal> => {
    const name = c.param('tep').replace(/\.sha256$/, '')
    const file = await fileIn(c, name)
    if (isRefusal(file)) return file
    const bytes = `${file.sha256}  ${c.param('slug')}-${name}\n`
    return { bytes, headers: { 'Content-Type': 'text/plain; charset=utf-8' } }
  },
})

const dictionaryColumns = ['file', 'column', 'meaning'] as const

/** What every column of every data file means. */
export const dictionaryFile = resource({
  path: `${portalRoot}/${slugPart}/du-lieu/tu-dien.csv`,
  may: 'public',
  forEverybody: true,
  get: async (c) => {
    const found = await inCommittee(c, async (_, committee) => committee)
    if (isRefusal(found)) return found
    const { proof } = c.words.portal.data
    const rows = shelves.flatMap((shelf) => {
      const { columns } = shelf.words(c.words)
      const file = `${shelf.section}.csv`
      return columnsOf(shelf).map((column) => ({ file, column, meaning: columns[column] ?? proof[column] ?? '' }))
    })
    const bytes = csvHead(dictionaryColumns) + rows.map((row) => csvLine(dictionaryColumns, row)).join('')
    return { bytes, headers: { 'Content-Type': types.csv } }
  },
})

/** The very bytes whose SHA-256 stands on the page of a published thing. */
export const originalFile = resource({
  path: `${portalRoot}/${slugPart}/goc/:kind{[a-z_]+}/:tep{[a-z0-9-]+\\.json}`,
  may: 'public',
  forEverybody: true,
  get: async (c) => {
    const slug = c.param('tep').replace(/\.json$/, '')
    const item = await inCommittee(
      c,
      async (reading, committee) => (await findPublished(reading, committee.id, c.param('kind'), slug)) ?? notPublished,
    )
    if (isRefusal(item)) return item
    const { title, content } = item
    return { ...json(null), bytes: frozenText({ title, content }) }
  },
})
