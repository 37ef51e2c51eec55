import * as area from '../../../areas/drafts/index.ts'
import { attendanceOf, findMeeting, invitationsOf } from '../../../areas/meetings/index.ts'
import type { Reading } from '../../../platform/context.ts'
import { type Day, parseDay, showDay } from '../../../values/day.ts'
import { isId } from '../../../values/id.ts'
import { isRefusal } from '../../../values/refusal.ts'
import type { Form as Posted } from '../../http/form.ts'
import { memoryOf } from '../../http/memory.ts'
import { type Act, type PageContext, page, type ViewProps } from '../../http/page.ts'
import {
  Beside,
  Button,
  Card,
  DayInput,
  FilterBar,
  Form,
  LineList,
  LinkButton,
  type Option,
  PageHead,
  Select,
} from '../../parts/index.ts'
import { optionsOf } from '../record/saying.tsx'
import {
  draftPath,
  draftsPath,
  entryPath,
  idIn,
  idPart,
  missing,
  opinionPath,
  tablePath,
  withQuery,
} from './address.ts'
import { giverOptions, meetingOptions } from './choosing.ts'
import { OpinionFields } from './opinion-fields.tsx'
import { authorInput } from './opinion-input.ts'
import { sayAuthor } from './table-place.tsx'

/** What stays the same from one opinion to the next; it stands in the address. */
interface Setting {
  readonly meetingId: string
  readonly channel: area.Channel
  readonly givenOn: Day
}

interface EntryData {
  readonly draft: area.Draft
  readonly setting: Setting
  readonly meetingTitle: string | null
  readonly places: readonly string[]
  readonly names: readonly string[]
  readonly givers: readonly Option[]
  readonly meetings: readonly Option[]
  readonly last: readonly area.Opinion[]
}

function settingOf(c: PageContext): Setting {
  const meetingId = isId(c.query('hoi-nghi')) ? c.query('hoi-nghi') : ''
  const channel = area.channels.find((one) => one === c.query('hinh-thuc')) ?? 'meeting'
  return { meetingId, channel, givenOn: parseDay(c.query('ngay')) ?? c.today }
}

const addressOf = (c: PageContext, more: Readonly<Record<string, string>> = {}): string => {
  const { meetingId, channel, givenOn } = settingOf(c)
  return withQuery(entryPath(idIn(c)), { 'hoi-nghi': meetingId, 'hinh-thuc': channel, ngay: givenOn, ...more })
}

async function load(c: PageContext) {
  const id = idIn(c)
  return c.read(async (reading) => {
    const draft = await area.findDraft(reading, id)
    if (!draft || draft.supersession) return missing
    const setting = settingOf(c)
    const current = area.currentVersion((await area.versionsOf(reading, [id])).get(id) ?? [], c.today)
    const clauses = current ? await area.clausesOf(reading, current.id) : []
    return {
      ...{ draft, setting },
      ...(await peopleAt(reading, setting.meetingId)),
      places: clauses.map((one) => one.ref),
      givers: await giverOptions(c, reading),
      meetings: await meetingOptions(c, reading),
      last: await area.lastRecorded(reading, id, 6),
    }
  })
}

/** The names of who was invited and came, so that they need not be typed. */
async function peopleAt(reading: Reading, meetingId: string): Promise<Pick<EntryData, 'meetingTitle' | 'names'>> {
  const found = meetingId === '' ? null : await findMeeting(reading, meetingId)
  if (!found) return { meetingTitle: null, names: [] }
  const [came, invited] = [await attendanceOf(reading, meetingId), await invitationsOf(reading, meetingId)]
  return { meetingTitle: found.meeting.title, names: [...new Set([...came, ...invited].map((one) => one.name))] }
}

const record: Act = async (c, form: Posted) => {
  const { meetingId, channel, givenOn } = settingOf(c)
  const { same, ...values } = form.values
  const input = { ...authorInput(values), draftId: idIn(c), meetingId, channel, givenOn }
  const made = await c.perform(area.recordOpinion, input, form.clientId)
  if (isRefusal(made)) return made
  const kept = same ? { tai: made.clauseRef ?? '' } : {}
  return { goTo: addressOf(c, { ...kept, nguoi: String(values.giver ?? '') }), done: area.recordOpinion.name }
}

/** Ghi ý kiến: for the minute-taker, whose hands stay on the keys. */
export const entryPage = page<EntryData>({
  path: `${draftsPath}/${idPart}/ghi-y-kien`,
  shell: 'staff',
  may: area.draftPermissions.record,
  title: ({ draft }, words) => `${words.opinionPages.entry.title} · ${draft.title}`,
  load,
  acts: { record },
  view: EntryView,
})

function EntryView({ data, c }: ViewProps<EntryData>) {
  const { entry } = c.words.opinionPages
  const { draft, setting, meetingTitle } = data
  const crumbs = [
    { label: c.words.draftPages.register.title, href: draftsPath },
    { label: draft.title, href: draftPath(draft.id) },
    { label: entry.title },
  ]
  const here = [meetingTitle ?? c.words.draftLabels.channels[setting.channel], showDay(setting.givenOn)]
  return (
    <>
      <PageHead
        title={entry.title}
        kicker={here.filter(Boolean).join(' · ')}
        crumbs={crumbs}
        summary={entry.summary}
        actions={<LinkButton href={tablePath(draft.id)}>{entry.done}</LinkButton>}
      />
      <Beside aside={<Aside c={c} data={data} />}>
        <Form act="record" clientId={c.formId} memory={memoryOf(c)} wide>
          <OpinionFields
            c={c}
            opinion={{ clauseRef: c.query('tai') }}
            author={{ giver: c.query('nguoi') }}
            givers={data.givers}
            places={data.places}
            names={data.names}
            focus
          />
          <div class="submit-row">
            <Button kind="primary">{entry.next}</Button>
            <Button name="same" value="yes">
              {entry.same}
            </Button>
          </div>
        </Form>
      </Beside>
    </>
  )
}

function Aside({ c, data }: { c: PageContext; data: EntryData }) {
  const { entry } = c.words.opinionPages
  const { channels, stances, whole } = c.words.draftLabels
  const { draft, setting, last } = data
  return (
    <>
      <Card title={entry.last}>
        {last.length === 0 ? <p class="soft">{entry.none}</p> : null}
        <LineList
          items={last.map((one) => ({
            id: one.id,
            href: opinionPath(draft.id, one.id),
            title: one.clauseRef ?? whole,
            text: one.text ?? one.proposedWording ?? '',
            meta: [stances[one.stance], sayAuthor(c, one)].join(' · '),
          }))}
        />
      </Card>
      <details class="more">
        <summary>{entry.setting}</summary>
        <FilterBar action={entryPath(draft.id)} submit={entry.set}>
          <Select
            name="hoi-nghi"
            label={entry.meeting}
            blank={entry.noMeeting}
            value={setting.meetingId}
            options={data.meetings}
          />
          <Select
            name="hinh-thuc"
            label={entry.channel}
            value={setting.channel}
            options={optionsOf(channels, area.channels)}
          />
          <DayInput name="ngay" label={entry.givenOn} value={setting.givenOn} max={c.today} />
        </FilterBar>
      </details>
    </>
  )
}
