import type { PublishedBody, PublishedOrganisation } from '../../areas/documents/index.ts'
import { showDay } from '../../values/day.ts'
import { showCount } from '../../values/number.ts'
import { fill } from '../../words/shape.ts'
import type { PageContext } from '../http/page.ts'
import { type Column, DataTable, DefinitionList, Part } from '../parts/index.ts'
import { itemPage } from './frame/item-page.tsx'
import { newestPage } from './frame/newest-page.tsx'
import { Paragraphs } from './frame/paragraphs.tsx'
import { inVietnamese } from './frame/said.ts'
import type { Shown } from './frame/shelf.ts'
import { organisationShelf } from './organisation-shelf.ts'

export const organisationPages = [
  // There is one committee, so that its list is itself.
  newestPage(organisationShelf),
  itemPage<PublishedOrganisation>(organisationShelf, {
    summary: ({ asAt }, c) => fill(c.words.portalRecords.organisation.asAt, { day: showDay(asAt) }),
    Matter: (shown) => (
      <>
        <Facts {...shown} />
        <div>
          {shown.content.bodies
            .filter(({ kind }) => kind !== 'front_working_committee')
            .map((body) => (
              <Body key={body.name} c={shown.c} body={body} />
            ))}
          <WorkingCommittees {...shown} />
        </div>
      </>
    ),
  }),
]

function Facts({ c, content }: Shown<PublishedOrganisation>) {
  const { organisation: words } = c.words.portalRecords
  const { term, unit, areas, organisations, contact } = content
  const years = term && { number: term.number, from: showDay(term.from), to: showDay(term.to) }
  return (
    <DefinitionList
      ruled
      items={[
        { term: words.term, value: years && fill(words.termOf, years) },
        { term: words.unit, value: fill(words.areas, { unit, count: showCount(areas) }) },
        { term: words.members, value: <span lang={inVietnamese(c)}>{organisations.join(' · ')}</span> },
        { term: words.contact, value: contact ? <Paragraphs c={c} text={contact} /> : null },
      ]}
    />
  )
}

interface Named {
  readonly key: string
  readonly body: string
  readonly name: string
  readonly role: string
  readonly organisation: string | null
}

function rowsOf(c: PageContext, bodies: readonly PublishedBody[]): readonly Named[] {
  const { memberRoles } = c.words.organisation
  return bodies.flatMap(({ name: body, members }) =>
    members.map(({ name, role, organisation }, at) => ({
      key: `${body} ${at}`,
      body,
      name,
      role: memberRoles[role] ?? role,
      organisation,
    })),
  )
}

/** One body: how many sit in it, and those who are named. */
function Body({ c, body }: { c: PageContext; body: PublishedBody }) {
  const { organisation: words } = c.words.portalRecords
  const rows = rowsOf(c, [body])
  const seats = fill(words.seats, { count: showCount(body.seats) })
  const columns: readonly Column<Named>[] = [
    { key: 'name', head: words.name, cell: ({ name }) => <span lang={inVietnamese(c)}>{name}</span> },
    { key: 'role', head: words.role, cell: ({ role }) => role },
  ]
  const of: Column<Named> = { key: 'of', head: words.of, cell: ({ organisation }) => organisation ?? '' }
  const sitsFor = rows.some(({ organisation }) => organisation !== null)
  return (
    <Part title={body.name} text={seats}>
      {rows.length === 0 ? null : (
        <DataTable
          caption={body.name}
          captionHidden
          columns={sitsFor ? [...columns, of] : columns}
          rows={rows}
          rowKey={({ key }) => key}
          stacks={sitsFor}
        />
      )}
    </Part>
  )
}

/** The committees of the residential areas together: whom to turn to where one lives. */
function WorkingCommittees({ c, content }: Shown<PublishedOrganisation>) {
  const { organisation: words } = c.words.portalRecords
  const bodies = content.bodies.filter(({ kind }) => kind === 'front_working_committee')
  if (bodies.length === 0) return null
  return (
    <Part title={words.workingCommittees} text={words.heads}>
      <DataTable
        caption={words.workingCommittees}
        captionHidden
        columns={[
          { key: 'body', head: words.body, cell: ({ body }) => body },
          { key: 'name', head: words.name, cell: ({ name }) => <span lang={inVietnamese(c)}>{name}</span> },
          { key: 'role', head: words.role, cell: ({ role }) => role },
        ]}
        rows={rowsOf(c, bodies)}
        rowKey={({ key }) => key}
      />
    </Part>
  )
}
