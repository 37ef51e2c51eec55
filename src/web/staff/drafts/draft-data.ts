import { type Exercise, exercisesAbout } from '../../../areas/criticism/index.ts'
import {
  type DocumentLine,
  documentLines,
  documentsOf,
  type FileFacts,
  filesByIds,
} from '../../../areas/documents/index.ts'
import * as area from '../../../areas/drafts/index.ts'
import { type JournalEntry, journalOf } from '../../../platform/journal.ts'
import { showClauseKey } from '../../../values/clause.ts'
import type { Refusal } from '../../../values/refusal.ts'
import type { PageContext } from '../../http/page.ts'
import type { Option } from '../../parts/index.ts'
import { type ConsultationLink, consultationsAbout } from '../legislation/consultation-links.tsx'
import { idIn, missing } from './address.ts'
import { targetOptions } from './choosing.ts'

export const draftParts = ['tong_quan', 'dieu_khoan', 'y_kien', 'so_lieu', 'mo', 'van_ban', 'nhat_ky'] as const
export type DraftPart = (typeof draftParts)[number]

/** Everything the page of a draft shows, whatever part is open. */
export interface DraftData {
  readonly part: DraftPart
  readonly draft: area.Draft
  readonly versions: readonly area.Version[]
  readonly current: area.Version | null
  readonly clauses: readonly area.Clause[]
  readonly files: readonly (area.VersionFile & { readonly file: FileFacts | undefined })[]
  readonly places: readonly PlaceCount[]
  readonly total: number
  readonly persons: number
  readonly texts: number
  readonly tallies: readonly area.Tally[]
  readonly shares: readonly area.Share[]
  /** Whom it can be opened to. */
  readonly targets: readonly Option[]
  readonly letter: DocumentLine | null
  readonly documents: readonly DocumentLine[]
  readonly journal: readonly JournalEntry[]
  /** Criticisms of it. */
  readonly exercises: readonly Pick<Exercise, 'id' | 'title'>[]
  /** Letters that asked us about it. */
  readonly consultations: readonly ConsultationLink[]
}

/** Parts that this visitor may open: what was said and who is invited is the office's. */
export function openParts(c: PageContext): readonly DraftPart[] {
  if (c.may(area.draftPermissions.read_opinions)) return draftParts
  return ['tong_quan', 'dieu_khoan']
}

export async function loadDraftData(c: PageContext): Promise<DraftData | Refusal> {
  const id = idIn(c)
  const part = openParts(c).find((one) => one === c.query('muc')) ?? 'tong_quan'
  return c.read(async (reading) => {
    const draft = await area.findDraft(reading, id)
    if (!draft) return missing
    const versions = (await area.versionsOf(reading, [id])).get(id) ?? []
    const current = area.currentVersion(versions, c.today)
    const { texts, tallies } = await area.givenTogether(reading, { draftIds: [id] })
    const files = await area.filesOfVersions(reading, id)
    const known = await filesByIds(
      reading,
      files.map((one) => one.fileId),
    )
    const letter = draft.documentId
      ? ((await documentLines(reading, [draft.documentId])).get(draft.documentId) ?? null)
      : null
    const clauses = current ? await area.clausesOf(reading, current.id) : []
    const cells = area.countGiven(texts, tallies)
    return {
      ...{ part, draft, versions, current, letter, clauses },
      places: countsByPlace(cells, clauses, [...texts, ...tallies]),
      total: area.sumOf(cells),
      files: files.map((one) => ({ ...one, file: known.get(one.fileId) })),
      persons: area.countPersons(texts, tallies),
      texts: texts.length,
      tallies: part === 'so_lieu' ? await area.talliesOf(reading, id) : [],
      shares: part === 'mo' ? await area.sharesOf(reading, id) : [],
      targets: part === 'mo' ? await targetOptions(c, reading) : [],
      documents: part === 'van_ban' ? await documentsOf(reading, id) : [],
      exercises: part === 'tong_quan' ? await exercisesAbout(reading, { draftIds: [id] }) : [],
      consultations: part === 'tong_quan' ? await consultationsAbout(c, reading, { draftIds: [id] }) : [],
      journal: part === 'nhat_ky' ? await journalOf(reading, id) : [],
    }
  })
}

/** One place of the draft with what was said there, stance by stance. */
export interface PlaceCount {
  readonly key: string
  readonly clause: area.Clause | null
  /** As it is called where the register has no clause for it; null: the whole draft. */
  readonly ref: string | null
  readonly counts: Readonly<Record<area.Stance, number>>
  readonly all: number
}

const none = { agree: 0, amend: 0, oppose: 0, question: 0 } as const

interface Placed {
  readonly clauseKey: string
  readonly clauseRef: string | null
}

/** Counts by the clauses of the register; what lies in none of them stands under its own place, as it was written. */
export function countsByPlace(
  cells: readonly area.Cell[],
  clauses: readonly area.Clause[],
  placed: readonly Placed[],
): readonly PlaceCount[] {
  const written = new Map(placed.map(({ clauseKey, clauseRef }) => [clauseKey, clauseRef]))
  const byKey = new Map<string, area.Clause>(clauses.map((clause) => [clause.key, clause]))
  const found = new Map<string, Record<area.Stance, number>>(clauses.map(({ key }) => [key, { ...none }]))
  for (const { clauseKey, stance, count } of cells) {
    const key = area.clauseAt(clauses, clauseKey)?.key ?? clauseKey
    const counts = found.get(key) ?? { ...none }
    counts[stance] += count
    found.set(key, counts)
  }
  return [...found]
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([key, counts]) => {
      const clause = byKey.get(key) ?? null
      const ref = clause?.ref ?? showClauseKey(key) ?? written.get(key) ?? null
      return { key, clause, ref, counts, all: counts.agree + counts.amend + counts.oppose + counts.question }
    })
}

export type SharedWith = 'body' | 'area' | 'organisation' | 'account'

export function sharedWith({ bodyId, areaId, organisationId }: area.Share): SharedWith {
  if (bodyId) return 'body'
  if (areaId) return 'area'
  return organisationId ? 'organisation' : 'account'
}
