import * as area from '../../../areas/supervision/index.ts'
import { showDay, yearOf } from '../../../values/day.ts'
import { isRefusal } from '../../../values/refusal.ts'
import { fill } from '../../../words/shape.ts'
import { memoryOf } from '../../http/memory.ts'
import { type Act, type PageContext, page } from '../../http/page.ts'
import {
  Badge,
  Card,
  DayInput,
  EmptyState,
  FieldRow,
  Form,
  Notice,
  PageHead,
  Select,
  SubmitRow,
  Tabs,
  TextArea,
  TextInput,
} from '../../parts/index.ts'
import { withQuery } from '../record/address.ts'
import { ReasonForm } from '../record/reason-form.tsx'
import { optionsOf } from '../record/saying.tsx'
import { boardPath, commitmentsPath } from './address.ts'
import { toneOf } from './saying.tsx'
import { type YearShown, yearShown } from './year.ts'

interface CommitmentsData extends YearShown {
  readonly commitments: readonly area.LeaderCommitment[]
}

const send =
  (what: typeof area.registerCommitment | typeof area.noteCommitment | typeof area.withdrawCommitment): Act =>
  async (c, form) => {
    const output = await c.perform(what as typeof area.registerCommitment, form.values, form.clientId)
    return isRefusal(output) ? output : { goTo: withQuery(commitmentsPath, { nam: c.query('nam') }), done: what.name }
  }

/** Việc mới, việc khó của cán bộ chủ chốt. */
export const commitmentsPage = page<CommitmentsData>({
  path: commitmentsPath,
  shell: 'staff',
  may: area.supervisionPermissions.read,
  title: (_, words) => words.supervisionBoards.commitments.title,
  load: (c) =>
    c.read(async (reading) => {
      const { committeeId } = c.signedIn
      const shown = yearShown(c, await area.commitmentYears(reading, committeeId))
      return { ...shown, commitments: await area.listCommitments(reading, committeeId, shown.year) }
    }),
  acts: {
    register: send(area.registerCommitment),
    note: send(area.noteCommitment),
    withdraw: send(area.withdrawCommitment),
  },
  view: ({ data, c }) => {
    const { commitments: words } = c.words.supervisionBoards
    const tabs = data.years.map((year) => ({
      href: withQuery(commitmentsPath, { nam: String(year) }),
      label: String(year),
      current: year === data.year,
    }))
    return (
      <>
        <PageHead
          title={words.title}
          summary={words.summary}
          crumbs={[{ label: c.words.supervisionPages.board.title, href: boardPath }, { label: words.title }]}
        />
        <div class="stack">
          <Tabs label={words.year} items={tabs} />
          {data.moved ? (
            <Notice tone="info">{fill(words.moved, { now: yearOf(c.today), year: data.year })}</Notice>
          ) : null}
          {data.commitments.length === 0 ? <EmptyState title={fill(words.empty, { year: data.year })} /> : null}
          {data.commitments.map((one) => (
            <CommitmentCard key={one.id} c={c} one={one} />
          ))}
          {c.may(area.supervisionPermissions.follow_commitments) ? <RegisterForm c={c} year={data.year} /> : null}
        </div>
      </>
    )
  },
})

function CommitmentCard({ c, one }: { c: PageContext; one: area.LeaderCommitment }) {
  const { commitments: words } = c.words.supervisionBoards
  const labels = c.words.supervisionLabels
  const state = area.commitmentState(one, c.today)
  const memory = memoryOf(c)
  const mayFollow = c.may(area.supervisionPermissions.follow_commitments)
  return (
    <Card
      id={one.id}
      title={`${one.leaderName} · ${one.leaderPosition}`}
      aside={
        area.isOverdue(one, c.today) ? (
          <Badge tone="overdue">{words.overdue}</Badge>
        ) : (
          <Badge tone={toneOf(state)}>{labels.commitmentStates[state]}</Badge>
        )
      }
    >
      <p>
        <strong>{labels.commitmentKinds[one.kind]}:</strong> {one.text}
      </p>
      <p class="soft">
        {words.registeredOn} {showDay(one.registeredOn)}
        {one.targetOn ? ` · ${words.targetOn} ${showDay(one.targetOn)}` : ''}
      </p>
      <ul class="plain">
        {one.notes.map((note) => (
          <li key={note.id}>
            <strong>{labels.commitmentNotes[note.kind]}</strong> {showDay(note.notedOn)}
            {note.result ? ` · ${labels.commitmentStates[note.result]}` : ''}: {note.text}
          </li>
        ))}
      </ul>
      {mayFollow ? (
        <details class="more">
          <summary>{words.note}</summary>
          <Form act="note" id={`note-${one.id}`} clientId={c.formId} memory={memory}>
            <input type="hidden" name="id" value={one.id} />
            <FieldRow>
              <Select
                name="kind"
                label={words.noteKind}
                options={optionsOf(labels.commitmentNotes, area.commitmentNoteKinds)}
              />
              <Select
                name="result"
                label={words.result}
                blank={words.noResult}
                options={optionsOf(labels.commitmentStates, area.commitmentResults)}
              />
              <DayInput name="notedOn" label={words.notedOn} value={c.today} max={c.today} required />
            </FieldRow>
            <TextArea name="text" label={words.noteText} rows={2} maxLength={5000} required />
            <SubmitRow primary={words.note} />
          </Form>
        </details>
      ) : null}
      {c.may(area.supervisionPermissions.withdraw) ? (
        <ReasonForm c={c} act="withdraw" id={`withdraw-${one.id}`} label={words.withdraw} fields={{ id: one.id }} />
      ) : null}
    </Card>
  )
}

function RegisterForm({ c, year }: { c: PageContext; year: number }) {
  const { commitments: words } = c.words.supervisionBoards
  const memory = memoryOf(c)
  return (
    <details class="more" open={memory?.act === 'register'}>
      <summary>{words.add}</summary>
      <Form act="register" clientId={c.formId} memory={memory}>
        <input type="hidden" name="year" value={year} />
        <FieldRow>
          <TextInput name="leaderName" label={words.leader} maxLength={120} required />
          <TextInput name="leaderPosition" label={words.position} maxLength={200} required />
          <Select
            name="kind"
            label={words.kind}
            options={optionsOf(c.words.supervisionLabels.commitmentKinds, area.commitmentKinds)}
          />
        </FieldRow>
        <TextArea name="text" label={words.text} rows={3} maxLength={4000} required />
        <FieldRow>
          <DayInput name="registeredOn" label={words.registeredOn} value={c.today} max={c.today} required />
          <DayInput name="targetOn" label={words.targetOn} />
        </FieldRow>
        <SubmitRow primary={words.save} />
      </Form>
    </details>
  )
}
