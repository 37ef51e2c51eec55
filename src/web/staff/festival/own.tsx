import { documentPermissions } from '../../../areas/documents/index.ts'
import * as area from '../../../areas/festival/index.ts'
import { fill } from '../../../words/shape.ts'
import { type PageContext, page, type ViewProps } from '../../http/page.ts'
import { DataTable, PageHead, Section, Stack } from '../../parts/index.ts'
import { actOn } from '../commendation/acting.ts'
import { PhotoCard, sendPhoto } from '../record/photo.tsx'
import { missing, ownPath } from './address.ts'
import { load, type Own } from './own-data.ts'
import { EventCard } from './own-event.tsx'
import { Next } from './own-next.tsx'
import { ResultFacts } from './result-facts.tsx'
import { StateBadge, sayPart } from './saying.tsx'

/** Ngày hội của khu dân cư, on the phone of its head: where it stands, the one thing to do next, the photos. */
export const ownPage = page<Own>({
  path: ownPath,
  shell: 'staff',
  may: area.festivalPermissions.read_own,
  maxMegabytes: 105,
  title: (_, words) => words.festivalPages.own.title,
  load,
  acts: {
    leave: (c, form) =>
      actOn(area.leaveJointEvent, () => ownPath)(c, {
        ...form,
        values: { ...form.values, areaId: c.signedIn.sight.areaId },
      }),
    withdraw: actOn(area.withdrawEvent, () => ownPath),
    photo: async (c, form) => {
      const own = await load(c)
      if ('key' in own) return own
      if (!own.event) return missing
      const origin = { kind: 'festival_event', id: own.event.event.id, label: own.name }
      return sendPhoto(c, form, origin, ownPath)
    },
  },
  view: OwnView,
})

function OwnView({ data, c }: ViewProps<Own>) {
  const { own: words } = c.words.festivalPages
  const { event } = data
  return (
    <>
      <PageHead
        title={fill(words.heading, { year: data.year })}
        kicker={data.name}
        meta={<StateBadge c={c} state={data.state} />}
      />
      <Stack loose>
        <Next c={c} data={data} />
        {event ? <EventCard c={c} data={data} /> : null}
        {event && area.heldOn(event, c.today) && c.may(documentPermissions.add_evidence) ? (
          <PhotoCard
            c={c}
            origin={{ kind: 'festival_event', id: event.event.id }}
            evidence={data.evidence}
            open
            here={ownPath}
          />
        ) : null}
        {data.result ? <ResultFacts c={c} result={data.result} /> : null}
        <EarlierYears c={c} data={data} />
      </Stack>
    </>
  )
}

export interface Props {
  readonly c: PageContext
  readonly data: Own
}

function EarlierYears({ c, data }: Props) {
  const { own: words, results } = c.words.festivalPages
  if (data.earlier.length === 0) return null
  return (
    <Section title={words.earlier}>
      <DataTable
        caption={words.earlier}
        captionHidden
        rows={data.earlier}
        rowKey={(line) => String(line.year)}
        columns={[
          { key: 'year', head: c.words.records.list.year, cell: (line) => line.year },
          { key: 'state', head: c.words.records.list.state, cell: (line) => <StateBadge c={c} state={line.state} /> },
          {
            key: 'households',
            head: results.columns.households,
            numeric: true,
            cell: ({ result }) => result && sayPart(result.householdsAttended, result.householdsTotal),
          },
        ]}
      />
    </Section>
  )
}
