import type { PublishedFacts } from '../../areas/documents/index.ts'
import type { Words } from '../../words/words.ts'
import { commendationShelf } from './commendation-shelf.tsx'
import { consultationShelf } from './consultation-shelf.tsx'
import { dialogueShelf } from './dialogue-shelf.tsx'
import { exerciseShelf } from './exercise-shelf.tsx'
import { festivalShelf } from './festival-shelf.tsx'
import { figureShelf } from './figure-shelf.tsx'
import type { Shelf } from './frame/shelf.ts'
import { type Theme, themes } from './frame/theme.ts'
import { documentShelf, reportShelf } from './issued-shelves.tsx'
import { marksShelf } from './marks-shelf.tsx'
import { modelShelf } from './model-shelf.tsx'
import { moneySection } from './money/address.ts'
import { newsShelf } from './news-shelf.tsx'
import { organisationShelf } from './organisation-shelf.ts'
import { recommendationShelf } from './recommendation-shelf.tsx'
import { sessionShelf } from './session-shelf.tsx'

/** Every kind of published things, in the order of the index. A kind that is not here is not shown anywhere. */
export const shelves: readonly Shelf[] = [
  recommendationShelf,
  sessionShelf,
  exerciseShelf,
  consultationShelf,
  dialogueShelf,
  festivalShelf,
  newsShelf,
  modelShelf,
  commendationShelf,
  marksShelf,
  figureShelf,
  reportShelf,
  organisationShelf,
  documentShelf,
]

const byKind = new Map(shelves.map((shelf) => [shelf.kind, shelf]))

export const shelfKinds: readonly string[] = [...byKind.keys()]

export function shelfOf({ subjectKind }: { readonly subjectKind: string }): Shelf | undefined {
  return byKind.get(subjectKind)
}

/** A line of the index: the list of a kind, or a page made of some of its things. */
export interface IndexPlace {
  readonly section: string
  readonly theme: Theme
  readonly title: (words: Words) => string
  /** What must be public for it to be there. */
  readonly kind: string
  readonly facts?: PublishedFacts
}

/** The index in its order. */
export const indexPlaces: readonly IndexPlace[] = shelves.map(({ section, theme, kind, words: of }) => ({
  section,
  theme,
  kind,
  title: (words: Words) => of(words).title,
}))

/** The public ledger of money is no kind of published things: it is there where a committee tells of any money. */
export const moneyPlace: Pick<IndexPlace, 'section' | 'theme' | 'title'> = {
  section: moneySection,
  theme: 'relief',
  title: (words) => words.moneyPages.title,
}

/** The themes that have something to read, each with its lines; told by the sections that have. */
export function themesOf(
  sections: ReadonlySet<string>,
): readonly { readonly theme: Theme; readonly places: readonly Pick<IndexPlace, 'section' | 'title'>[] }[] {
  return themes
    .map((theme) => ({
      theme,
      places: [moneyPlace, ...indexPlaces].filter((one) => one.theme === theme && sections.has(one.section)),
    }))
    .filter((one) => one.places.length > 0)
}
