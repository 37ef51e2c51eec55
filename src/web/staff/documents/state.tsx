import { type DocumentLine, documentState } from '../../../areas/documents/index.ts'
import { fill } from '../../../words/shape.ts'
import type { PageContext } from '../../http/page.ts'
import { Badge, Seal } from '../../parts/index.ts'

/** The state of a document as a word; what was issued bears the seal. */
export function StateMark({ c, document, small }: { c: PageContext; document: DocumentLine; small?: boolean }) {
  const { states, discarded } = c.words.documentPages
  const state = documentState(document, c.today)
  if (state === 'issued') return <Seal word={states.issued} detail={document.numberText} small={small} />
  if (state === 'withdrawn')
    return <Badge tone="refused">{document.numberText === null ? discarded : states.withdrawn}</Badge>
  return <Badge tone={state === 'draft' ? 'waiting' : 'done'}>{states[state]}</Badge>
}

/** Its number as one says it: ours, or the sender's with our arrival number. */
export function numberLine(c: PageContext, document: DocumentLine): string {
  if (document.direction !== 'incoming') return document.numberText ?? ''
  const arrival = fill(c.words.documentPages.register.arrival, { number: document.numberText ?? '' })
  return [document.senderNumber, arrival].filter(Boolean).join(' · ')
}
