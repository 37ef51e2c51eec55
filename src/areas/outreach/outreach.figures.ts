import type { Reading } from '../../platform/context.ts'
import type { Figure, Indicator, Question } from '../../values/figure.ts'
import type { Id } from '../../values/id.ts'
import { listChannels } from './channel.store.ts'
import { type ChannelFacts, channelState, isOpenOn } from './channel.ts'
import {
  helpAsked,
  helpGiven,
  modelResults,
  modelsCarriedOut,
  modelsRunning,
  opinionsVerified,
  outings,
  peopleAtOutings,
  programmesIssued,
  repostsOut,
  tasksDue,
  textsOut,
  visitsMade,
} from './counted.store.ts'
import { freshUntilOf } from './freshness.store.ts'
import { listKeyPersons } from './key-person.store.ts'
import { keyPersonState } from './key-person.ts'
import { listTeams } from './team.store.ts'
import { teamState } from './team.ts'

type Find = (reading: Reading, question: Question) => Promise<readonly Id[]>

const figureOf = (ids: readonly Id[]): Figure => ({ numerator: ids.length, denominator: null, ids })
const counted =
  (find: Find) =>
  async (reading: Reading, question: Question): Promise<Figure> =>
    figureOf(await find(reading, question))

async function channelsWhere(
  reading: Reading,
  question: Question,
  takes: (facts: ChannelFacts) => boolean,
): Promise<readonly Id[]> {
  const channels = await listChannels(reading, { committeeIds: question.committeeIds })
  return channels.filter(takes).map(({ channel }) => channel.id)
}

const channelsOpen: Find = (reading, question) =>
  channelsWhere(reading, question, (facts) => isOpenOn(facts, question.asAt, question.knownAt))

/** Groups that somebody found alive, not longer ago than the rule of their committee allows. */
async function zaloGroupsActive(reading: Reading, question: Question): Promise<readonly Id[]> {
  const { asAt, knownAt, committeeIds } = question
  const rules = await freshUntilOf(reading, committeeIds)
  return channelsWhere(reading, question, (facts) => {
    const { kind, committeeId } = facts.channel
    return kind === 'zalo_group' && channelState(facts, asAt, rules(committeeId), knownAt) === 'active'
  })
}

async function keyPersons(reading: Reading, question: Question): Promise<readonly Id[]> {
  const people = await listKeyPersons(reading, { committeeIds: question.committeeIds })
  return people
    .filter((facts) => keyPersonState(facts, question.asAt, question.knownAt) === 'listed')
    .map(({ person }) => person.id)
}

async function teamsActive(reading: Reading, question: Question): Promise<readonly Id[]> {
  const teams = await listTeams(reading, { committeeIds: question.committeeIds })
  return teams
    .filter((facts) => teamState(facts, question.asAt, question.knownAt) === 'active')
    .map(({ team }) => team.id)
}

async function tasksDone(reading: Reading, question: Question): Promise<Figure> {
  const tasks = await tasksDue(reading, question)
  const done = tasks.filter((task) => task.done)
  const ids = (list: typeof tasks) => list.map((task) => task.id)
  return { numerator: done.length, denominator: tasks.length, ids: ids(done), denominatorIds: ids(tasks) }
}

const period = { kind: 'count', version: 1, timing: 'period' } as const
const asOf = { kind: 'count', version: 1, timing: 'as_of' } as const
const item = { unit: 'item', recordKind: 'communication_item' } as const
const channel = { unit: 'channel', recordKind: 'group_channel' } as const
const model = { unit: 'model', recordKind: 'model' } as const
const request = { unit: 'request', recordKind: 'help_request' } as const

/** What outreach counts. A text is never a meeting, nor a repetition a text. */
export const outreachIndicators: readonly Indicator<Reading>[] = [
  { ...period, ...item, id: 'communication_items', compute: counted(textsOut) },
  { ...period, ...item, id: 'communication_reposts', compute: counted(repostsOut) },
  { ...period, ...item, id: 'outreach_sessions', unit: 'outing', compute: counted(outings) },
  { ...period, ...item, id: 'outreach_participants', kind: 'sum', unit: 'attendance', compute: peopleAtOutings },
  { ...asOf, ...channel, id: 'group_channels', compute: counted(channelsOpen) },
  { ...asOf, ...channel, id: 'zalo_groups_active', compute: counted(zaloGroupsActive) },
  { ...asOf, ...model, id: 'models_running', compute: counted(modelsRunning) },
  { ...period, ...model, id: 'models_carried_out', compute: counted(modelsCarriedOut) },
  {
    ...period,
    ...model,
    id: 'model_households_helped',
    kind: 'sum',
    unit: 'household',
    compute: (reading, question) => modelResults(reading, question, 'households'),
  },
  { ...period, ...request, id: 'help_requests_received', compute: counted(helpAsked) },
  { ...period, ...request, id: 'help_requests_helped', compute: counted(helpGiven) },
  { ...asOf, id: 'volunteer_teams', unit: 'team', recordKind: 'volunteer_team', compute: counted(teamsActive) },
  { ...asOf, id: 'key_persons', unit: 'person', recordKind: 'key_person', compute: counted(keyPersons) },
  { ...period, id: 'key_person_visits', unit: 'visit', recordKind: 'key_person_visit', compute: counted(visitsMade) },
  {
    ...period,
    id: 'public_opinion_notes',
    unit: 'note',
    recordKind: 'opinion_note',
    compute: counted(opinionsVerified),
  },
  {
    ...period,
    id: 'action_programmes_issued',
    unit: 'programme',
    recordKind: 'action_programme',
    compute: counted(programmesIssued),
  },
  {
    ...period,
    id: 'action_programme_progress',
    kind: 'rate',
    unit: 'task',
    recordKind: 'programme_task',
    compute: tasksDone,
  },
]
