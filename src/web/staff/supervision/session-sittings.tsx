import { type Sitting, supervisionPermissions, whyOver } from '../../../areas/supervision/index.ts'
import { showDay } from '../../../values/day.ts'
import type { PageContext } from '../../http/page.ts'
import { Badge, ButtonForm, Card, DefinitionList, EmptyState, LinkButton, Toolbar } from '../../parts/index.ts'
import { addEvidencePath } from '../documents/address.ts'
import { ReasonForm } from '../record/reason-form.tsx'
import { sessionPath, sittingPath } from './address.ts'
import type { SessionData } from './session-data.ts'

interface Props {
  readonly c: PageContext
  readonly data: SessionData
}

/** The sittings of a session: foreseen, held, called off. */
export function SessionSittings({ c, data }: Props) {
  const { sitting: words } = c.words.supervisionPages
  const { session, sittings } = data
  const mayRecord = whyOver(data) === null && c.may(supervisionPermissions.record)
  return (
    <div class="stack">
      {mayRecord ? (
        <Toolbar>
          <LinkButton href={`${sessionPath(session.id)}/buoi/moi`} icon="add" kind="primary">
            {words.add}
          </LinkButton>
          <LinkButton href={`${sessionPath(session.id)}/buoi/lich`} icon="calendar">
            {words.schedule}
          </LinkButton>
        </Toolbar>
      ) : null}
      {sittings.length === 0 ? <EmptyState title={words.none} /> : null}
      {sittings.map((one) => (
        <SittingCard key={one.id} c={c} data={data} one={one} mayRecord={mayRecord} />
      ))}
    </div>
  )
}

function SittingMark({ c, one }: { c: PageContext; one: Sitting }) {
  const { sitting: words } = c.words.supervisionPages
  if (one.cancelledOn) return <Badge tone="refused">{words.calledOff}</Badge>
  return one.heldOn ? <Badge tone="done">{words.heldMark}</Badge> : <Badge tone="waiting">{words.plannedMark}</Badge>
}

function SittingCard({ c, data, one, mayRecord }: Props & { readonly one: Sitting; readonly mayRecord: boolean }) {
  const { sitting: words, finding } = c.words.supervisionPages
  const on = one.heldOn ?? one.scheduledOn
  const photos = data.evidence.get(one.id)?.length ?? 0
  const origin = { kind: 'supervision_sitting', id: one.id }
  return (
    <Card
      id={one.id}
      title={[on && showDay(on), one.place].filter(Boolean).join(' · ')}
      aside={<SittingMark c={c} one={one} />}
    >
      <DefinitionList
        items={[
          { term: words.chairedBy, value: one.chairedBy },
          { term: words.attendeesA, value: one.attendeesA.join('; ') },
          { term: words.attendeesB, value: one.attendeesB.join('; ') },
          { term: words.agenda, value: one.agenda },
          { term: words.minutes, value: one.minutes ?? (one.heldOn ? words.noMinutes : '') },
          { term: words.conclusion, value: one.conclusion },
          { term: words.opinion, value: one.opinion },
        ]}
      />
      {mayRecord && one.cancelledOn === null ? (
        <Toolbar>
          {one.heldOn ? (
            <LinkButton href={sittingPath(data.session.id, one.id)} icon="edit" small>
              {words.correct}
            </LinkButton>
          ) : (
            <LinkButton href={sittingPath(data.session.id, one.id)} icon="edit" small kind="primary">
              {words.recordIt}
            </LinkButton>
          )}
          {data.session.form === 'joint' ? null : (
            <ButtonForm
              act="draft_paper"
              clientId={c.formId}
              fields={{ kind: 'minutes', sittingId: one.id }}
              class="button button-small"
            >
              {words.minutesPaper}
            </ButtonForm>
          )}
          <LinkButton href={addEvidencePath(origin, sessionPath(data.session.id, 'buoi'))} icon="photo" small>
            {photos > 0 ? `${finding.evidence} (${photos})` : finding.evidence}
          </LinkButton>
          {one.heldOn ? (
            <ReasonForm
              c={c}
              act="remove_sitting"
              id={`remove-${one.id}`}
              label={words.remove}
              fields={{ sittingId: one.id }}
            />
          ) : (
            <ReasonForm
              c={c}
              act="call_off"
              id={`call-off-${one.id}`}
              label={words.callOff}
              fields={{ sittingId: one.id, cancelledOn: c.today }}
            />
          )}
        </Toolbar>
      ) : null}
    </Card>
  )
}
