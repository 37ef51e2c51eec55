import * as area from '../../../areas/commendation/index.ts'
import { showDay } from '../../../values/day.ts'
import { stepsBy } from '../../../values/step.ts'
import { sayJournal } from '../../../words/words.ts'
import { type PageContext, page, type ViewProps } from '../../http/page.ts'
import { showMoment } from '../../moment.ts'
import {
  Beside,
  Card,
  DefinitionList,
  JournalList,
  LineList,
  LinkButton,
  PageHead,
  Section,
  Stack,
  Timeline,
} from '../../parts/index.ts'
import { idIn, idPart } from '../record/address.ts'
import { carry } from '../record/carry.ts'
import { ReasonForm } from '../record/reason-form.tsx'
import { boardPath, movementPath, movementsPath, roundPath, roundsPath } from './address.ts'
import { loadMovementData, type MovementData } from './movement-data.ts'
import { showPoints } from './movement-edit.tsx'
import { AdvanceCard, RegisterCard } from './movement-forms.tsx'
import { Participants } from './movement-participants.tsx'
import { MovementBadge } from './saying.tsx'

const here = (c: PageContext) => movementPath(idIn(c))

/** Một phong trào thi đua: who takes part, how they scored, how far it is, which rounds came of it. */
export const movementPage = page<MovementData>({
  path: `${movementsPath}/${idPart}`,
  shell: 'staff',
  may: area.commendationPermissions.read,
  title: (data) => data.movement.title,
  load: loadMovementData,
  acts: {
    register: carry(area.registerParticipants, here),
    unregister: carry(area.withdrawRegistration, here),
    advance: carry(area.advanceMovement, here),
    withdraw: carry(area.withdrawMovement, () => movementsPath),
  },
  view: MovementView,
})

function MovementView({ data, c }: ViewProps<MovementData>) {
  const { list, movement: words } = c.words.commendationMovements
  const { board } = c.words.commendationPages
  const labels = c.words.commendationLabels
  const { movement } = data
  const manages = c.may(area.commendationPermissions.manage)
  return (
    <>
      <PageHead
        title={movement.title}
        kicker={[labels.movementKinds[movement.kind], movement.launchedBy].join(' · ')}
        crumbs={[
          { label: board.title, href: boardPath },
          { label: list.title, href: movementsPath },
          { label: movement.title },
        ]}
        meta={<MovementBadge c={c} state={area.movementState(data, c.today)} />}
        actions={
          manages ? (
            <>
              <LinkButton href={`${roundsPath}/moi?phong-trao=${movement.id}`} icon="add">
                {words.openRound}
              </LinkButton>
              <LinkButton href={`${movementPath(movement.id)}/sua`} icon="edit">
                {c.words.records.edit}
              </LinkButton>
            </>
          ) : null
        }
      />
      <Stack loose>
        <Beside
          aside={
            <>
              <Course c={c} data={data} />
              {manages ? <AdvanceCard c={c} data={data} /> : null}
            </>
          }
        >
          <Facts c={c} data={data} />
          <Criteria c={c} data={data} />
          {manages && area.takesEntries(data) === null ? <RegisterCard c={c} data={data} /> : null}
          <Rounds c={c} data={data} />
        </Beside>
        <Participants c={c} data={data} />
        <Section title={c.words.records.journalTab}>
          <JournalList
            lines={data.journal.map((entry) => ({
              id: String(entry.seq),
              when: showMoment(entry.at),
              at: entry.at.toISOString(),
              actor: entry.actorName,
              sentence: sayJournal(c.words, entry.action, entry.data),
            }))}
          />
        </Section>
        {c.may(area.commendationPermissions.sign) ? (
          <ReasonForm c={c} act="withdraw" label={words.remove} fields={{}} />
        ) : null}
      </Stack>
    </>
  )
}

interface Props {
  readonly c: PageContext
  readonly data: MovementData
}

function Rounds({ c, data: { rounds } }: Props) {
  const { movement: words } = c.words.commendationMovements
  if (rounds.length === 0) return null
  return (
    <Card title={words.rounds}>
      <LineList items={rounds.map((one) => ({ id: one.id, href: roundPath(one.id), title: one.title }))} />
    </Card>
  )
}

function Facts({ c, data: { movement } }: Props) {
  const { fields: words } = c.words.commendationMovements
  return (
    <Card title={c.words.records.facts}>
      {movement.content ? <p class="life-text">{movement.content}</p> : null}
      <DefinitionList
        items={[
          { term: words.startsOn, value: movement.startsOn && showDay(movement.startsOn) },
          { term: words.endsOn, value: movement.endsOn && showDay(movement.endsOn) },
        ]}
      />
    </Card>
  )
}

function Course({ c, data }: Props) {
  const labels = c.words.commendationLabels
  const { steps: title } = c.words.records
  return (
    <Card title={title}>
      <Timeline
        label={title}
        steps={stepsBy(data.steps, null).map((step) => ({
          title: labels.movementStages[step.stage] ?? step.stage,
          state: 'done',
          day: showDay(step.happenedOn),
          on: step.happenedOn,
          note: [step.reference, step.note].filter(Boolean).join(' · ') || undefined,
        }))}
      />
    </Card>
  )
}

function Criteria({ c, data: { criteria } }: Props) {
  const { movement: words, fields } = c.words.commendationMovements
  if (criteria.length === 0) return null
  return (
    <Card title={words.criteria}>
      <LineList
        items={criteria.map((one) => ({
          id: one.id,
          title: one.content,
          meta: [
            one.heading,
            `${fields.most}: ${showPoints(one.most)}`,
            one.isBonus ? fields.bonus : null,
            one.dueOn && `${fields.dueOn}: ${showDay(one.dueOn)}`,
          ]
            .filter(Boolean)
            .join(' · '),
        }))}
      />
    </Card>
  )
}
