import {
  addTopic,
  type OwnTopic,
  ownTopics,
  retireTopic,
  standardTopicId,
  standardTopics,
  supervisionPermissions,
  topicUse,
} from '../../../areas/supervision/index.ts'
import { showDay } from '../../../values/day.ts'
import { isRefusal } from '../../../values/refusal.ts'
import { fill } from '../../../words/shape.ts'
import { memoryOf } from '../../http/memory.ts'
import { type Act, type PageContext, page } from '../../http/page.ts'
import { Badge, Card, Confirm, DataTable, Form, PageHead, Stack, SubmitRow, TextInput } from '../../parts/index.ts'
import { withQuery } from '../record/address.ts'
import { boardPath, sessionsPath, topicsPath } from './address.ts'

interface TopicsData {
  readonly own: readonly OwnTopic[]
  readonly use: ReadonlyMap<string, number>
}

const send =
  (what: typeof addTopic | typeof retireTopic): Act =>
  async (c, form) => {
    const output = await c.perform(what as typeof addTopic, form.values, form.clientId)
    return isRefusal(output) ? output : { goTo: topicsPath, done: what.name }
  }

/** Chủ đề giám sát: those every committee has, and the committee's own. */
export const topicsPage = page<TopicsData>({
  path: topicsPath,
  shell: 'staff',
  may: supervisionPermissions.read,
  title: (_, words) => words.supervisionBoards.topics.title,
  load: (c) =>
    c.read(async (reading) => {
      const { committeeId } = c.signedIn
      return { own: await ownTopics(reading, [committeeId]), use: await topicUse(reading, committeeId) }
    }),
  acts: { add: send(addTopic), retire: send(retireTopic) },
  view: ({ data, c }) => {
    const { topics: words } = c.words.supervisionBoards
    const { topics: labels } = c.words.supervisionLabels
    const standard = standardTopics.map((code) => ({
      id: standardTopicId(code),
      code,
      label: labels[code] ?? code,
      retiredOn: null,
    }))
    return (
      <>
        <PageHead
          title={words.title}
          summary={words.summary}
          crumbs={[{ label: c.words.supervisionPages.board.title, href: boardPath }, { label: words.title }]}
        />
        <Stack>
          <Card title={words.own}>
            <TopicTable c={c} caption={words.own} topics={data.own} use={data.use} withState />
            {c.may(supervisionPermissions.add_topic) ? (
              <Form act="add" clientId={c.formId} memory={memoryOf(c)}>
                <TextInput name="label" label={words.label} hint={words.labelHint} maxLength={120} required />
                <SubmitRow primary={words.add} />
              </Form>
            ) : null}
          </Card>
          <Card title={words.standard}>
            <TopicTable c={c} caption={words.standard} topics={standard} use={data.use} />
          </Card>
        </Stack>
      </>
    )
  },
})

interface TableProps {
  readonly c: PageContext
  readonly caption: string
  readonly topics: readonly OwnTopic[]
  readonly use: ReadonlyMap<string, number>
  readonly withState?: boolean
}

function TopicTable({ c, caption, topics, use, withState }: TableProps) {
  const { topics: words } = c.words.supervisionBoards
  return (
    <DataTable
      caption={caption}
      captionHidden
      rows={topics}
      rowKey={(one) => one.id}
      empty={<p class="soft">{words.none}</p>}
      columns={[
        {
          key: 'label',
          head: words.topic,
          width: 'wide',
          cell: (one) => <a href={withQuery(sessionsPath, { 'chu-de': one.code })}>{one.label}</a>,
        },
        { key: 'use', head: words.use, numeric: true, width: 'narrow', cell: (one) => use.get(one.code) ?? 0 },
        ...(withState
          ? [{ key: 'state', head: words.state, cell: (one: OwnTopic) => <OwnState c={c} one={one} /> }]
          : []),
      ]}
    />
  )
}

function OwnState({ c, one }: { c: PageContext; one: OwnTopic }) {
  const { topics: words } = c.words.supervisionBoards
  if (one.retiredOn) return <Badge>{fill(words.retired, { day: showDay(one.retiredOn) })}</Badge>
  if (!c.may(supervisionPermissions.add_topic)) return <Badge tone="done">{words.inUse}</Badge>
  return (
    <Confirm label={words.retire} question={words.retireQuestion}>
      <Form act="retire" id={`retire-${one.id}`} clientId={c.formId} memory={memoryOf(c)} label={words.retire}>
        <input type="hidden" name="id" value={one.id} />
        <input type="hidden" name="retiredOn" value={c.today} />
        <SubmitRow primary={words.retire} />
      </Form>
    </Confirm>
  )
}
