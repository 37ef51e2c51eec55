import { documentPermissions } from '../../../areas/documents/index.ts'
import { legislationPermissions } from '../../../areas/legislation/index.ts'
import { showDay } from '../../../values/day.ts'
import { fill } from '../../../words/shape.ts'
import type { PageContext } from '../../http/page.ts'
import { Card, DefinitionList } from '../../parts/index.ts'
import { documentPath } from '../documents/address.ts'
import type { ConsultationData } from './consultation-data.ts'
import { saySource } from './saying.tsx'

interface Props {
  readonly c: PageContext
  readonly data: ConsultationData
}

/** What the letter says, and what it is about. */
export function FactsCard({ c, data: { consultation, draft, letter } }: Props) {
  const { fields, consultation: words } = c.words.legislationPages
  const { kinds, levels } = c.words.draftLabels
  const letterText = letter
    ? [letter.senderNumber, letter.abstract].filter(Boolean).join(' · ')
    : consultation.reference
  const opens = letter !== null && c.may(documentPermissions.read)
  const source = saySource(c, consultation.replySource)
  return (
    <Card title={c.words.records.facts}>
      <DefinitionList
        items={[
          { term: fields.asker, value: consultation.askerName },
          { term: words.letter, value: opens ? <a href={documentPath(letter.id)}>{letterText}</a> : letterText },
          { term: fields.receivedOn, value: showDay(consultation.receivedOn) },
          { term: fields.replyByOn, value: fill(words.replyBy, { day: showDay(consultation.replyByOn), source }) },
          { term: words.body, value: draft.bodyName === consultation.askerName ? null : draft.bodyName },
          { term: fields.kind, value: kinds[draft.kind] },
          { term: fields.draftLevel, value: levels[draft.level] },
          { term: fields.note, value: c.may(legislationPermissions.keep) ? consultation.note : null },
        ]}
      />
    </Card>
  )
}
