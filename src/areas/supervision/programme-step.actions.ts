import { z } from 'zod'
import { action, done } from '../../platform/action.ts'
import type { Writing } from '../../platform/context.ts'
import { zDay, zId, zIds, zLine, zLines, zMaybe, zText } from '../../platform/input.ts'
import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import { isRefusal, type Refusal, refuse } from '../../values/refusal.ts'
import { checkPaper, paperShape } from '../documents/index.ts'
import { agenciesByIds, findOrganisation } from '../organisation/index.ts'
import { stepShape } from './form-input.actions.ts'
import { permissions } from './permissions.ts'
import { lockProgramme, lockYear } from './programme.store.ts'
import { cannotMoveProgramme, type ProgrammeFacts, type ProgrammeStage, programmeState } from './programme.ts'
import { type AskedBody, insertAsked, saveReply } from './programme-opinion.store.ts'
import { insertStep } from './step.store.ts'

async function open(w: Writing, id: Id, stage: ProgrammeStage, on: Day): Promise<ProgrammeFacts | Refusal> {
  const facts = await lockProgramme(w, id)
  if (!facts) return refuse('supervision.not_found', { kind: 'missing' })
  return cannotMoveProgramme(facts, stage, on, w.today) ?? facts
}

/** Sends the draft round, so that two bodies do not supervise the same thing. */
export const circulateProgramme = action({
  name: 'supervision.circulate_programme',
  permission: permissions.plan,
  input: z.object({
    id: zId,
    sentOn: zDay,
    agencyIds: zIds.optional(),
    organisationIds: zIds.optional(),
    others: zLines(20, 200).optional(),
    ...paperShape,
  }),
  load: async (w, { id, sentOn, agencyIds = [], organisationIds = [], others = [], documentId }) => {
    const facts = await open(w, id, 'consulted', sentOn)
    if (isRefusal(facts)) return facts
    const bodies = await bodiesAsked(w, agencyIds, organisationIds, others)
    if (isRefusal(bodies)) return bodies
    if (bodies.length === 0) return refuse('supervision.body_needed', { field: 'agencyIds' })
    return (await checkPaper(w, documentId)) ?? { facts, bodies }
  },
  run: async (w, { id, sentOn, documentId = null, reference = null }, { facts, bodies }) => {
    await insertAsked(w, id, sentOn, bodies)
    await insertStep(w, 'programme', id, { stage: 'consulted', happenedOn: sentOn, documentId, reference })
    const data = { year: facts.programme.year, sentOn, count: bodies.length }
    return done({ output: { id }, subject: { kind: 'supervision_programme', id }, data })
  },
})

async function bodiesAsked(
  w: Writing,
  agencyIds: readonly Id[],
  organisationIds: readonly Id[],
  others: readonly string[],
): Promise<readonly AskedBody[] | Refusal> {
  const bodies: AskedBody[] = []
  const agencies = await agenciesByIds(w, w.committeeId, agencyIds)
  for (const agencyId of agencyIds) {
    const agency = agencies.get(agencyId)
    if (!agency) return refuse('supervision.no_agency', { field: 'agencyIds' })
    bodies.push({ bodyName: agency.name, agencyId, organisationId: null })
  }
  for (const organisationId of organisationIds) {
    const organisation = await findOrganisation(w, w.committeeId, organisationId)
    if (!organisation) return refuse('supervision.no_organisation', { field: 'organisationIds' })
    bodies.push({ bodyName: organisation.name, agencyId: null, organisationId })
  }
  return [...bodies, ...others.map((bodyName) => ({ bodyName, agencyId: null, organisationId: null }))]
}

/** What a body answered on the draft, and what became of it. */
export const recordProgrammeOpinion = action({
  name: 'supervision.record_programme_opinion',
  permission: permissions.record,
  input: z.object({
    id: zId,
    opinionId: zId,
    repliedOn: zDay,
    stance: z.enum(['agreed', 'changes']),
    opinion: zMaybe(zText(5000)).optional(),
    uptake: zMaybe(zText(2000)).optional(),
    reference: zMaybe(zLine(120)).optional(),
  }),
  load: async (w, { id, opinionId, repliedOn }) => {
    const facts = await lockProgramme(w, id)
    const asked = facts?.opinions.find((one) => one.id === opinionId)
    if (!facts || !asked) return refuse('supervision.not_found', { kind: 'missing' })
    if (repliedOn > w.today) return refuse('supervision.in_future', { field: 'repliedOn' })
    if (repliedOn < asked.sentOn)
      return refuse('supervision.before_last_step', { field: 'repliedOn', params: { last: asked.sentOn } })
    if (asked.repliedOn) return refuse('supervision.already_replied', { kind: 'conflict' })
    return { facts, asked }
  },
  run: async (w, input, { facts, asked }) => {
    const { id, opinionId, repliedOn, stance, opinion = null, uptake = null, reference = null } = input
    await saveReply(w, opinionId, { repliedOn, stance, opinion, uptake, reference })
    const data = { year: facts.programme.year, body: asked.bodyName, repliedOn, stance }
    return done({ output: { id }, subject: { kind: 'supervision_programme', id }, data })
  },
})

/** What the Party committee said on the draft. */
export const recordPartyOpinion = action({
  name: 'supervision.record_party_opinion',
  permission: permissions.sign,
  input: z.object(stepShape),
  load: async (w, { id, happenedOn, documentId }) =>
    (await checkPaper(w, documentId)) ?? (await open(w, id, 'party_opinion', happenedOn)),
  run: async (w, { id, happenedOn, documentId = null, reference = null, note = null }, { programme }) => {
    await insertStep(w, 'programme', id, { stage: 'party_opinion', happenedOn, documentId, reference, note })
    const data = { year: programme.year, happenedOn, note }
    return done({ output: { id }, subject: { kind: 'supervision_programme', id }, data })
  },
})

/** The chair signs: from this day the programme, or its new version, is in force. */
export const issueProgramme = action({
  name: 'supervision.issue_programme',
  permission: permissions.issue_programme,
  input: z.object(stepShape),
  load: async (w, { id, happenedOn, documentId, reference }) => {
    const facts = await open(w, id, 'issued', happenedOn)
    if (isRefusal(facts)) return facts
    if (!documentId && !reference) return refuse('supervision.paper_needed', { field: 'reference' })
    return (await checkPaper(w, documentId)) ?? facts
  },
  run: async (w, { id, happenedOn, documentId = null, reference = null, note = null }, { programme, lines }) => {
    await insertStep(w, 'programme', id, { stage: 'issued', happenedOn, documentId, reference, note })
    const data = { year: programme.year, version: programme.version, happenedOn, count: lines.length, reference }
    return done({ output: { id }, subject: { kind: 'supervision_programme', id }, data })
  },
})

export const closeProgramme = action({
  name: 'supervision.close_programme',
  permission: permissions.issue_programme,
  input: z.object({ id: zId, happenedOn: zDay, note: zMaybe(zText(2000)).optional() }),
  load: async (w, { id, happenedOn }) => {
    const facts = await open(w, id, 'closed', happenedOn)
    if (isRefusal(facts)) return facts
    const state = programmeState(facts, null, await lockYear(w, facts.programme.year))
    return state === 'amended' ? refuse('supervision.programme_signed', { kind: 'conflict', params: { state } }) : facts
  },
  run: async (w, { id, happenedOn, note = null }, { programme }) => {
    await insertStep(w, 'programme', id, { stage: 'closed', happenedOn, note })
    return done({
      output: { id },
      subject: { kind: 'supervision_programme', id },
      data: { year: programme.year, happenedOn },
    })
  },
})
