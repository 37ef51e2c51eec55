import type { DocumentLine } from '../../../areas/documents/index.ts'
import { recommendationPermissions } from '../../../areas/recommendations/index.ts'
import { showDay } from '../../../values/day.ts'
import { fill } from '../../../words/shape.ts'
import type { PageContext } from '../../http/page.ts'
import { showMoment } from '../../moment.ts'
import { Card, type Definition, DefinitionList, LineList, LinkButton, Stack } from '../../parts/index.ts'
import { documentPath } from '../documents/address.ts'
import { StateMark } from '../documents/state.tsx'
import { recommendationPath, sendPath } from './address.ts'
import type { RecommendationData } from './recommendation-data.ts'

interface Props {
  readonly c: PageContext
  readonly data: RecommendationData
}

/** What is known about a recommendation, beside its life. */
export function RecommendationAside({ c, data }: Props) {
  const { page } = c.words.recommendationPages
  return (
    <>
      <Card title={page.facts}>
        <DefinitionList items={factsOf(c, data)} />
      </Card>
      <Card title={page.documents}>
        {data.documents.length === 0 ? <p class="soft">{page.noDocuments}</p> : null}
        <Stack>
          {data.documents.map((line) => (
            <Letter key={line.id} c={c} data={data} line={line} />
          ))}
        </Stack>
      </Card>
      <PublicationCard c={c} data={data} />
    </>
  )
}

function factsOf(c: PageContext, { facts, standing, place }: RecommendationData): readonly Definition[] {
  const { page, bases } = c.words.recommendationPages
  const { recommendation } = facts
  const { issue, origin, withdrawal, supersession } = recommendation
  const day = (on: Parameters<typeof showDay>[0] | null | undefined) => on && showDay(on)
  const receipt = facts.entries.find((entry) => entry.kind === 'receipt' && !entry.supersession)
  const source = receipt?.kind === 'receipt' ? receipt.dueSource : issue?.dueSource
  const due = standing.dueOn && `${showDay(standing.dueOn)}${standing.dueBasis ? `, ${bases[standing.dueBasis]}` : ''}`
  const ruled = standing.dueBasis === 'receipt' || standing.dueBasis === 'issue'
  return [
    { term: page.addressee, value: recommendation.addresseeName },
    { term: page.legalRef, value: recommendation.legalRef },
    { term: page.origin, value: place ? <a href={place.href}>{place.label}</a> : origin?.label },
    { term: page.number, value: issue?.numberText },
    { term: page.issued, value: day(issue?.on) },
    { term: page.due, value: due },
    { term: page.dueSource, value: ruled ? source : null },
    { term: page.promised, value: day(standing.promisedOn) },
    { term: page.drafted, value: day(recommendation.draftedOn) },
    { term: page.visibility, value: c.words.documentPages.visibilities[recommendation.visibility] },
    { term: page.withdrawn, value: day(withdrawal?.on) },
    { term: page.reason, value: supersession?.reason ?? withdrawal?.reason },
    {
      term: page.replacedBy,
      value: supersession?.by ? <a href={recommendationPath(supersession.by)}>{page.openReplacement}</a> : null,
    },
  ]
}

/** A letter of this recommendation; one that is not in the register yet is sent from here. */
function Letter({ c, data, line }: Props & { line: DocumentLine }) {
  const { page, send } = c.words.recommendationPages
  const isLetter = line.direction === 'outgoing' && line.typeCode === 'CV' && line.withdrawnOn === null
  const mayRecord = c.may(recommendationPermissions.record)
  return (
    <div>
      <LineList
        items={[
          {
            id: line.id,
            href: documentPath(line.id),
            title: line.numberText ?? line.abstract,
            text: line.numberText === null ? null : line.abstract,
            meta: showDay(line.listedOn),
          },
        ]}
      />
      <StateMark c={c} document={line} small />
      {isLetter && !data.entered.has(line.id) ? (
        <>
          {line.issuedOn === null ? null : <p class="soft">{page.letterLoose}</p>}
          {mayRecord ? (
            <LinkButton href={sendPath(line.id)} icon="check" small>
              {line.issuedOn === null ? send.confirm : send.record}
            </LinkButton>
          ) : null}
        </>
      ) : null}
    </div>
  )
}

function PublicationCard({ c, data }: Props) {
  const { page, publish } = c.words.recommendationPages
  if (data.publications.length === 0) return null
  return (
    <Card title={page.publish}>
      <LineList
        items={data.publications.map((one) => ({
          id: one.id,
          title: one.withdrawnAt
            ? fill(publish.takenDown, { version: one.version, reason: one.withdrawnReason ?? '' })
            : fill(publish.version, { version: one.version, when: showMoment(one.publishedAt) }),
        }))}
      />
    </Card>
  )
}
