import * as area from '../../../areas/festival/index.ts'
import type { Id } from '../../../values/id.ts'
import { isRefusal, refuse } from '../../../values/refusal.ts'
import { fill } from '../../../words/shape.ts'
import { memoryOf } from '../../http/memory.ts'
import { type PageContext, page } from '../../http/page.ts'
import { EmptyState, Form, LinkButton, PageHead, SubmitRow } from '../../parts/index.ts'
import { idIn, idPart } from '../record/address.ts'
import { carry } from '../record/carry.ts'
import { boardPath, eventPath, eventsPath, missing, ownPath, yearPath } from './address.ts'
import { EventFields } from './event-fields.tsx'
import { load, type Registering, yearAsked } from './event-form-data.ts'

/** The head of an area registers the own one; the office any. */
const home = (c: PageContext, year: number) => (c.may(area.festivalPermissions.read) ? yearPath(year, 'lich') : ownPath)

const eventHome = (c: PageContext, id: Id) => (c.may(area.festivalPermissions.read) ? eventPath(id) : ownPath)

/** Đăng ký Ngày hội: when, where, how, alone or with which areas. */
export const newEventPage = page<Registering>({
  path: `${eventsPath}/moi`,
  shell: 'staff',
  may: area.festivalPermissions.register,
  title: (_, words) => words.festivalPages.event.register,
  load: (c) => c.read((reading) => load(c, reading, yearAsked(c), null)),
  acts: {
    register: async (c, form) => {
      const areaId = c.signedIn.sight.areaId ?? form.values.areaId
      if (!areaId) return refuse('platform.required', { field: 'areaId' })
      const input = { ...form.values, areaId, year: yearAsked(c) }
      const made = await c.perform(area.registerEvent, input, form.clientId)
      return isRefusal(made) ? made : { goTo: eventHome(c, made.id), done: area.registerEvent.name }
    },
  },
  view: ({ data, c }) => {
    const { event: words } = c.words.festivalPages
    const back = home(c, data.year)
    return (
      <>
        <PageHead
          title={words.register}
          summary={data.host?.name ?? fill(words.ofYear, { year: data.year })}
          crumbs={crumbs(c, data.year, words.register)}
        />
        {data.plan ? (
          <Form act="register" clientId={c.formId} memory={memoryOf(c)}>
            <EventFields c={c} {...data} plan={data.plan} />
            <SubmitRow primary={words.send} cancel={{ href: back }} />
          </Form>
        ) : (
          <EmptyState
            title={fill(words.noPlan, { year: data.year })}
            action={<LinkButton href={back}>{words.goBack}</LinkButton>}
          >
            {words.noPlanText}
          </EmptyState>
        )}
      </>
    )
  },
})

function crumbs(c: PageContext, year: number, title: string) {
  const { years, own } = c.words.festivalPages
  if (!c.may(area.festivalPermissions.read)) return [{ label: own.title, href: ownPath }, { label: title }]
  return [{ label: years.title, href: boardPath }, { label: String(year), href: yearPath(year) }, { label: title }]
}

/** Sửa đăng ký, until it was held; the head of an area until the ward has approved it. */
export const editEventPage = page<Registering>({
  path: `${eventsPath}/${idPart}/sua`,
  shell: 'staff',
  may: area.festivalPermissions.register,
  title: (_, words) => words.festivalPages.event.editTitle,
  load: (c) =>
    c.read(async (reading) => {
      const found = await area.findEvent(reading, c.signedIn.committeeId, idIn(c))
      return found ? load(c, reading, found.event.year, found.event.id) : missing
    }),
  acts: {
    // Nothing ticked means alone; a form without ticks sends nothing of them.
    edit: (c, form) =>
      carry(area.editEvent, () => eventHome(c, idIn(c)))(c, {
        ...form,
        values: { withAreaIds: [], ...form.values },
      }),
  },
  view: ({ data, c }) => {
    const { event: words } = c.words.festivalPages
    const { event, plan } = data
    return (
      <>
        <PageHead title={words.editTitle} summary={data.host?.name} crumbs={crumbs(c, data.year, words.editTitle)} />
        {event && plan ? (
          <Form act="edit" clientId={c.formId} memory={memoryOf(c)}>
            <input type="hidden" name="editNo" value={event.event.editNo} />
            <EventFields c={c} {...data} plan={plan} />
            <SubmitRow primary={c.words.records.save} cancel={{ href: eventHome(c, event.event.id) }} />
          </Form>
        ) : null}
      </>
    )
  },
})
