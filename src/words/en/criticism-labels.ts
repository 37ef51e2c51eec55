import type { criticismLabels as source } from '../vi/criticism-labels.ts'

export const criticismLabels: typeof source = {
  refusals: {},
  journal: {},
  notices: {},
  forms: {
    conference: 'Criticism conference',
    written_circulation: 'Draft circulated for written opinions',
    direct_dialogue: 'Direct dialogue with the drafting body',
  },
  shortForms: {
    conference: 'Conference',
    written_circulation: 'In writing',
    direct_dialogue: 'Direct dialogue',
  },
  legalKinds: { social_criticism: 'Social criticism', comment: 'Comment' },
  planStates: {
    draft: 'Draft',
    party_opinion: 'Party opinion given',
    issued: 'In force',
    amended: 'Amended',
    closed: 'Closed',
    withdrawn: 'Withdrawn',
  },
  groupForms: { group: 'Advisory group', council: 'Advisory council' },
  advisorRoles: { head: 'Head', deputy: 'Deputy head', secretary: 'Secretary', member: 'Member' },
  leaders: { party_secretary: 'Party secretary', peoples_committee_chair: 'Chair of the People’s Committee' },
  dialogueStates: {
    planned: 'Planned',
    topics_collected: 'Questions gathered',
    noticed: 'Notice given',
    held: 'Held',
    conclusion_issued: 'Conclusion issued',
    commitments_tracked: 'Promises followed',
    closed: 'Closed',
    postponed: 'Postponed',
    cancelled: 'Cancelled',
    withdrawn: 'Withdrawn',
  },
  raised: { before: 'Sent before', at_meeting: 'Asked there' },
  askers: { person: 'Person', area: 'Residential area', organisation: 'Organisation', anonymous: 'Without name' },
  outcomes: { answered: 'Answered on the spot', noted: 'Noted to be followed' },
}
