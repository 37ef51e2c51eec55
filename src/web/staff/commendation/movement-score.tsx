import {
  commendationPermissions,
  findMovement,
  type MovementFacts,
  type Registration,
  type Score,
  scoreParticipant,
} from '../../../areas/commendation/index.ts'
import { idPattern } from '../../../values/id.ts'
import { isRefusal } from '../../../values/refusal.ts'
import { fill } from '../../../words/shape.ts'
import { memoryOf } from '../../http/memory.ts'
import { type PageContext, page, type ViewProps } from '../../http/page.ts'
import { DayInput, Fieldset, Form, NumberInput, PageHead, SubmitRow, Tabs, TextInput } from '../../parts/index.ts'
import { idIn, idPart } from '../record/address.ts'
import { missing, movementPath, movementsPath } from './address.ts'
import { showPoints } from './movement-edit.tsx'

interface Scoring {
  readonly facts: MovementFacts
  readonly registration: Registration
  readonly kind: Score['kind']
}

const scorePart = `:dangky{${idPattern}}`

/** Chấm điểm: the participant's own count, then the given one; where they differ, why. */
export const scorePage = page<Scoring>({
  path: `${movementsPath}/${idPart}/diem/${scorePart}`,
  shell: 'staff',
  may: commendationPermissions.manage,
  title: (_, words) => words.commendationMovements.movement.score,
  load: async (c) => {
    const facts = await c.read((reading) => findMovement(reading, idIn(c)))
    const registration = facts?.registrations.find((one) => one.id === idIn(c, 'dangky'))
    const kind = c.query('loai') === 'given' ? 'given' : 'self'
    return facts && registration ? { facts, registration, kind } : missing
  },
  acts: {
    score: async (c, form) => {
      const input = { ...form.values, id: idIn(c), registrationId: idIn(c, 'dangky') }
      const scored = await c.perform(scoreParticipant, input, form.clientId)
      return isRefusal(scored) ? scored : { goTo: movementPath(idIn(c)), done: scoreParticipant.name }
    },
  },
  view: ScoreView,
})

function ScoreView({ data: { facts, registration, kind }, c }: ViewProps<Scoring>) {
  const { movement: words, list } = c.words.commendationMovements
  const title = fill(words.scoreTitle, { name: registration.name })
  const back = movementPath(facts.movement.id)
  const here = `${back}/diem/${registration.id}`
  return (
    <>
      <PageHead
        title={title}
        crumbs={[
          { label: list.title, href: movementsPath },
          { label: facts.movement.title, href: back },
          { label: words.score },
        ]}
      />
      <Tabs
        label={words.kind}
        items={(['self', 'given'] as const).map((one) => ({
          href: `${here}?loai=${one}`,
          label: words.kinds[one] ?? one,
          current: one === kind,
        }))}
      />
      <Form act="score" clientId={c.formId} memory={memoryOf(c)}>
        <input type="hidden" name="kind" value={kind} />
        {facts.criteria.map((criterion, at) => (
          <Row key={criterion.id} c={c} criterion={criterion} at={at} kind={kind} scores={registration.scores} />
        ))}
        <DayInput name="scoredOn" label={words.scoredOn} value={c.today} max={c.today} required />
        <SubmitRow primary={words.score} cancel={{ href: back }} />
      </Form>
    </>
  )
}

interface RowProps {
  readonly c: PageContext
  readonly criterion: MovementFacts['criteria'][number]
  readonly at: number
  readonly kind: Score['kind']
  readonly scores: readonly Score[]
}

function Row({ c, criterion, at, kind, scores }: RowProps) {
  const { movement: words } = c.words.commendationMovements
  const of = (which: Score['kind']) => scores.find((one) => one.criterionId === criterion.id && one.kind === which)
  const own = of('self')
  const now = of(kind)
  const hints = [
    fill(words.most, { most: showPoints(criterion.most) }),
    kind === 'given' && own ? `${words.self}: ${showPoints(own.tenths)}` : null,
  ]
  return (
    <Fieldset title={criterion.content}>
      <input type="hidden" name={`scores.${at}.criterionId`} value={criterion.id} />
      <NumberInput
        name={`scores.${at}.points`}
        label={words.points}
        hint={hints.filter(Boolean).join(' · ')}
        value={now ? showPoints(now.tenths) : undefined}
        decimal
      />
      {kind === 'given' ? (
        <TextInput name={`scores.${at}.reason`} label={words.reason} value={now?.reason} maxLength={1000} />
      ) : null}
    </Fieldset>
  )
}
