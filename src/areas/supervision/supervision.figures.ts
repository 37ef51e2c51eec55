import type { Reading } from '../../platform/context.ts'
import type { Figure, Indicator, Question } from '../../values/figure.ts'
import type { Id } from '../../values/id.ts'
import { countRecommendations } from '../recommendations/index.ts'
import {
  casesHeld,
  commitmentsCommented,
  plannedLines,
  programmesIssued,
  projectsWatched,
  sessionsLed,
  sittingsJoined,
  topicsCovered,
} from './counted.store.ts'
import { ownTopics } from './topic.store.ts'
import { topicIds } from './topic.ts'

type Find = (reading: Reading, question: Question) => Promise<readonly Id[]>

const counted =
  (find: Find) =>
  async (reading: Reading, question: Question): Promise<Figure> => {
    const ids = await find(reading, question)
    return { numerator: ids.length, denominator: null, ids }
  }

const byPeriod = { kind: 'count', version: 1, timing: 'period' } as const

async function topicIdsCovered(reading: Reading, question: Question): Promise<readonly Id[]> {
  const codes = await topicsCovered(reading, question)
  const known = topicIds(await ownTopics(reading, question.committeeIds))
  return codes.flatMap((code) => known.get(code) ?? [])
}

async function completion(reading: Reading, question: Question): Promise<Figure> {
  const lines = await plannedLines(reading, question)
  const done = lines.filter((line) => line.done)
  const idsOf = (list: typeof lines) => list.map((line) => line.id)
  return { numerator: done.length, denominator: lines.length, ids: idsOf(done), denominatorIds: idsOf(lines) }
}

/** What supervision counts. A session (cuộc) is never a sitting (buổi), nor a letter a recommendation. */
export const supervisionIndicators: readonly Indicator<Reading>[] = [
  {
    ...byPeriod,
    id: 'supervision_sessions_organized',
    unit: 'session',
    recordKind: 'supervision_session',
    compute: counted(sessionsLed),
  },
  {
    ...byPeriod,
    id: 'supervision_topics_covered',
    unit: 'topic',
    recordKind: 'supervision_topic',
    compute: counted(topicIdsCovered),
  },
  {
    ...byPeriod,
    id: 'supervision_sittings_joined',
    unit: 'sitting',
    recordKind: 'supervision_sitting',
    compute: counted(sittingsJoined),
  },
  {
    ...byPeriod,
    id: 'supervision_recommendations',
    unit: 'recommendation',
    recordKind: 'recommendation',
    compute: (reading, question) => countRecommendations(reading, question, ['supervision_session']),
  },
  {
    ...byPeriod,
    id: 'leader_commitments_supervised',
    kind: 'presence',
    unit: 'commitment',
    recordKind: 'leader_commitment',
    compute: counted(commitmentsCommented),
  },
  {
    ...byPeriod,
    id: 'annual_supervision_programmes',
    unit: 'programme',
    recordKind: 'supervision_programme',
    compute: counted(programmesIssued),
  },
  {
    ...byPeriod,
    id: 'supervision_plan_completion',
    kind: 'rate',
    unit: 'programme_line',
    recordKind: 'supervision_programme_line',
    compute: completion,
  },
  {
    ...byPeriod,
    id: 'inspection_board_cases',
    unit: 'case',
    recordKind: 'inspection_board_case',
    compute: counted(casesHeld),
  },
  {
    ...byPeriod,
    id: 'inspection_board_recommendations',
    unit: 'recommendation',
    recordKind: 'recommendation',
    compute: (reading, question) => countRecommendations(reading, question, ['inspection_board_case']),
  },
  {
    ...byPeriod,
    id: 'investment_projects_supervised',
    unit: 'project',
    recordKind: 'investment_project',
    compute: counted(projectsWatched),
  },
]
