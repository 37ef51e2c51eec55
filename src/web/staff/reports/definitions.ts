import { indicators } from '../../../areas/reports/index.ts'
import { wordsIn } from '../../../words/words.ts'

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
