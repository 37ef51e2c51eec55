import { type Day, parseDay, showDay } from '../../values/day.ts'
import { showCount } from '../../values/number.ts'
import type { outreachLabels as source } from '../vi/outreach-labels.ts'

export const outreachLabels: typeof source = {
  refusals: {},
  journal: {},
  notices: {},
  channels: {
    zalo_group: 'Zalo group',
    zalo_oa: 'Zalo OA',
    facebook: 'Facebook',
    tiktok: 'TikTok',
    website: 'Website',
    loudspeaker: 'Loudspeaker',
    poster: 'Posters, notice boards',
    meeting: 'Meeting',
    door_to_door: 'Door to door',
  },
  topics: {
    policy_law: 'Policy and law',
    holidays: 'Great holidays',
    front_activity: 'Work of the Front',
    unity: 'National unity, the Festival',
    good_example: 'Good people, good deeds',
    welfare: 'Mobilisation, welfare',
    health: 'Epidemics, health',
    election: 'Elections',
    environment: 'Environment',
    security: 'Public order',
    other: 'Other',
  },
  itemStates: {
    draft: 'Draft',
    submitted: 'Waiting for approval',
    returned: 'Returned',
    approved: 'Approved',
    published: 'Published',
    corrected: 'Corrected',
    withdrawn: 'Withdrawn',
    archived: 'Archived',
    removed: 'Removed from the register',
  },
  reach: {
    participants: 'attendances',
    views: 'views',
    listeners: 'listeners',
    reactions: 'reactions',
    comments: 'comments',
    shares: 'shares',
    households: 'households reached',
  },
  channelStates: {
    active: 'Active',
    stale: 'To be checked again',
    asleep: 'Not active',
    unchecked: 'Never checked',
    closed: 'Closed',
    removed: 'Removed from the register',
    not_open: 'Not open yet',
  },
  planStates: { draft: 'Draft', issued: 'Under way', over: 'Over', removed: 'Removed from the register' },
  personKinds: {
    prestigious: 'Prestigious person',
    religious_dignitary: 'Religious dignitary',
    notable: 'Notable',
    intellectual: 'Intellectual',
    meritorious: 'Person of merit',
    entrepreneur: 'Entrepreneur',
    other: 'Other key person',
  },
  personStates: {
    listed: 'Listed',
    not_recognised: 'No decision in force',
    left: 'No longer listed',
    removed: 'Removed from the register',
    not_yet: 'Not yet',
  },
  occasions: {
    tet: 'Lunar New Year',
    unity_day: 'National Unity Festival',
    religious_feast: 'Religious feast',
    national_day: 'National Day',
    illness: 'Illness',
    funeral: 'Funeral',
    other: 'Other occasion',
  },
  opinionTopics: {
    livelihood: 'Livelihood, work, prices',
    land_clearance: 'Land, site clearance',
    environment: 'Environment, sanitation',
    order: 'Public order, fire safety',
    infrastructure: 'Roads and infrastructure',
    welfare_policy: 'Welfare, policies',
    health_education: 'Health, education, culture',
    cadres: 'Officials, procedures',
    religion_ethnicity: 'Religion, ethnicity',
    other: 'Other',
  },
  moods: { agreeing: 'Agreeing, glad', calm: 'Calm', worried: 'Worried', upset: 'Upset' },
  heardPlaces: {
    meeting: 'At a meeting',
    zalo: 'In Zalo groups, social media',
    street: 'In public places',
    home: 'At home',
    petition: 'In letters and petitions',
    other: 'Elsewhere',
  },
  opinionStates: {
    noted: 'Noted',
    verified: 'Checked',
    reported: 'Reported',
    answered: 'Answered to the people',
    set_aside: 'Not for a report',
    removed: 'Removed from the register',
  },
  modelKinds: { model: 'Model', work: 'Work', part: 'Part of work' },
  modelStates: { planned: 'In preparation', running: 'Running', ended: 'Ended', removed: 'Removed from the register' },
  modelMoves: { started: 'started', ended: 'ended' },
  results: {
    households: 'households helped',
    people: 'people helped',
    packages: 'parcels',
    volunteers: 'volunteers',
    calls: 'advisory calls',
    dong: 'đồng of cost',
  },
  needs: {
    food: 'Food',
    medicine: 'Medicine',
    supplies: 'Supplies',
    transport: 'Transport',
    advice: 'Advice',
    other: 'Other',
  },
  cameBy: {
    phone: 'By telephone',
    zalo: 'By Zalo',
    area_head: 'Through the area head',
    visit: 'In person',
    other: 'Otherwise',
  },
  helpStates: {
    requested: 'Requested',
    verified: 'Verified',
    assigned: 'Given to a team',
    helped: 'Helped',
    followed_up: 'Followed up',
    refused: 'Not taken',
    withdrawn: 'Taken back by who asked',
    removed: 'Removed from the register',
  },
  helpReasons: {
    twice: 'Same as another request',
    elsewhere: 'Helped by others already',
    not_needed: 'No longer needed',
    not_reached: 'Could not be reached',
    out_of_scope: 'Beyond the model',
    other: 'Another reason',
  },
  teamKinds: {
    covid_community: 'Community COVID team',
    sanitation: 'Sanitation team',
    security: 'Public order team',
    youth: 'Youth volunteers',
    other: 'Other team',
  },
  teamRoles: { head: 'Head', deputy: 'Deputy head', member: 'Member' },
  teamStates: {
    active: 'Active',
    disbanded: 'Disbanded',
    removed: 'Removed from the register',
    not_yet: 'Not formed yet',
  },
  teamCounts: { households: 'households in charge', checks: 'checks' },
  programmeStates: { draft: 'Draft', issued: 'Under way', closed: 'Closed', removed: 'Removed from the register' },
  taskKinds: { task: 'Task', target: 'Target', key_work: 'Key work' },
  taskStates: {
    done: 'Done',
    done_late: 'Done late',
    overdue: 'Overdue',
    due_soon: 'Due soon',
    going_on: 'Going on',
    not_begun: 'No progress yet',
    dropped: 'Dropped',
  },
  targetLimits: { at_least: 'at least', at_most: 'at most' },
}

const proper = /^(Facebook|Zalo|TikTok|Lunar|National)/

/** The name of a code in one of the lists above, first letter small, for the middle of a sentence. */
export function within(labels: Readonly<Record<string, string>>, code: unknown): string {
  const label = labels[String(code)] ?? String(code)
  return proper.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1)
}

export function dayText(value: unknown): string {
  const day: Day | null = typeof value === 'string' ? parseDay(value) : null
  return day ? showDay(day) : ''
}

export function countText(value: unknown): string {
  return typeof value === 'number' ? showCount(value) : ''
}
