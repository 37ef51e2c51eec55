import { showDay } from '../../../values/day.ts'
import { showCount } from '../../../values/number.ts'
import { fill } from '../../../words/shape.ts'
import type { PageContext } from '../../http/page.ts'
import { Card, DataTable } from '../../parts/index.ts'
import { ReasonForm } from '../record/reason-form.tsx'
import { DropForm } from './drop-form.tsx'
import type { KeyPersonData } from './person-data.ts'

interface Props {
  readonly c: PageContext
  readonly data: KeyPersonData
  readonly manages: boolean
}

/** Decisions of recognition, those that stand. */
export function Recognitions({ c, data: { recognitions }, manages }: Props) {
  const { persons: words } = c.words.outreachPeople
  const standing = recognitions.filter((one) => one.supersededAt === null)
  if (standing.length === 0) return null
  return (
    <Card title={words.recognitions}>
      <ul class="plain">
        {standing.map((one) => (
          <li key={one.id}>
            <strong>{one.decisionNumber}</strong>{' '}
            {fill(words.recognisedBy, { by: one.decidedBy, day: showDay(one.decidedOn) })}
            <br />
            <span class="soft">
              {one.to
                ? fill(words.validBetween, { from: showDay(one.from), to: showDay(one.to) })
                : fill(words.validFrom, { from: showDay(one.from) })}
            </span>
            {manages && one.to === null ? (
              <ReasonForm
                c={c}
                act="end_recognition"
                id={`end-${one.id}`}
                label={words.endRecognition}
                fields={{ recognitionId: one.id, to: c.today }}
              />
            ) : null}
          </li>
        ))}
      </ul>
      {manages ? (
        <DropForm
          c={c}
          act="end_recognition"
          label={words.dropRecognition}
          name="recognitionId"
          options={standing.map((one) => ({ value: one.id, label: one.decisionNumber }))}
        />
      ) : null}
    </Card>
  )
}

/** Who went to see them, the latest first. */
export function Visits({ c, data: { visits }, manages }: Props) {
  const { persons: words } = c.words.outreachPeople
  const { occasions } = c.words.outreachLabels
  const gift = (text: string | null, value: number | null) =>
    [text, value === null ? '' : fill(words.dong, { amount: showCount(value) })].filter(Boolean).join(', ')
  return (
    <Card title={words.visits}>
      <DataTable
        caption={words.visits}
        captionHidden
        rows={visits}
        rowKey={(one) => one.id}
        empty={<p class="soft">{words.noVisits}</p>}
        columns={[
          { key: 'day', head: words.visitedOn, cell: (one) => showDay(one.visitedOn) },
          { key: 'occasion', head: words.occasion, cell: (one) => occasions[one.occasion] },
          { key: 'visitors', head: words.visitors, cell: (one) => one.visitors },
          { key: 'gift', head: words.gift, cell: (one) => gift(one.gift, one.giftValue) },
        ]}
      />
      {manages ? (
        <DropForm
          c={c}
          act="drop_visit"
          label={words.dropVisit}
          name="visitId"
          options={visits.map((one) => ({
            value: one.id,
            label: `${showDay(one.visitedOn)}, ${occasions[one.occasion]}`,
          }))}
        />
      ) : null}
    </Card>
  )
}
