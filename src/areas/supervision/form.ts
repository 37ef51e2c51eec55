import type { Track } from './step.ts'

/** Forms of supervision (Law 75/2015/QH13, article 27); what leaders promise is a record of its own. */
export const sessionForms = ['document_review', 'delegation', 'via_boards', 'joint', 'event'] as const
export type SessionForm = (typeof sessionForms)[number]

const fieldStages = [
  'planned',
  'preparing',
  'notified',
  'fieldwork',
  'drafting_report',
  'reported',
  'following_up',
  'closed',
] as const
const reviewStages = ['selected', 'studied', 'expert_opinions', 'concluded', 'following_up', 'closed'] as const
const jointStages = ['invited', 'attended', 'opinion_given', 'following_up', 'closed'] as const

export const sideStages = ['postponed', 'resumed', 'cancelled'] as const

export type SessionStage =
  | (typeof fieldStages)[number]
  | (typeof reviewStages)[number]
  | (typeof jointStages)[number]
  | (typeof sideStages)[number]

export const sessionStages = [...new Set([...fieldStages, ...reviewStages, ...jointStages, ...sideStages])] as const

/** A delegation goes every step; an event or a people's board may do without the letters in between. */
const tracks: Readonly<Record<SessionForm, Track>> = {
  delegation: { stages: fieldStages, optional: ['following_up'] },
  via_boards: { stages: fieldStages, optional: ['preparing', 'notified', 'drafting_report', 'following_up'] },
  event: { stages: fieldStages, optional: ['preparing', 'notified', 'drafting_report', 'following_up'] },
  document_review: { stages: reviewStages, optional: ['expert_opinions', 'following_up'] },
  joint: { stages: jointStages, optional: ['opinion_given', 'following_up'] },
}

export function trackOf(form: SessionForm): Track {
  return tracks[form]
}

export function firstStage(form: SessionForm): SessionStage {
  return tracks[form].stages[0] as SessionStage
}

/** From this stage on a session counts among those the Front led; a joint one never does. */
export function reportStage(form: SessionForm): 'reported' | 'concluded' | null {
  if (form === 'joint') return null
  return form === 'document_review' ? 'concluded' : 'reported'
}
