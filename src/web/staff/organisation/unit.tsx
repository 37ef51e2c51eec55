import {
  ancestorsAt,
  type Committee,
  callCode,
  callName,
  committeesOfUnits,
  dayIn,
  findUnits,
  loadUnits,
  organisationPermissions,
  predecessors,
  successors,
  type Unit,
  type UnitFacts,
  unitsDirectlyBelow,
} from '../../../areas/organisation/index.ts'
import { showDay } from '../../../values/day.ts'
import { refuse } from '../../../values/refusal.ts'
import { fill } from '../../../words/shape.ts'
import { type PageContext, page } from '../../http/page.ts'
import { Beside, Card, DefinitionList, LinkButton, PageHead, Section, Timeline } from '../../parts/index.ts'
import { idIn, idPart, unitPath, unitsPath } from './paths.ts'
import { sayValidity } from './saying.ts'
import { historyOf } from './unit-history.tsx'

interface UnitData extends UnitFacts {
  readonly unit: Unit
  readonly below: readonly Unit[]
  readonly committees: readonly Committee[]
  /** Other units that bear or bore one of its codes. */
  readonly sharers: readonly { readonly code: string; readonly units: readonly Unit[] }[]
}

const load = (c: PageContext) =>
  c.read(async (reading) => {
    const id = idIn(c)
    const first = await loadUnits(reading, [id])
    const unit = first.book.get(id)
    if (!unit) return refuse('organisation.unit_missing', { kind: 'missing' })
    const codes = [...new Set(unit.codes.map((one) => one.code))]
    const hits = await Promise.all(codes.map((code) => findUnits(reading, { text: code })))
    const others = hits.flatMap(({ hits: found }) => found.map((hit) => hit.unitId)).filter((other) => other !== id)
    const { book } = await loadUnits(reading, others)
    const sharers = codes.map((code) => ({
      code,
      units: others.flatMap((other) => {
        const found = book.get(other)
        return found?.codes.some((one) => one.code === code) ? [found] : []
      }),
    }))
    return {
      ...first,
      unit,
      below: await unitsDirectlyBelow(reading, id, dayIn(unit, c.today)),
      committees: await committeesOfUnits(reading, [id]),
      sharers: sharers.filter((one) => one.units.length > 0),
    }
  })

/** One unit with its history: names, codes, parents, mergers and splits on a line of time. */
export const unitPage = page<UnitData>({
  path: `${unitsPath}/${idPart}`,
  shell: 'staff',
  may: organisationPermissions.read,
  title: ({ unit }) => unit.names.at(-1)?.name ?? '',
  load,
  view: ({ data, c }) => {
    const { pages, unitKinds } = c.words.organisation
    const { unit } = data
    const name = callName(unit, dayIn(unit, c.today))
    const changes = unit.to === null && c.may(organisationPermissions.manage_units)
    return (
      <>
        <PageHead
          title={name}
          kicker={unitKinds[unit.kind]}
          summary={sayValidity(c, unit)}
          crumbs={[{ label: pages.units.title, href: unitsPath }, { label: name }]}
          actions={
            changes ? <LinkButton href={`${unitPath(unit.id)}/thay-doi`}>{pages.units.change}</LinkButton> : null
          }
        />
        <Beside aside={<Kin data={data} c={c} />}>
          <Facts data={data} c={c} />
          <Section title={pages.units.historyOf}>
            <Timeline steps={historyOf(c, unit, data.book, data.successions)} label={pages.units.historyOf} />
          </Section>
        </Beside>
      </>
    )
  },
})

function Facts({ data: { unit, book, committees, sharers }, c }: { data: UnitData; c: PageContext }) {
  const { pages } = c.words.organisation
  const on = dayIn(unit, c.today)
  const above = ancestorsAt(book, unit.id, on)
  return (
    <>
      <DefinitionList
        ruled
        items={[
          { term: pages.code, value: callCode(unit, on) ?? pages.unknown },
          {
            term: pages.units.parents,
            value: above.length > 0 && <Links units={above} c={c} />,
          },
          { term: pages.units.committee, value: committees.map((one) => one.name).join(', ') },
          { term: pages.legalDoc, value: unit.legalDoc },
          { term: pages.units.note, value: unit.note },
        ]}
      />
      {sharers.map(({ code, units }) => (
        <p class="soft" key={code}>
          {fill(pages.units.reused, {
            code,
            names: units.map((one) => `${callName(one, dayIn(one, c.today))} (${sayValidity(c, one)})`).join(', '),
          })}
        </p>
      ))}
    </>
  )
}

function Links({ units, c }: { units: readonly Unit[]; c: PageContext }) {
  return (
    <>
      {units.map((unit) => (
        <div key={unit.id}>
          <a href={unitPath(unit.id)}>{callName(unit, dayIn(unit, c.today))}</a>
        </div>
      ))}
    </>
  )
}

function Kin({ data: { unit, book, successions, below }, c }: { data: UnitData; c: PageContext }) {
  const { units } = c.words.organisation.pages
  const of = (steps: readonly { readonly unitId: string }[]) =>
    steps.flatMap((step) => {
      const found = book.get(step.unitId)
      return found ? [found] : []
    })
  const before = of(predecessors(successions, unit.id))
  const after = of(successors(successions, unit.id))
  return (
    <>
      {after.length > 0 ? (
        <Card title={units.successor}>
          <Links units={after} c={c} />
        </Card>
      ) : null}
      {before.length > 0 ? (
        <Card title={units.predecessors} foot={<p class="soft">{units.readAsIs}</p>}>
          <Links units={before} c={c} />
        </Card>
      ) : null}
      {below.length > 0 ? (
        <Card title={fill(units.children, { day: showDay(dayIn(unit, c.today)) })}>
          <Links units={below} c={c} />
        </Card>
      ) : null}
    </>
  )
}
