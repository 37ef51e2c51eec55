import { documentPermissions } from '../../../areas/documents/index.ts'
import * as area from '../../../areas/festival/index.ts'
import { isRefusal } from '../../../values/refusal.ts'
import { fill } from '../../../words/shape.ts'
import { sayJournal } from '../../../words/words.ts'
import { type Act, type PageContext, page, type ViewProps } from '../../http/page.ts'
import { showMoment } from '../../moment.ts'
import { Beside, Card, DefinitionList, JournalList, LinkButton, Notice, PageHead } from '../../parts/index.ts'
import { idIn, idPart } from '../record/address.ts'
import { carry } from '../record/carry.ts'
import { PhotoCard, sendPhoto } from '../record/photo.tsx'
import { boardPath, eventPath, eventsPath, yearPath } from './address.ts'
import { EventAreas } from './event-areas.tsx'
import { type EventData, loadEvent } from './event-data.ts'
import { EventMoves } from './event-moves.tsx'
import { StateBadge, sayWhen } from './saying.tsx'
import { StepsCard } from './steps-card.tsx'

const here = (c: PageContext) => eventPath(idIn(c))

const undo: Act = (c, form) =>
  carry(area.undoFestivalStep, here)(c, { ...form, values: { ...form.values, subject: 'event' } })

const withdraw: Act = async (c, form) => {
  const found = await c.read((reading) => area.findEvent(reading, c.signedIn.committeeId, idIn(c)))
  return carry(area.withdrawEvent, () => (found ? yearPath(found.event.year) : boardPath))(c, form)
}

const photo: Act = async (c, form) => {
  const found = await c.read((reading) => loadEvent(c, reading, idIn(c)))
  if (isRefusal(found)) return found
  return sendPhoto(c, form, { kind: 'festival_event', id: idIn(c), label: found.names }, here(c))
}

/** Một Ngày hội, of one area or of several together. */
export const eventPage = page<EventData>({
  path: `${eventsPath}/${idPart}`,
  shell: 'staff',
  may: area.festivalPermissions.read,
  maxMegabytes: 105,
  title: (data, words) => fill(words.festivalPages.event.title, { areas: data.names, year: data.year }),
  load: (c) => c.read((reading) => loadEvent(c, reading, idIn(c))),
  acts: {
    approve: (c, form) => carry(area.approveEvents, here)(c, form),
    leaders: carry(area.assignLeaders, here),
    postpone: carry(area.postponeEvent, here),
    resume: carry(area.resumeEvent, here),
    call_off: carry(area.callOffEvent, here),
    hold: carry(area.markHeld, here),
    leave: carry(area.leaveJointEvent, here),
    undo,
    withdraw,
    photo,
  },
  view: EventView,
})

function EventView({ data, c }: ViewProps<EventData>) {
  const { event: words, years } = c.words.festivalPages
  const { event } = data.event
  const title = fill(words.title, { areas: data.names, year: data.year })
  const stands = data.state !== 'withdrawn'
  return (
    <>
      <PageHead
        title={title}
        summary={[sayWhen(event.starts, area.heldOn(data.event, c.today) ?? event.plannedOn), event.place]
          .filter(Boolean)
          .join(' · ')}
        crumbs={[
          { label: years.title, href: boardPath },
          { label: String(data.year), href: yearPath(data.year) },
          { label: data.names },
        ]}
        meta={<StateBadge c={c} state={data.state} />}
        actions={<Actions c={c} data={data} />}
      />
      {event.supersededReason ? <Notice tone="warn">{event.supersededReason}</Notice> : null}
      <Beside
        aside={
          <>
            <StepsCard c={c} steps={data.event.steps} />
            <Journal c={c} data={data} />
          </>
        }
      >
        <Facts c={c} data={data} />
        {event.plannedOn ? <EventAreas c={c} data={data} /> : null}
        {stands ? <EventMoves c={c} data={data} /> : null}
        {c.may(documentPermissions.read) || c.may(documentPermissions.add_evidence) ? (
          <PhotoCard
            c={c}
            origin={{ kind: 'festival_event', id: event.id }}
            evidence={data.evidence}
            open={stands && area.heldOn(data.event, c.today) !== null}
            here={eventPath(event.id)}
          />
        ) : null}
      </Beside>
    </>
  )
}

function Actions({ c, data }: { c: PageContext; data: EventData }) {
  const { event: words } = c.words.festivalPages
  const at = eventPath(data.event.event.id)
  const editable = ['registered', 'approved', 'postponed'].includes(data.state)
  if (data.event.event.plannedOn === null) return null
  return (
    <>
      {editable && c.may(area.festivalPermissions.register) ? (
        <LinkButton href={`${at}/sua`} icon="edit">
          {c.words.records.edit}
        </LinkButton>
      ) : null}
      {c.may(area.festivalPermissions.register) ? (
        <>
          <LinkButton href={`${at}/dang-ky.pdf`} icon="print" download>
            {words.registrationPaper}
          </LinkButton>
          <LinkButton href={`${at}/chuong-trinh.docx`} icon="file" download>
            {words.programmePaper}
          </LinkButton>
        </>
      ) : null}
    </>
  )
}

function Facts({ c, data }: { c: PageContext; data: EventData }) {
  const { event: words } = c.words.festivalPages
  const { event, delegates } = data.event
  if (event.plannedOn === null) return null
  return (
    <Card title={c.words.records.facts}>
      <DefinitionList
        items={[
          { term: words.areas, value: data.names },
          { term: words.when, value: sayWhen(event.starts, event.plannedOn) },
          { term: words.place, value: event.place },
          { term: words.form, value: c.words.festivalLabels.forms[event.form] },
          { term: words.unityMeal, value: event.unityMeal ? words.yes : words.no },
          { term: words.dateReason, value: event.dateReason },
          {
            term: words.leaders,
            value: delegates.map(({ name, position }) => [name, position].filter(Boolean).join(', ')).join('; '),
          },
          { term: c.words.records.note, value: event.note },
        ]}
      />
    </Card>
  )
}

function Journal({ c, data }: { c: PageContext; data: EventData }) {
  if (data.journal.length === 0) return null
  return (
    <Card title={c.words.records.journalTab}>
      <JournalList
        lines={data.journal.map((entry) => ({
          id: String(entry.seq),
          when: showMoment(entry.at),
          at: entry.at.toISOString(),
          actor: entry.actorName,
          sentence: sayJournal(c.words, entry.action, entry.data),
        }))}
      />
    </Card>
  )
}
