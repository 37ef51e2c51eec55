import { figureShelf } from './figure-shelf.tsx'
import type { Shelf } from './frame/shelf.ts'
import { type Theme, themes } from './frame/theme.ts'
import { documentShelf, reportShelf } from './issued-shelves.tsx'
import { recommendationShelf } from './recommendation-shelf.tsx'
import { sessionShelf } from './session-shelf.tsx'

/** Every kind of published things, in the order of the index. A kind that is not here is not shown anywhere. */
export const shelves: readonly Shelf[] = [recommendationShelf, sessionShelf, figureShelf, reportShelf, documentShelf]

const byKind = new Map(shelves.map((shelf) => [shelf.kind, shelf]))

export const shelfKinds: readonly string[] = [...byKind.keys()]

export function shelfOf({ subjectKind }: { readonly subjectKind: string }): Shelf | undefined {
  return byKind.get(subjectKind)
}

/** The themes that have something to read, each with its kinds. */
export function themesOf(
  kinds: ReadonlySet<string>,
): readonly { readonly theme: Theme; readonly shelves: readonly Shelf[] }[] {
  return themes
    .map((theme) => ({ theme, shelves: shelves.filter((one) => one.theme === theme && kinds.has(one.kind)) }))
    .filter((one) => one.shelves.length > 0)
}
