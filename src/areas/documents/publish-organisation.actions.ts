import { z } from 'zod'
import { action, done, within } from '../../platform/action.ts'
import type { Reading } from '../../platform/context.ts'
import { zMaybe, zText } from '../../platform/input.ts'
import type { Id } from '../../values/id.ts'
import { isRefusal, type Refusal, refuse } from '../../values/refusal.ts'
import {
  bodyKinds,
  type Committee,
  callName,
  covers,
  dayIn,
  existsOn,
  findCommittee,
  listBodies,
  listCommitteeTerms,
  listMemberships,
  listOrganisations,
  loadAreas,
  loadUnits,
  termAt,
} from '../organisation/index.ts'
import { permissions } from './permissions.ts'
import { disclosureInput, disclosureOf, publish } from './publication.actions.ts'
import {
  type BodyPart,
  bodyParts,
  type PublishedOrganisation,
  type Seats,
  told,
  usualPart,
} from './published-organisation.ts'

const kind = 'organisation'

export interface OrganisationToTell {
  readonly committee: Committee
  readonly bodies: readonly Seats[]
  readonly facts: Omit<PublishedOrganisation, 'bodies' | 'contact'>
}

/** What of a committee could be told to the public today, or on its last day. */
export async function organisationToTell(reading: Reading, committeeId: Id): Promise<OrganisationToTell | Refusal> {
  const committee = await findCommittee(reading, committeeId)
  if (!committee) return refuse('documents.not_found', { kind: 'missing' })
  const on = committee.closedOn && committee.closedOn < reading.today ? committee.closedOn : reading.today
  const { book } = await loadUnits(reading, [committee.unitId])
  const unit = book.get(committee.unitId)
  const terms = await listCommitteeTerms(reading, committeeId)
  const term = termAt(terms, on)
  const { areas } = await loadAreas(reading, committeeId)
  const organisations = await listOrganisations(reading, { committeeId, on, limit: 100 })
  const memberships = await listMemberships(reading, committeeId, { on })
  const bodies = (await listBodies(reading, committeeId))
    .filter((body) => covers(body, on))
    .toSorted((a, b) => bodyKinds.indexOf(a.kind) - bodyKinds.indexOf(b.kind))
  return {
    committee,
    bodies: bodies.map(({ id, kind: of, name, from }) => ({
      id,
      kind: of,
      name,
      from,
      members: memberships
        .filter(({ bodyId }) => bodyId === id)
        .map(({ personName, role, organisationName }) => ({ name: personName, role, organisation: organisationName })),
    })),
    facts: {
      name: committee.name,
      unit: unit ? callName(unit, dayIn(unit, on)) : '',
      term: term ? { number: term.number, from: term.from, to: term.to } : null,
      areas: areas.filter((area) => existsOn(area, on)).length,
      organisations: organisations.rows.map(({ name }) => name),
      asAt: on,
    },
  }
}

/** The part of each body as it was chosen, else as is usual. */
export function organisationAsTold(
  { facts, bodies }: OrganisationToTell,
  parts: Readonly<Record<string, BodyPart>>,
  contact: string | null,
): PublishedOrganisation {
  return {
    ...facts,
    contact,
    bodies: bodies.flatMap((body) => told(body, parts[body.id] ?? usualPart(body.kind)) ?? []),
  }
}

/** Tells the public who the committee is: its bodies and who holds office in them, and how to reach it. */
export const publishOrganisation = action({
  name: 'documents.publish_organisation',
  permission: permissions.publish,
  input: z.object({
    /** How much of each body, by its id. */
    parts: z.record(z.string(), z.enum(bodyParts)).default({}),
    contact: zMaybe(zText(1000)).optional(),
    ...disclosureInput,
  }),
  load: (w) => organisationToTell(w, w.committeeId),
  run: async (w, { parts, contact, ...decided }, facts) => {
    const content = organisationAsTold(facts, parts, contact ?? null)
    const subject = { kind, id: w.committeeId }
    const input = { subject, title: facts.committee.name, content: { ...content }, ...disclosureOf(decided) }
    const made = await within(w, publish, input)
    if (isRefusal(made)) return made
    return done({ output: made, subject, data: { name: facts.committee.name, version: made.version } })
  },
})
