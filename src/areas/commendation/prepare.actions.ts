import { z } from 'zod'
import type { Writing } from '../../platform/context.ts'
import { zId, zLine, zMaybe, zText } from '../../platform/input.ts'
import { holds } from '../../platform/permission.ts'
import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import { isRefusal, type Refusal, refuse } from '../../values/refusal.ts'
import { type Authority, type AwardForm, authorities, awardForms, type Manner, unfit } from './award-form.ts'
import type { CaseValues } from './case.store.ts'
import { type Proposer, wordCount } from './commendation-case.ts'
import type { Known } from './known.actions.ts'
import { permissions } from './permissions.ts'
import { honorifics, type Recipient, recipientKinds, withholdings } from './recipient.ts'

/** Who is proposed and for what, as forms and sheets send it. What is left out is taken from the round or the record. */
export const caseShape = {
  recipientKind: z.enum(recipientKinds),
  personId: zMaybe(zId).optional(),
  organisationId: zMaybe(zId).optional(),
  areaId: zMaybe(zId).optional(),
  name: zMaybe(zLine(300)).optional(),
  note: zMaybe(zLine(300)).optional(),
  honorific: zMaybe(z.enum(honorifics)).optional(),
  form: zMaybe(z.enum(awardForms)).optional(),
  authority: zMaybe(z.enum(authorities)).optional(),
  titleName: zMaybe(zLine(200)).optional(),
  achievement: zText(4000),
  movementId: zMaybe(zId).optional(),
  withheld: zMaybe(z.enum(withholdings)).optional(),
  proposerAreaId: zMaybe(zId).optional(),
  proposerOrganisationId: zMaybe(zId).optional(),
  proposerName: zMaybe(zLine(300)).optional(),
}
export const zCase = z.object(caseShape)
export type CaseInput = z.output<typeof zCase>

/** What a proposal takes over where it says nothing itself. */
export interface Frame {
  readonly roundId: Id | null
  readonly movementId: Id | null
  readonly manner: Manner
  readonly form: AwardForm
  readonly authority: Authority
  /** Authorities and forms are judged as of this day. */
  readonly on: Day
  readonly summaryWords: number | null
}

function recipientOf(input: CaseInput, known: Known): Recipient | Refusal {
  const { recipientKind: kind, areaId = null, note = null } = input
  const personId = kind === 'person' ? (input.personId ?? null) : null
  const organisationId = kind === 'organisation' ? (input.organisationId ?? null) : null
  if (personId !== null && !known.people.has(personId)) return refuse('commendation.no_person', { field: 'personId' })
  if (areaId !== null && !known.areas.has(areaId)) return refuse('commendation.no_area', { field: 'areaId' })
  if (kind === 'organisation' && !known.organisations.has(organisationId ?? ''))
    return refuse('commendation.no_organisation', { field: 'organisationId' })
  if (kind === 'area' && areaId === null) return refuse('commendation.no_area', { field: 'areaId' })
  const linked =
    known.people.get(personId ?? '') ??
    known.organisations.get(organisationId ?? '') ??
    (kind === 'area' ? known.areas.get(areaId ?? '') : undefined)
  const name = input.name ?? linked ?? null
  if (name === null) return refuse('commendation.name_needed', { field: 'name' })
  const honorific = kind === 'person' ? (input.honorific ?? null) : null
  return { kind, personId, organisationId, areaId, name, note, honorific }
}

/** Whose proposal it is: an area head speaks for the area, a member organisation for itself, the office for whom it says. */
function proposerOf(w: Writing, input: CaseInput, known: Known): Proposer | Refusal {
  if (!holds(w.actor, permissions.manage, w.committeeId)) {
    const own = w.actor.grants.find((one) => one.committeeId === w.committeeId && (one.areaId ?? one.organisationId))
    const areaId = w.sight.reach === 'area' ? w.sight.areaId : null
    return { areaId, organisationId: areaId === null ? (own?.organisationId ?? null) : null, name: null }
  }
  const { proposerAreaId: areaId = null, proposerOrganisationId: organisationId = null, proposerName = null } = input
  if (areaId !== null && !known.areas.has(areaId)) return refuse('commendation.no_area', { field: 'proposerAreaId' })
  if (organisationId !== null && !known.organisations.has(organisationId))
    return refuse('commendation.no_organisation', { field: 'proposerOrganisationId' })
  return { areaId, organisationId, name: proposerName }
}

/** A proposal as it is kept, or what is wrong with it. */
export function prepareCase(w: Writing, input: CaseInput, frame: Frame, known: Known): CaseValues | Refusal {
  const form = input.form ?? frame.form
  const authority = input.authority ?? frame.authority
  const wrong = unfit(form, authority, frame.on)
  if (wrong) return wrong
  const recipient = recipientOf(input, known)
  if (isRefusal(recipient)) return recipient
  const proposer = proposerOf(w, input, known)
  if (isRefusal(proposer)) return proposer
  if (form === 'emulation_title' && !input.titleName) return refuse('commendation.title_needed', { field: 'titleName' })
  const words = wordCount(input.achievement)
  if (frame.summaryWords !== null && words > frame.summaryWords)
    return refuse('commendation.summary_long', { field: 'achievement', params: { words, most: frame.summaryWords } })
  return {
    roundId: frame.roundId,
    movementId: input.movementId ?? frame.movementId,
    manner: frame.manner,
    recipient,
    form,
    authority,
    titleName: form === 'emulation_title' ? (input.titleName ?? null) : null,
    achievement: input.achievement,
    proposer,
    // A child’s name is never made public.
    withheld: recipient.honorific === 'pupil' ? 'child' : (input.withheld ?? null),
  }
}
