import {
  countQuestions,
  criticismPermissions,
  type DialogueRecord,
  type DialogueState,
  dialogueStateOf,
  dialogueStates,
  leaders,
  listDialogues,
} from '../../../areas/criticism/index.ts'
import { heldAt, meetingDay } from '../../../areas/meetings/index.ts'
import { showDay } from '../../../values/day.ts'
import { fold } from '../../../values/vietnamese.ts'
import { fill } from '../../../words/shape.ts'
import { type PageContext, page } from '../../http/page.ts'
import {
  type Column,
  DataTable,
  EmptyState,
  FilterBar,
  LinkButton,
  PageHead,
  Select,
  TextInput,
  Toolbar,
} from '../../parts/index.ts'
import { optionsOf } from '../record/saying.tsx'
import { dialoguePath, dialoguesPath, promisesPath } from './address.ts'
import { DialogueBadge } from './saying.tsx'

interface DialoguesData {
  readonly shown: readonly DialogueRecord[]
  readonly any: boolean
}

const filtered = (c: PageContext) => ['q', 'chu-tri', 'tinh-trang'].some((name) => c.query(name) !== '')

/** Some dialogues a year: the filter is asked of all of them at once. */
function matches(c: PageContext, record: DialogueRecord): boolean {
  const { meeting, dialogue, questions } = record
  const [text, ledBy, state] = [fold(c.query('q')), c.query('chu-tri'), c.query('tinh-trang')]
  const words = [meeting.meeting.title, dialogue.topic, ...questions.map((one) => one.text)]
  return (
    (text === '' || words.some((one) => fold(one ?? '').includes(text))) &&
    (ledBy === '' || dialogue.ledBy === ledBy) &&
    (state === '' || dialogueStateOf(record, c.today) === state)
  )
}

/** Hội nghị đối thoại. */
export const dialoguesPage = page<DialoguesData>({
  path: dialoguesPath,
  shell: 'staff',
  may: criticismPermissions.read,
  title: (_, words) => words.dialoguePages.list.title,
  load: (c) =>
    c.read(async (reading) => {
      const all = await listDialogues(reading, c.signedIn.committeeId)
      return { shown: all.filter((one) => matches(c, one)), any: all.length > 0 }
    }),
  view: ({ data, c }) => {
    const { list } = c.words.dialoguePages
    const common = c.words.records.list
    const nothing = data.any && filtered(c)
    return (
      <>
        <PageHead
          title={list.title}
          summary={list.summary}
          actions={
            c.may(criticismPermissions.plan) ? (
              <LinkButton href={`${dialoguesPath}/moi`} icon="add" kind="primary">
                {list.add}
              </LinkButton>
            ) : null
          }
        />
        <Toolbar>
          <LinkButton href={promisesPath}>{list.promises}</LinkButton>
        </Toolbar>
        <Filters c={c} />
        <DataTable
          caption={list.title}
          captionHidden
          rows={data.shown}
          rowKey={({ dialogue }) => dialogue.id}
          href={({ dialogue }) => dialoguePath(dialogue.id)}
          empty={
            <EmptyState title={nothing ? common.nothing : list.empty}>
              {nothing ? common.nothingText : list.emptyText}
            </EmptyState>
          }
          columns={columns(c)}
        />
      </>
    )
  },
})

function Filters({ c }: { c: PageContext }) {
  const { list } = c.words.dialoguePages
  const common = c.words.records.list
  const { leaders: leaderNames, dialogueStates: states } = c.words.criticismLabels
  return (
    <FilterBar action={dialoguesPath} clearHref={dialoguesPath}>
      <TextInput name="q" label={common.text} value={c.query('q')} maxLength={200} />
      <Select
        name="chu-tri"
        label={list.ledBy}
        blank={list.anyLeader}
        value={c.query('chu-tri')}
        options={optionsOf(leaderNames, leaders)}
      />
      <Select
        name="tinh-trang"
        label={common.state}
        blank={common.anyState}
        value={c.query('tinh-trang')}
        options={optionsOf(
          states,
          dialogueStates.filter((state) => state !== 'withdrawn'),
        )}
      />
    </FilterBar>
  )
}

function columns(c: PageContext): readonly Column<DialogueRecord>[] {
  const { list } = c.words.dialoguePages
  const { leaders: leaderNames } = c.words.criticismLabels
  const common = c.words.records.list
  return [
    { key: 'title', head: list.columns.title, width: 'wide', cell: ({ meeting }) => meeting.meeting.title },
    { key: 'ledBy', head: list.ledBy, cell: ({ dialogue }) => leaderNames[dialogue.ledBy] },
    { key: 'day', head: list.columns.day, width: 'narrow', cell: (one) => dayOf(one) },
    { key: 'present', head: list.columns.present, numeric: true, width: 'narrow', cell: presentAt },
    { key: 'questions', head: list.columns.questions, cell: (one) => sayCounts(c, one) },
    {
      key: 'state',
      head: common.state,
      cell: (one) => <DialogueBadge c={c} state={dialogueStateOf(one, c.today) as DialogueState} />,
    },
  ]
}

const presentAt = ({ meeting }: DialogueRecord) => heldAt(meeting, null)?.present ?? ''

function dayOf({ meeting }: DialogueRecord): string {
  const on = meetingDay(meeting)
  return on ? showDay(on) : (meeting.meeting.plannedTime ?? '')
}

/** '9 câu hỏi: 6 trả lời tại chỗ, 3 ghi nhận' */
export function sayCounts(c: PageContext, { questions }: Pick<DialogueRecord, 'questions'>): string {
  const counts = countQuestions(questions)
  const { list } = c.words.dialoguePages
  return counts.all === 0 ? '' : fill(list.counts, { ...counts })
}
