import { clauseKey, tidyClauseRef } from '../../values/clause.ts'
import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import type { Refusal } from '../../values/refusal.ts'
import { exactKey } from '../../values/vietnamese.ts'
import type { Author, Channel, Opinion, Stance } from './opinion.ts'

/** A row of a sheet of opinions, as somebody collected them. */
export interface OpinionRow {
  readonly clauseRef: string | null
  readonly stance: Stance | null
  readonly text: string | null
  readonly proposedWording: string | null
  readonly authorName: string | null
  /** The area or organisation they belong to, by its name. */
  readonly giver: string | null
  readonly channel: Channel | null
  readonly givenOn: Day | null
}

export interface RowRefusal {
  readonly key: string
  readonly field: string | null
  readonly params: Readonly<Record<string, string | number>>
}

/** What came of one row of the file. */
export interface RowAccount {
  readonly row: number
  readonly outcome: 'taken' | 'there' | 'refused'
  readonly text: string
  readonly id: Id | null
  readonly refusals: readonly RowRefusal[]
}

export function asRowRefusal({ key, field, params }: Refusal): RowRefusal {
  return { key, field: field ?? null, params: params ?? {} }
}

/** Areas and organisations by their folded names. */
export type Givers = ReadonlyMap<string, Pick<Author, 'areaId' | 'organisationId'> & { readonly name: string }>

/** Who gave it: the giver alone, a person of it, a person, or nobody who is named. Null: a giver that is none of ours. */
export function authorOfRow(
  { authorName, giver }: OpinionRow,
  givers: Givers,
  keyOf: (name: string) => string,
): Author | null {
  const named = giver === null ? null : givers.get(keyOf(giver))
  if (named === undefined) return null
  const itself = authorName === null ? undefined : givers.get(keyOf(authorName))
  const of = named ?? itself
  const { areaId = null, organisationId = null } = of ?? {}
  const speaksForAll = of !== undefined && of !== null && (authorName === null || itself !== undefined)
  if (speaksForAll) {
    const kind = areaId === null ? 'organisation' : 'area'
    return { kind, name: of.name, personId: null, areaId, organisationId }
  }
  return {
    kind: authorName === null ? 'anonymous' : 'person',
    name: authorName,
    personId: null,
    areaId,
    organisationId,
  }
}

/** By what two opinions are the same: place, stance, words and author, accents counting. */
export function sameKey(one: Pick<Opinion, 'clauseKey' | 'stance' | 'text' | 'proposedWording' | 'author'>): string {
  const { clauseKey: place, stance, text, proposedWording, author } = one
  const words = [text, proposedWording, author.name].map((part) => exactKey(part ?? ''))
  return [place, stance, ...words, author.areaId, author.organisationId].join('\u0001')
}

/**
 * Tells rows that are there already from new ones. Who has a name says the same thing once; of the nameless, as many may
 * say it as there are rows, so that only rows beyond those already written down are new.
 */
export class Seen {
  private readonly left = new Map<string, Id[]>()
  private readonly named = new Map<string, Id>()

  constructor(there: Iterable<{ readonly key: string; readonly id: Id; readonly isNamed: boolean }>) {
    for (const { key, id, isNamed } of there) {
      if (isNamed) this.named.set(key, id)
      else {
        const same = this.left.get(key)
        if (same) same.push(id)
        else this.left.set(key, [id])
      }
    }
  }

  /** The opinion that a row repeats, or null; then the row itself is there from now on. */
  find(key: string, id: Id, isNamed: boolean): Id | null {
    if (!isNamed) return this.left.get(key)?.shift() ?? null
    const found = this.named.get(key) ?? null
    if (found === null) this.named.set(key, id)
    return found
  }
}

/** Place and words of a row, complete. */
export function placeOfRow({ clauseRef }: Pick<OpinionRow, 'clauseRef'>): Pick<Opinion, 'clauseRef' | 'clauseKey'> {
  const ref = tidyClauseRef(clauseRef)
  return { clauseRef: ref, clauseKey: clauseKey(ref) }
}
