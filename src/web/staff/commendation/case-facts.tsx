import { fill } from '../../../words/shape.ts'
import type { PageContext } from '../../http/page.ts'
import { Card, DefinitionList } from '../../parts/index.ts'
import type { CaseData } from './case-data.ts'

/** What is proposed, for whom, by whom. */
export function CaseFacts({ c, data }: { readonly c: PageContext; readonly data: Pick<CaseData, 'case' | 'names'> }) {
  const { case: words, fields, round } = c.words.commendationPages
  const labels = c.words.commendationLabels
  const { case: one, names } = data
  const { recipient, proposer } = one
  const by = names.get(proposer.areaId ?? proposer.organisationId ?? '') ?? proposer.name
  const place = recipient.kind === 'area' ? null : names.get(recipient.areaId ?? '')
  return (
    <Card title={words.facts}>
      <p class="life-text">{one.achievement}</p>
      <DefinitionList
        items={[
          { term: fields.recipientKind, value: labels.kinds[recipient.kind] },
          { term: fields.areaOf, value: place },
          { term: round.manner, value: labels.manners[one.manner] },
          { term: words.proposedBy, value: by },
          {
            term: fields.withheld,
            value: one.withheld ? fill(words.unnamed, { why: labels.withheld[one.withheld] ?? '' }) : null,
          },
        ]}
      />
    </Card>
  )
}
