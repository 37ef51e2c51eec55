import type { Outcome } from '../../../areas/legislation/index.ts'
import { showDay } from '../../../values/day.ts'
import type { PageContext } from '../../http/page.ts'
import { Card, DefinitionList, EmptyState, Stack } from '../../parts/index.ts'
import { Compared } from './compared.tsx'
import type { ConsultationData } from './consultation-data.ts'

interface Props {
  readonly c: PageContext
  readonly data: ConsultationData
}

/** The text that was issued, and opinion by opinion whether it is in there. */
export function ConsultationOutcome({ c, data }: Props) {
  const { outcome: words } = c.words.legislationPages
  const { outcome, outcomePart } = data
  if (!outcome) return <EmptyState title={words.none}>{words.noneText}</EmptyState>
  return (
    <Stack>
      <IssuedCard c={c} outcome={outcome} />
      {outcomePart ? <Compared c={c} data={data} part={outcomePart} /> : null}
    </Stack>
  )
}

function IssuedCard({ c, outcome }: { c: PageContext; outcome: Outcome }) {
  const { outcome: words } = c.words.legislationPages
  return (
    <Card title={words.title}>
      <DefinitionList
        items={[
          { term: words.name, value: outcome.title },
          { term: words.numberText, value: outcome.numberText },
          { term: words.promulgatedOn, value: showDay(outcome.promulgatedOn) },
          { term: c.words.records.note, value: outcome.note },
        ]}
      />
    </Card>
  )
}
