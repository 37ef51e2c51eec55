import {
  type Area,
  type AreaFacts,
  areaName,
  closeArea,
  correctAreaName,
  countArea,
  dayIn,
  existsOn,
  householdsAt,
  loadAreas,
  organisationPermissions,
  renameArea,
} from '../../../areas/organisation/index.ts'
import type { Action } from '../../../platform/action.ts'
import { showDay } from '../../../values/day.ts'
import { showCount } from '../../../values/number.ts'
import { isRefusal, refuse } from '../../../values/refusal.ts'
import { type Act, type PageContext, page } from '../../http/page.ts'
import { Beside, DataTable, DefinitionList, EmptyState, LinkButton, PageHead, Section } from '../../parts/index.ts'
import { AreaForms } from './area-forms.tsx'
import { areaPath, areasPath, crumbs, idIn, idPart } from './paths.ts'
import { sayValidity } from './saying.ts'

interface AreaData extends AreaFacts {
  readonly area: Area
}

/** An act on the area of the address, which is then shown again. */
function onThis<I, F, O>(what: Action<I, F, O>): Act {
  return async (c, form) => {
    const done = await c.perform(what, { ...form.values, areaId: idIn(c) }, form.clientId)
    return isRefusal(done) ? done : { goTo: areaPath(idIn(c)), done: what.name }
  }
}

/** One residential area: its names, its counts, what it came from and became. */
export const areaPage = page<AreaData>({
  path: `${areasPath}/${idPart}`,
  shell: 'staff',
  may: organisationPermissions.read,
  title: ({ area }) => area.names[0]?.name ?? '',
  load: (c) =>
    c.read(async (reading) => {
      const facts = await loadAreas(reading, c.signedIn.committeeId)
      const area = facts.areas.find((one) => one.id === idIn(c))
      return area ? { ...facts, area } : refuse('organisation.area_missing', { kind: 'missing' })
    }),
  acts: {
    count: onThis(countArea),
    rename: onThis(renameArea),
    'correct-name': onThis(correctAreaName),
    close: onThis(closeArea),
  },
  view: ({ data, c }) => {
    const { pages } = c.words.organisation
    const { area } = data
    const name = areaName(area, dayIn(area, c.today))
    const changes = existsOn(area, c.today) && c.may(organisationPermissions.manage_areas)
    const split = changes ? <LinkButton href={`${areaPath(area.id)}/chia-tach`}>{pages.areas.split}</LinkButton> : null
    return (
      <>
        <PageHead
          title={name}
          kicker={c.words.organisation.areaKinds[area.kind]}
          crumbs={crumbs(c, { label: pages.areas.title, href: areasPath }, { label: name })}
          actions={split}
        />
        <Beside aside={changes ? <AreaForms area={area} c={c} /> : null}>
          <Facts data={data} c={c} />
          <Counts area={area} c={c} />
        </Beside>
      </>
    )
  },
})

function Facts({ data: { area, areas, successions }, c }: { data: AreaData; c: PageContext }) {
  const { pages, areaEndReasons } = c.words.organisation
  const on = dayIn(area, c.today)
  const households = householdsAt(areas, successions, area.id, on)
  const derived = households !== null && area.counts.every((count) => count.countedOn > on)
  const linked = (ids: readonly string[]) =>
    ids.map((id) => {
      const other = areas.find((one) => one.id === id)
      return other ? (
        <div key={id}>
          <a href={areaPath(id)}>{areaName(other, dayIn(other, c.today))}</a>
        </div>
      ) : null
    })
  const from = successions.filter((one) => one.toAreaId === area.id).map((one) => one.fromAreaId)
  const into = successions.filter((one) => one.fromAreaId === area.id).map((one) => one.toAreaId)
  return (
    <DefinitionList
      ruled
      items={[
        { term: pages.number, value: area.number },
        { term: pages.units.validity, value: sayValidity(c, area) },
        {
          term: pages.areas.households,
          value:
            households === null
              ? pages.unknown
              : `${showCount(households)}${derived ? ` (${pages.areas.derived})` : ''}`,
        },
        { term: pages.areas.cameFrom, value: from.length > 0 && linked(from) },
        { term: pages.areas.became, value: into.length > 0 && linked(into) },
        { term: pages.areas.closeReason, value: area.endReason && areaEndReasons[area.endReason] },
        { term: pages.decision, value: area.decision },
        {
          term: pages.areas.names,
          value:
            area.names.length > 1 &&
            area.names.map((one) => <div key={one.id}>{`${one.name}: ${sayValidity(c, one)}`}</div>),
        },
      ]}
    />
  )
}

function Counts({ area, c }: { area: Area; c: PageContext }) {
  const { areas } = c.words.organisation.pages
  return (
    <Section title={areas.counts}>
      <DataTable
        caption={areas.counts}
        captionHidden
        columns={[
          { key: 'day', head: areas.countedOn, cell: (count) => showDay(count.countedOn) },
          { key: 'households', head: areas.households, numeric: true, cell: (count) => showCount(count.households) },
          {
            key: 'people',
            head: areas.people,
            numeric: true,
            cell: (count) => (count.people === null ? '' : showCount(count.people)),
          },
          { key: 'source', head: areas.source, cell: (count) => count.source ?? '' },
        ]}
        rows={area.counts.toReversed()}
        rowKey={(count) => count.id}
        stacks={false}
        empty={<EmptyState title={areas.noCount} />}
      />
    </Section>
  )
}
