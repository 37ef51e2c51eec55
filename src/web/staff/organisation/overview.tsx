import {
  areaName,
  type Body,
  type BodyTerm,
  type Committee,
  callCode,
  callName,
  dayIn,
  existsOn,
  findCommittee,
  listBodies,
  listTerms,
  loadAreas,
  loadUnits,
  organisationPermissions,
  provinceAt,
  sumHouseholds,
  termStateOf,
} from '../../../areas/organisation/index.ts'
import { showDay } from '../../../values/day.ts'
import { showCount } from '../../../values/number.ts'
import { refuse } from '../../../values/refusal.ts'
import { fill } from '../../../words/shape.ts'
import { type FormerRegister, type PageContext, page } from '../../http/page.ts'
import {
  Badge,
  DataTable,
  DefinitionList,
  EmptyState,
  LinkButton,
  PageHead,
  Section,
  Stack,
  Stat,
  StatGrid,
} from '../../parts/index.ts'
import {
  agenciesPath,
  areasPath,
  bodyPath,
  handoverPath,
  home,
  organisationsPath,
  peoplePath,
  termPath,
  unitPath,
} from './paths.ts'
import { sayValidity } from './saying.ts'

interface Overview {
  readonly committee: Committee
  readonly unitName: string
  readonly unitCode: string | null
  readonly province: string | null
  readonly terms: readonly BodyTerm[]
  readonly bodies: readonly Body[]
  readonly areaNames: ReadonlyMap<string, string>
  readonly areas: number
  readonly households: number
  readonly uncounted: number
  /** Units that are no more, whose accounts may be taken over. */
  readonly formers: readonly FormerRegister[]
}

async function load(c: PageContext) {
  const formers = c.may(organisationPermissions.take_over) ? await c.formers() : []
  return c.read(async (reading) => {
    const { committeeId } = c.signedIn
    const committee = await findCommittee(reading, committeeId)
    if (!committee) return refuse('organisation.committee_missing', { kind: 'missing' })
    const { book } = await loadUnits(reading, [committee.unitId])
    const unit = book.get(committee.unitId)
    const on = unit ? dayIn(unit, c.today) : c.today
    const province = provinceAt(book, committee.unitId, on)
    const { areas, successions } = await loadAreas(reading, committeeId)
    const sum = sumHouseholds(areas, successions, on)
    return {
      committee,
      unitName: unit ? callName(unit, on) : '',
      unitCode: unit ? callCode(unit, on) : null,
      province: province ? callName(province, on) : null,
      terms: await listTerms(reading, committeeId),
      bodies: await listBodies(reading, committeeId),
      areaNames: new Map(areas.map((area) => [area.id, areaName(area, on)])),
      areas: areas.filter((area) => existsOn(area, on)).length,
      households: sum.households,
      uncounted: sum.unknown.length,
      formers: formers.flatMap(({ former }) => former?.register ?? []),
    }
  })
}

/** Tổ chức: the committee, its terms and bodies, and the ways on. */
export const overviewPage = page<Overview>({
  path: home,
  shell: 'staff',
  may: organisationPermissions.read,
  title: (_, words) => words.organisation.pages.overview.title,
  load,
  view: ({ data, c }) => {
    const { overview } = c.words.organisation.pages
    return (
      <>
        <PageHead title={overview.title} summary={overview.summary} actions={<Ways c={c} formers={data.formers} />} />
        <Stack loose>
          <DefinitionList
            ruled
            items={[
              { term: overview.committee, value: data.committee.name },
              {
                term: overview.unit,
                value: (
                  <a href={unitPath(data.committee.unitId)}>
                    {data.unitName} {data.unitCode ? `(${data.unitCode})` : ''}
                  </a>
                ),
              },
              { term: overview.province, value: data.province },
              { term: overview.founded, value: data.committee.foundedOn && showDay(data.committee.foundedOn) },
            ]}
          />
          <StatGrid>
            <Stat label={overview.areas} value={String(data.areas)} />
            <Stat
              label={overview.households}
              value={showCount(data.households)}
              note={data.uncounted > 0 ? fill(overview.uncounted, { count: data.uncounted }) : undefined}
            />
          </StatGrid>
          <Terms data={data} c={c} />
          <Bodies data={data} c={c} />
        </Stack>
      </>
    )
  },
})

function Ways({ c, formers }: { c: PageContext; formers: readonly FormerRegister[] }) {
  const { overview, handover } = c.words.organisation.pages
  return (
    <>
      <LinkButton href={areasPath}>{overview.areasTitle}</LinkButton>
      {c.may(organisationPermissions.read_people) ? <LinkButton href={peoplePath}>{overview.people}</LinkButton> : null}
      <LinkButton href={organisationsPath}>{overview.organisations}</LinkButton>
      <LinkButton href={agenciesPath}>{overview.agencies}</LinkButton>
      {formers.map(({ id, name }) => (
        <LinkButton key={id} href={handoverPath(id)}>
          {fill(handover.of, { name })}
        </LinkButton>
      ))}
    </>
  )
}

const tones = { coming: 'waiting', current: 'done', overrun: 'overdue', ended: 'neutral', ended_early: 'due' } as const

function Terms({ data, c }: { data: Overview; c: PageContext }) {
  const { overview } = c.words.organisation.pages
  const { termStates } = c.words.organisation
  const bodyNames = new Map(data.bodies.map((body) => [body.id, body.name]))
  const add = c.may(organisationPermissions.manage_terms) ? (
    <LinkButton href="/to-chuc/nhiem-ky/moi" icon="add" small>
      {overview.openTerm}
    </LinkButton>
  ) : null
  return (
    <Section title={overview.terms} aside={add}>
      <DataTable
        caption={overview.terms}
        captionHidden
        columns={[
          { key: 'number', head: overview.term, cell: (term) => term.number },
          { key: 'body', head: overview.body, cell: (term) => bodyNames.get(term.bodyId) ?? '' },
          { key: 'planned', head: overview.planned, cell: (term) => sayValidity(c, term) },
          { key: 'ended', head: overview.really, cell: (term) => (term.endedOn ? showDay(term.endedOn) : '') },
          {
            key: 'state',
            head: c.words.organisation.pages.state,
            cell: (term) => {
              const state = termStateOf(term, c.today)
              return <Badge tone={tones[state]}>{termStates[state]}</Badge>
            },
          },
        ]}
        rows={data.terms}
        rowKey={(term) => term.id}
        href={(term) => termPath(term.id)}
        empty={<EmptyState title={overview.noTerm}>{overview.noTermHint}</EmptyState>}
      />
    </Section>
  )
}

function Bodies({ data, c }: { data: Overview; c: PageContext }) {
  const { overview, kind } = c.words.organisation.pages
  const { bodyKinds } = c.words.organisation
  const add = c.may(organisationPermissions.manage_bodies) ? (
    <LinkButton href="/to-chuc/ban/moi" icon="add" small>
      {overview.foundBody}
    </LinkButton>
  ) : null
  return (
    <Section title={overview.bodies} aside={add}>
      <DataTable
        caption={overview.bodies}
        captionHidden
        columns={[
          { key: 'name', head: overview.body, width: 'wide', cell: (body) => body.name },
          { key: 'kind', head: kind, cell: (body) => bodyKinds[body.kind] },
          {
            key: 'area',
            head: overview.areasTitle,
            cell: (body) => (body.areaId && data.areaNames.get(body.areaId)) ?? '',
          },
          { key: 'time', head: c.words.organisation.pages.units.validity, cell: (body) => sayValidity(c, body) },
        ]}
        rows={data.bodies}
        rowKey={(body) => body.id}
        href={(body) => bodyPath(body.id)}
        empty={<EmptyState title={overview.noBody} />}
      />
    </Section>
  )
}
