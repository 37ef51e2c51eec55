import {
  completions,
  findPublicScope,
  foldedWords,
  readQuestions,
  type Scope,
  searchRows,
} from '../../../areas/disclosure/index.ts'
import type { Committee } from '../../../areas/organisation/index.ts'
import { type Day, parseDay } from '../../../values/day.ts'
import { isRefusal, type Refusal } from '../../../values/refusal.ts'
import { type PageContext, resource, type Sent } from '../../http/page.ts'
import { json } from '../../http/respond.ts'
import { inCommittee, notPublished } from '../frame/reading.ts'
import { moneyRoot, readFoundPlace, scopePart, typedIn, writeFoundPlace } from './address.ts'
import { askedScope } from './asked-scope.ts'
import { type LedgerFile, type LedgerFormat, ledgerFileOf, rowOf } from './files.ts'

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
  get: async (c) => {
    const asked = await askedScope(c)
    if (isRefusal(asked)) return asked
    const words = foldedWords(c.query('q').slice(0, 100))
    return json({ hints: await c.askPublished((reading) => completions(reading, asked.scope, words, 10)) })
  },
})

/**
 * What the search of the page finds, without the page: how many lines, what they add up to, and twenty of them, asked by
 * the same words in the address; `next` is what `sau` asks for the twenty after them. Where there are more lines than were
 * counted, `rows` and `amount` are those of the first and `counted_all` says so.
 */
export const ledgerAnswer = resource({
  path: `${moneyRoot}/${scopePart}/tim`,
  may: 'public',
  forEverybody: true,
  get: async (c) => {
    const asked = await askedScope(c)
    if (isRefusal(asked)) return asked
    const place = { after: readFoundPlace(c.query('sau')), limit: 20 }
    const { rows, amount, value, capped, begun, lines, next } = await c.askPublished((reading) =>
      searchRows(reading, asked.scope, readQuestions(typedIn(c)), place),
    )
    return json({
      ...{ rows, amount, value, counted_all: !capped, last_word_begun: begun },
      ...{ lines: lines.map(rowOf), next: next && writeFoundPlace(next) },
    })
  },
})
