import { draftPermissions } from '../../../areas/drafts/index.ts'
import { type HandIn, handInState, legislationPermissions, whyOver } from '../../../areas/legislation/index.ts'
import { showDay } from '../../../values/day.ts'
import { showCount } from '../../../values/number.ts'
import { fill } from '../../../words/shape.ts'
import { memoryOf } from '../../http/memory.ts'
import type { PageContext } from '../../http/page.ts'
import {
  Badge,
  Card,
  Checkboxes,
  type Column,
  DataTable,
  DayInput,
  EmptyState,
  Form,
  LinkButton,
  Stack,
  SubmitRow,
  Toolbar,
} from '../../parts/index.ts'
import { draftPath, tablePath, withQuery } from '../drafts/address.ts'
import { ReasonForm } from '../record/reason-form.tsx'
import type { AssignChoices } from './assign-choices.ts'
import type { ConsultationData } from './consultation-data.ts'
import { RemindForm } from './remind-form.tsx'

interface Props {
  readonly c: PageContext
  readonly data: ConsultationData
}

/** Who gathers opinions, by when, and who has handed in: those who are late first. */
export function ConsultationAssignments({ c, data }: Props) {
  const { assignments: words } = c.words.legislationPages
  const { handIns, choices, draft } = data
  const gathering = !['sent', 'outcome_recorded'].includes(data.stage)
  const mayAssign = gathering && whyOver(data) === null && c.may(legislationPermissions.keep)
  const order = { late: 0, waiting: 1, handed_in: 2 } as const
  const rows = handIns.toSorted((a, b) => order[handInState(a, c.today)] - order[handInState(b, c.today)])
  const awaited = rows.filter((one) => one.lastOn === null)
  const done = handIns.filter((one) => one.lastOn !== null).length
  return (
    <Stack>
      <Card title={words.title}>
        {handIns.length > 0 ? (
          <>
            <p>
              <strong>{fill(words.summary, { done: showCount(done), all: showCount(handIns.length) })}</strong>
            </p>
            <p class="soft">{words.intro}</p>
          </>
        ) : null}
        <DataTable
          caption={words.title}
          captionHidden
          rows={rows}
          rowKey={(one) => one.assignment.id}
          empty={<EmptyState title={words.none}>{words.noneText}</EmptyState>}
          columns={columns(c, data, mayAssign)}
        />
        {mayAssign && awaited.length > 0 ? <RemindForm c={c} awaited={awaited} /> : null}
        {handIns.length > 0 && c.may(draftPermissions.share) ? (
          <Toolbar>
            <LinkButton href={draftPath(draft.id, 'mo')} small>
              {words.reopen}
            </LinkButton>
          </Toolbar>
        ) : null}
      </Card>
      {mayAssign && choices ? <Assign c={c} choices={choices} /> : null}
    </Stack>
  )
}

const tones = { handed_in: 'done', waiting: 'waiting', late: 'overdue' } as const

function columns(
  c: PageContext,
  { draft, consultation, reminded }: ConsultationData,
  mayAssign: boolean,
): Column<HandIn>[] {
  const { assignments: words } = c.words.legislationPages
  const { handIns: names } = c.words.legislationLabels
  const given = ({ assignment, opinions, texts }: HandIn) => {
    const { areaId, organisationId } = assignment
    const noi = areaId ? `area:${areaId}` : `organisation:${organisationId}`
    if (texts === 0) return showCount(opinions)
    return <a href={withQuery(tablePath(draft.id), { noi })}>{showCount(opinions)}</a>
  }
  const mark = (one: HandIn) => {
    const state = handInState(one, c.today)
    const on = state === 'handed_in' ? undefined : reminded.get(one.assignment.id)
    return (
      <span>
        <Badge tone={tones[state]}>{names[state]}</Badge>
        {on ? <span class="soft"> {fill(words.wasReminded, { day: showDay(on) })}</span> : null}
      </span>
    )
  }
  const end = ({ assignment }: HandIn) => (
    <ReasonForm
      c={c}
      act="unassign"
      id={`thoi-${assignment.id}`}
      label={words.over}
      fields={{ id: consultation.id, assignmentId: assignment.id }}
    />
  )
  return [
    { key: 'who', head: words.who, width: 'wide', cell: (one) => one.assignment.name },
    { key: 'due', head: words.dueOn, width: 'narrow', cell: (one) => showDay(one.assignment.dueOn) },
    { key: 'state', head: words.state, cell: mark },
    { key: 'last', head: words.handedIn, width: 'narrow', cell: (one) => one.lastOn && showDay(one.lastOn) },
    { key: 'opinions', head: words.opinions, numeric: true, cell: given },
    ...(mayAssign ? [{ key: 'act', head: '', cell: end }] : []),
  ]
}

function Assign({ c, choices }: { c: PageContext; choices: AssignChoices }) {
  const { assignments: words } = c.words.legislationPages
  const { areas, organisations } = choices
  if (areas.length === 0 && organisations.length === 0) return <p class="soft">{words.everybody}</p>
  return (
    <Card title={words.all}>
      <Form act="assign" clientId={c.formId} memory={memoryOf(c)} wide>
        {areas.length > 0 ? <Checkboxes name="areaIds[]" label={words.areas} options={areas} inline /> : null}
        {organisations.length > 0 ? (
          <Checkboxes name="organisationIds[]" label={words.organisations} options={organisations} inline />
        ) : null}
        <DayInput
          name="dueOn"
          label={words.dueOn}
          hint={fill(words.dueHint, { day: showDay(choices.dueOn) })}
          value=""
        />
        <SubmitRow primary={words.add} />
      </Form>
    </Card>
  )
}
