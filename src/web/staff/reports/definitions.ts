import { type Definition, indicators } from '../../../areas/reports/index.ts'
import { type Words, wordsIn } from '../../../words/words.ts'

/** What each figure means, as it is frozen with an issued report: official papers are in Vietnamese. */
export function officialDefinitions(): Record<string, { name: string; definition: string; unit: string }> {
  const { texts } = wordsIn('vi').indicators
  return Object.fromEntries(
    indicators.flatMap(({ id }) => {
      const text = texts[id]
      return text ? [[id, { name: text.name, definition: text.definition, unit: text.unit }]] : []
    }),
  )
}

/** The words of an indicator on the screen: those of the language file, or those a committee gave a target of its own. */
export function wordsOf({ indicators: { texts } }: Words, { id, unit, named }: Definition) {
  const text = texts[id]
  return {
    name: named?.name ?? text?.name ?? id,
    definition: named?.definition ?? text?.definition ?? '',
    unit: named?.unit ?? text?.unit ?? unit,
    qualifying: text?.qualifying,
    source: text?.source,
  }
}
