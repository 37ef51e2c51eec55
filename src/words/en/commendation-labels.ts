import { type Day, parseDay, showDay } from '../../values/day.ts'

type Names = Readonly<Record<string, string>>

/** Names of the codes that commendation keeps. */
export const commendationLabels = {
  refusals: {},
  journal: {},
  notices: {},
  forms: {
    commendation_certificate: 'Commendation certificate',
    merit_certificate: 'Certificate of merit',
    insignia: 'Commemorative insignia',
    emulation_title: 'Emulation title',
    letter_of_thanks: 'Letter of thanks',
  } as Names,
  authorities: {
    ward_people_committee: 'Chair of the People’s Committee of the commune',
    ward_front: 'Front Committee of the commune',
    city_people_committee: 'Chair of the People’s Committee of the district level',
    city_front: 'Front Committee of the district level',
    province_people_committee: 'Chair of the People’s Committee of the province',
    province_front: 'Front Committee of the province',
    central_front: 'Central Committee of the Front',
  } as Names,
  levels: { ward: 'Commune', city: 'District level', province: 'Province', central: 'Central' } as Names,
  manners: { regular: 'Regular', thematic: 'Thematic', unscheduled: 'Unscheduled' } as Names,
  kinds: {
    person: 'Person',
    organisation: 'Member organisation',
    area: 'Residential area',
    family: 'Family',
    collective: 'Other collective',
  } as Names,
  counted: { collective: 'Collectives', individual: 'Individuals', family: 'Families' } as Names,
  honorifics: { mr: 'Mr', mrs: 'Ms', pupil: 'Child' } as Names,
  withheld: { child: 'A child', health: 'A matter of health', asked: 'Asked not to be named' } as Names,
  states: {
    not_begun: 'Not begun',
    nominated: 'Proposed',
    reported: 'Achievement report written',
    reviewed: 'Reviewed by the council',
    submitted: 'Submitted',
    submitted_up: 'Submitted to the level above',
    returned: 'Returned',
    decided: 'Decided',
    granted: 'Granted',
    refused: 'Not granted',
    printed: 'Certificate printed',
    presented: 'Presented',
    recorded: 'Received and signed for',
    withdrawn: 'Nomination withdrawn',
    superseded: 'Taken out',
    overruled: 'Submitted by decision of the chair',
  } as Names,
  standings: {
    not_needed: 'No council needed',
    not_voted: 'Not voted on',
    carried: 'Carried',
    overruled: 'Submitted by decision of the chair',
    lost: 'Not carried',
  } as Names,
  ballots: { open: 'Open vote', secret: 'Secret ballot' } as Names,
  councilRoles: {
    chair: 'Chair of the council',
    vice_chair: 'Vice chair',
    secretary: 'Secretary',
    member: 'Member',
  } as Names,
  movementStages: {
    not_begun: 'Not launched',
    launched: 'Launched',
    registered: 'Registration ended',
    running: 'Running',
    reviewed: 'Reviewed',
    closed: 'Closed',
    withdrawn: 'Taken out',
  } as Names,
  movementMoves: {
    registered: 'End the registration',
    running: 'Start running',
    reviewed: 'Record the review',
    closed: 'Close the movement',
  } as Names,
  movementKinds: { regular: 'Regular', thematic: 'Thematic' } as Names,
  likeness: { one_record: 'One and the same record', one_name: 'The same name' } as Names,
}

/** A code by its name in lower case, inside a sentence. */
export function saidOf(labels: Names, code: unknown): string {
  const label = labels[String(code)] ?? String(code ?? '')
  return `${label.charAt(0).toLowerCase()}${label.slice(1)}`
}

/** A day as a sentence says it; empty when there is none. */
export function dayOf(value: unknown): string {
  const day: Day | null = typeof value === 'string' ? parseDay(value) : null
  return day === null ? '' : showDay(day)
}
