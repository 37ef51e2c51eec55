import { completions, findPublicScope, foldedWords, type Scope } from '../../../areas/disclosure/index.ts'
import type { Committee } from '../../../areas/organisation/index.ts'
import { type Day, parseDay } from '../../../values/day.ts'
import { isRefusal, type Refusal } from '../../../values/refusal.ts'
import { type PageContext, resource, type Sent } from '../../http/page.ts'
import { json } from '../../http/respond.ts'
import { inCommittee, notPublished } from '../frame/reading.ts'
import { moneyRoot, scopePart } from './address.ts'
import { type LedgerFile, type LedgerFormat, ledgerFileOf } from './files.ts'

const types = { csv: 'text/csv; charset=utf-8', json: 'application/json; charset=utf-8' } as const
const dayPattern = '(-[0-9]{4}-[0-9]{2}-[0-9]{2})?'

interface Named {
  readonly committee: Committee
  readonly scope: Scope
  readonly day: Day | null
  readonly format: LedgerFormat
}

/** What an address names: `du-lieu.csv`, `du-lieu-2024-09-10.json`. */
async function named(c: PageContext): Promise<Named | Refusal> {
  const [, on, format = 'csv'] = /^du-lieu(?:-(\d{4}-\d\d-\d\d))?\.(csv|json)/.exec(c.param('tep')) ?? []
  const day = on === undefined ? null : parseDay(on)
  if (on !== undefined && day === null) return notPublished
  return inCommittee(c, async (reading, committee) => {
    const scope = await findPublicScope(reading, committee.id, { slug: c.param('muc') })
    return scope ? { committee, scope, day, format: format as LedgerFormat } : notPublished
  })
}

async function fileIn(c: PageContext): Promise<(Named & { readonly file: LedgerFile }) | Refusal> {
  const found = await named(c)
  if (isRefusal(found)) return found
  return { ...found, file: await ledgerFileOf(c, found) }
}

const fileName = (c: PageContext): string => `${c.param('muc')}-${c.param('tep').replace(/\.sha256$/, '')}`

/** Every public line of a scope, or of one of its days, as CSV or JSON. */
export const ledgerFile = resource({
  path: `${moneyRoot}/${scopePart}/:tep{du-lieu${dayPattern}\\.(csv|json)}`,
  may: 'public',
  forEverybody: true,
  get: async (c) => {
    const found = await fileIn(c)
    if (isRefusal(found)) return found
    const { file, format, scope } = found
    const bytes = await c.house.files.open(file.sha256)
    if (!bytes) return notPublished
    const headers = {
      'Content-Type': types[format],
      'Content-Length': String(file.size),
      'Content-Disposition': `attachment; filename="${fileName(c)}"`,
      'Repr-Digest': `sha-256=:${Buffer.from(file.sha256, 'hex').toString('base64')}:`,
      'X-Row-Count': String(file.rows),
      'Last-Modified': scope.changedAt.toUTCString(),
      'Cache-Control': 'public, max-age=60',
      ETag: `"${file.sha256}"`,
    }
    return { bytes, headers }
  },
})

/** The checksum of such a file, and how many lines it has. */
export const ledgerFileSum = resource({
  path: `${moneyRoot}/${scopePart}/:tep{du-lieu${dayPattern}\\.(csv|json)\\.sha256}`,
  may: 'public',
  forEverybody: true,
  get: async (c): Promise<Sent | Refusal> => {
    const found = await fileIn(c)
    if (isRefusal(found)) return found
    const bytes = `# ${found.file.rows}\n${found.file.sha256}  ${fileName(c)}\n`
    return { bytes, headers: { 'Content-Type': 'text/plain; charset=utf-8' } }
  },
})

/** How what was begun to be typed goes on, for who builds upon this search. */
export const ledgerHints = resource({
  path: `${moneyRoot}/${scopePart}/goi-y`,
  may: 'public',
  forEverybody: true,
  get: (c) =>
    inCommittee(c, async (reading, committee) => {
      const scope = await findPublicScope(reading, committee.id, { slug: c.param('muc') })
      if (!scope) return notPublished
      return json({ hints: await completions(reading, scope, foldedWords(c.query('q').slice(0, 100)), 10) })
    }),
})
