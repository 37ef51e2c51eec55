import { fill } from '../../../words/shape.ts'
import type { PageContext } from '../../http/page.ts'
import { Notice } from '../../parts/index.ts'

/** Sentences to read again before the report goes on: their number is nothing now. */
export function OfNone({ sentences, c }: { sentences: readonly string[]; c: PageContext }) {
  const { ofNone } = c.words.reportPages.page
  if (sentences.length === 0) return null
  return (
    <Notice tone="warn" title={fill(ofNone, { count: sentences.length })}>
      <ul>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </Notice>
  )
}
