import {
  assistancePermissions,
  isPast,
  type Objection,
  objectionOutcomes,
  stageOf,
} from '../../../areas/assistance/index.ts'
import { addDays, showDay } from '../../../values/day.ts'
import { fill } from '../../../words/shape.ts'
import { memoryOf } from '../../http/memory.ts'
import type { PageContext } from '../../http/page.ts'
import {
  Badge,
  Card,
  DataTable,
  DayInput,
  EmptyState,
  FieldRow,
  Form,
  LinkButton,
  Notice,
  RepeatRows,
  Section,
  Select,
  Stack,
  SubmitRow,
  TextArea,
  TextInput,
  Toolbar,
} from '../../parts/index.ts'
import { optionsOf } from '../record/saying.tsx'
import { roundPath } from './address.ts'
import type { RoundData } from './round-data.ts'

interface Props {
  readonly c: PageContext
  readonly data: RoundData
}

/** Where the list hangs, and what people say of it. */
export function RoundPosting({ c, data }: Props) {
  const { posting: words } = c.words.assistancePages
  const { round, postings } = data
  const manages = c.may(assistancePermissions.manage)
  const isReady = stageOf(round) !== 'needs_listed'
  const isOver = isPast(round, 'approved')
  const hanging = postings.filter((one) => one.removedOn === null)
  return (
    <Stack loose>
      {isReady ? null : <Notice>{words.areasFirst}</Notice>}
      <Toolbar>
        {(['pdf', 'docx'] as const).map((file) => (
          <LinkButton
            key={file}
            href={`${roundPath(round.id)}/niem-yet.${file}`}
            icon={file === 'pdf' ? 'print' : 'download'}
            download
          >
            {`${words.list} (${file === 'pdf' ? 'PDF' : 'Word'})`}
          </LinkButton>
        ))}
        <LinkButton href={`${roundPath(round.id)}/bien-ban-niem-yet.docx`} icon="download" download>
          {words.minutes}
        </LinkButton>
      </Toolbar>
      <DataTable
        caption={words.places}
        rows={postings}
        rowKey={(one) => one.id}
        empty={<EmptyState title={words.none}>{words.noneText}</EmptyState>}
        columns={[
          { key: 'place', head: words.place, width: 'wide', cell: (one) => one.place },
          { key: 'from', head: words.from, cell: (one) => showDay(one.fromOn) },
          { key: 'until', head: words.until, cell: (one) => showDay(one.untilOn) },
          { key: 'by', head: words.postedBy, cell: (one) => one.postedBy },
          {
            key: 'removed',
            head: words.removed,
            cell: (one) =>
              one.removedOn === null ? (
                <Badge tone="waiting">{words.hangs}</Badge>
              ) : (
                `${showDay(one.removedOn)}, ${one.removedBy ?? ''}`
              ),
          },
        ]}
      />
      {manages && isReady && !isOver ? <PostForm c={c} /> : null}
      {manages && hanging.length > 0 ? <RemoveForm c={c} /> : null}
      <Section title={fill(words.objections, { count: data.objections.length })}>
        <Stack>
          {data.objections.length === 0 ? <p class="soft">{words.noObjections}</p> : null}
          {data.objections.map((one) => (
            <ObjectionCard key={one.id} c={c} one={one} manages={manages} />
          ))}
          {manages && isReady && !isOver ? <ObjectionForm c={c} /> : null}
        </Stack>
      </Section>
    </Stack>
  )
}

function PostForm({ c }: { readonly c: PageContext }) {
  const { posting: words } = c.words.assistancePages
  return (
    <Card title={words.post}>
      <Form act="post" id="post" clientId={c.formId} memory={memoryOf(c)}>
        <RepeatRows name="places" count={2} addLabel={words.addPlace}>
          {(at) => <TextInput name={`places.${at}.place`} label={words.place} maxLength={300} required={at === 0} />}
        </RepeatRows>
        <FieldRow>
          <DayInput name="fromOn" label={words.from} value={c.today} max={c.today} required />
          <DayInput name="untilOn" label={words.until} value={addDays(c.today, 5)} required />
        </FieldRow>
        <FieldRow>
          <TextInput name="postedBy" label={words.postedBy} maxLength={200} required />
          <TextInput name="witness" label={words.witness} maxLength={200} />
        </FieldRow>
        <SubmitRow primary={words.post} />
      </Form>
    </Card>
  )
}

function RemoveForm({ c }: { readonly c: PageContext }) {
  const { posting: words } = c.words.assistancePages
  return (
    <Card title={words.remove}>
      <Form act="unpost" id="unpost" clientId={c.formId} memory={memoryOf(c)}>
        <FieldRow>
          <DayInput name="removedOn" label={words.removedOn} value={c.today} max={c.today} required />
          <TextInput name="removedBy" label={words.removedBy} maxLength={200} required />
        </FieldRow>
        <SubmitRow primary={words.remove} />
      </Form>
    </Card>
  )
}

function ObjectionForm({ c }: { readonly c: PageContext }) {
  const { posting: words } = c.words.assistancePages
  return (
    <Card title={words.addObjection}>
      <Form act="object" id="object" clientId={c.formId} memory={memoryOf(c)}>
        <FieldRow>
          <DayInput name="receivedOn" label={words.receivedOn} value={c.today} max={c.today} required />
          <TextInput name="saidBy" label={words.saidBy} hint={words.saidByHint} maxLength={200} />
        </FieldRow>
        <TextArea name="content" label={words.content} rows={3} maxLength={5000} required />
        <SubmitRow primary={words.addObjection} />
      </Form>
    </Card>
  )
}

function ObjectionCard({
  c,
  one,
  manages,
}: {
  readonly c: PageContext
  readonly one: Objection
  readonly manages: boolean
}) {
  const { posting: words } = c.words.assistancePages
  const { objections } = c.words.assistanceLabels
  const title = fill(words.objection, { day: showDay(one.receivedOn), who: one.saidBy ?? words.nobody })
  return (
    <Card title={title} id={`phan-anh-${one.id}`}>
      <p>{one.content}</p>
      {one.outcome ? (
        <>
          <p>
            <Badge tone="done">{objections[one.outcome]}</Badge>{' '}
            <span class="soft">
              {one.handledOn ? showDay(one.handledOn) : ''}, {one.handledBy}
            </span>
          </p>
          <p>{one.handling}</p>
        </>
      ) : null}
      {one.outcome === null && manages ? (
        <Form act="handle" id={`handle-${one.id}`} clientId={c.formId} memory={memoryOf(c, { id: one.id })}>
          <input type="hidden" name="id" value={one.id} />
          <FieldRow>
            <Select
              name="outcome"
              label={words.outcome}
              blank={words.choose}
              options={optionsOf(objections, objectionOutcomes)}
              required
            />
            <DayInput name="handledOn" label={words.handledOn} value={c.today} max={c.today} required />
            <TextInput name="handledBy" label={words.handledBy} maxLength={200} required />
          </FieldRow>
          <TextArea name="handling" label={words.handling} rows={2} maxLength={5000} required />
          <SubmitRow primary={words.handle} />
        </Form>
      ) : null}
    </Card>
  )
}
