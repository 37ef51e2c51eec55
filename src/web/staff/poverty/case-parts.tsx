import { isHouse, povertyPermissions } from '../../../areas/poverty/index.ts'
import { showDay } from '../../../values/day.ts'
import { type Dong, showDong } from '../../../values/money.ts'
import { fill } from '../../../words/shape.ts'
import type { PageContext } from '../../http/page.ts'
import { Badge, Card, DefinitionList, LinkButton, Toolbar } from '../../parts/index.ts'
import { casePath, reviewPath } from './address.ts'
import type { CaseData } from './case-data.ts'
import { dossierOf } from './case-money.tsx'

interface Props {
  readonly c: PageContext
  readonly data: CaseData
}

const some = (amount: Dong | null): string | null => (amount === null ? null : showDong(amount))

/** What the surveyors saw and propose, and what the meeting said of it. */
export function CaseSurvey({ c, data: { survey, line, review, state, case: one } }: Props) {
  const { case: words, survey: fields, review: meeting } = c.words.povertyPages
  if (!survey) return null
  const again = state === 'surveyed' && c.may(povertyPermissions.keep)
  return (
    <Card title={words.survey} aside={again ? <a href={`${casePath(one.id)}/khao-sat`}>{words.surveyAgain}</a> : null}>
      <DefinitionList
        ruled
        items={[
          { term: fields.on, value: showDay(survey.surveyedOn) },
          { term: fields.surveyors, value: survey.surveyors },
          { term: fields.people, value: survey.people },
          { term: fields.living, value: survey.living },
          { term: fields.situation, value: survey.situation },
          { term: fields.elsewhere, value: survey.receivedElsewhere },
          { term: fields.conclusion, value: c.words.poverty.conclusions[survey.conclusion] },
          { term: fields.form, value: survey.proposedForm },
          { term: fields.amount, value: some(survey.proposedAmount) },
          { term: fields.note, value: survey.note },
          {
            term: words.reviewed,
            value:
              line && review
                ? [
                    showDay(review.heldOn),
                    fill(words.votes, { inFavour: line.inFavour, attended: review.attended }),
                    some(line.amount),
                    line.opinion,
                  ]
                    .filter(Boolean)
                    .join(' · ')
                : null,
          },
          { term: meeting.present, value: review?.present },
        ]}
      />
    </Card>
  )
}

/** What was built, and who bore its cost. */
export function CaseWork({ c, data: { acceptance: one } }: Props) {
  const { case: words, acceptance: fields } = c.words.povertyPages
  if (!one) return null
  return (
    <Card title={words.acceptance}>
      <DefinitionList
        ruled
        items={[
          { term: fields.on, value: showDay(one.acceptedOn) },
          { term: fields.present, value: one.present },
          { term: fields.result, value: one.result },
          { term: fields.areaM2, value: one.areaM2 === null ? null : `${one.areaM2} ${fields.squareMetres}` },
          { term: fields.totalCost, value: some(one.totalCost) },
          { term: fields.own, value: some(one.ownAmount) },
          { term: fields.other, value: some(one.otherAmount) },
          { term: fields.labour, value: one.labourDays },
        ]}
      />
    </Card>
  )
}

/** What the file holds and lacks, and the papers that are printed from it. */
export function CasePapers({ c, data }: Props) {
  const { case: words } = c.words.povertyPages
  const at = casePath(data.case.id)
  const names = isHouse(data.case.purpose)
    ? ['khao-sat', 'cam-ket', 'nghiem-thu', 'ban-giao']
    : ['khao-sat', 'ban-giao']
  return (
    <Card title={words.dossier}>
      <DefinitionList
        ruled
        items={dossierOf(data).map(([name, has]) => ({
          term: words.dossierItems[name] ?? name,
          value: <Badge tone={has ? 'done' : 'due'}>{has ? words.has : words.lacks}</Badge>,
        }))}
      />
      <p class="soft">{words.papers}</p>
      <Toolbar>
        {names.map((name) => (
          <LinkButton key={name} href={`${at}/${name}.pdf`} icon="print" small download>
            {words.paperNames[name]}
          </LinkButton>
        ))}
        {names.map((name) => (
          <LinkButton key={`${name} docx`} href={`${at}/${name}.docx`} icon="file" small download>
            {`${words.paperNames[name]} (Word)`}
          </LinkButton>
        ))}
        {data.review ? (
          <LinkButton href={`${reviewPath}/${data.review.id}/bien-ban.pdf`} icon="print" small download>
            {words.minutes}
          </LinkButton>
        ) : null}
      </Toolbar>
    </Card>
  )
}
