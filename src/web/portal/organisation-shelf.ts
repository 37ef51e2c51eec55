import type { PublishedOrganisation } from '../../areas/documents/index.ts'
import { fill } from '../../words/shape.ts'
import { type DataRow, shelf } from './frame/shelf.ts'

/** Who the committee is: one thing, told anew when it changes. */
export const organisationShelf = shelf<PublishedOrganisation>({
  kind: 'organisation',
  section: 'to-chuc',
  theme: 'committee',
  words: (words) => words.portalShelves.organisation,
  day: ({ asAt }) => asAt,
  sentence: ({ name }, { portalRecords: { organisation } }) => fill(organisation.sentence, { name }),
  columns: ['body', 'kind', 'since', 'seats', 'member', 'role', 'organisation', 'as_at'],
  rows: ({ bodies, asAt }) =>
    bodies.flatMap(({ name, kind, since, seats, members }): readonly DataRow[] => {
      const body = { body: name, kind, since, seats, as_at: asAt }
      if (members.length === 0) return [{ ...body, member: null, role: null, organisation: null }]
      return members.map((one) => ({ ...body, member: one.name, role: one.role, organisation: one.organisation }))
    }),
})
