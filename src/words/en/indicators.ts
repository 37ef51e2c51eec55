import type { indicators as source } from '../vi/indicators.ts'
import { benefitIndicatorTexts } from './benefit-indicators.ts'
import { criticismIndicatorTexts } from './criticism-indicators.ts'
import { festivalTexts } from './festival-indicators.ts'
import { lawIndicatorTexts } from './law-indicators.ts'
import { povertyIndicatorTexts } from './poverty.ts'
import { reliefIndicatorTexts } from './relief-indicators.ts'
import { reportIndicatorTexts } from './report-indicators.ts'

const supervision = 'Register of supervision'
const register = 'Register of recommendations'
const awards = 'Book of awards'
const outreachBook = 'Outreach register'

export const indicators: typeof source = {
  refusals: {},
  journal: {},
  notices: {},
  texts: {
    supervision_sessions_organized: {
      name: 'Supervision sessions led',
      definition:
        'Sessions led by the Front committee: teams, document reviews, events, and those through the People’s Inspection Board and Community Investment Supervision Board that the Front leads. Sessions joined under another body do not count here.',
      unit: 'sessions',
      qualifying: 'Reported or concluded; counted on the day of the last sitting.',
      source: supervision,
    },
    supervision_topics_covered: {
      name: 'Topics supervised',
      definition: 'Different topics of the sessions led in the period, each once.',
      unit: 'topics',
      qualifying: 'Belongs to at least one session that counts in the period.',
      source: supervision,
    },
    supervision_sittings_joined: {
      name: 'Sittings joined',
      definition:
        'Sittings of supervision led by the People’s Council or another authority which the Front attended. Sittings, not sessions; never added to the sessions led.',
      unit: 'sittings',
      qualifying: 'Took place, and the Front was there.',
      source: supervision,
    },
    supervision_recommendations: {
      name: 'Recommendations from supervision',
      definition:
        'Recommendations that came out of supervision, joined sessions included. Each demand to be answered is one, however many letters carried it.',
      unit: 'recommendations',
      qualifying: 'Issued in the period, neither withdrawn nor superseded.',
      source: register,
    },
    leader_commitments_supervised: {
      name: 'New and difficult tasks of leaders supervised',
      definition:
        'Whether the Front followed and commented on the new and difficult tasks that leaders registered. Reported as done or not, without a number.',
      unit: 'registered tasks',
      qualifying: 'Commented on by the Front in the period.',
      source: supervision,
    },
    annual_supervision_programmes: {
      name: 'Annual supervision programmes issued',
      definition: 'Annual programmes of supervision that were issued; amendments do not count again.',
      unit: 'programmes',
      qualifying: 'Issued in the period.',
      source: supervision,
    },
    supervision_plan_completion: {
      name: 'Programme carried out',
      definition: 'Planned sessions that were reported, of all sessions in the issued programmes.',
      unit: 'planned sessions',
      qualifying: 'In the issued programmes of the years of the period.',
      source: supervision,
    },
    inspection_board_cases: {
      name: 'Cases of the People’s Inspection Board',
      definition: 'Inspections that the People’s Inspection Board carried out.',
      unit: 'cases',
      qualifying: 'Held in the period.',
      source: supervision,
    },
    inspection_board_recommendations: {
      name: 'Recommendations of the People’s Inspection Board',
      definition: 'Recommendations that came out of cases of the People’s Inspection Board.',
      unit: 'recommendations',
      qualifying: 'Issued in the period, neither withdrawn nor superseded.',
      source: register,
    },
    investment_projects_supervised: {
      name: 'Projects under community supervision',
      definition: 'Different projects on which a Community Investment Supervision Board was active in the period.',
      unit: 'projects',
      qualifying: 'Has a diary entry, notice or report in the period.',
      source: supervision,
    },
    ...criticismIndicatorTexts,
    ...lawIndicatorTexts,
    ...festivalTexts,
    recommendation_answer_rate: {
      name: 'Recommendations answered',
      definition: 'Answered in writing, of those issued whose term is over.',
      unit: 'recommendations',
      qualifying: 'Issued, and the term over on the day of the figures; withdrawn ones are in neither.',
      source: register,
    },
    recommendation_resolved_rate: {
      name: 'Recommendations resolved',
      definition: 'Confirmed by the Front to be done, of those answered.',
      unit: 'recommendations',
      qualifying: 'Answered in writing by the day of the figures.',
      source: register,
    },
    recommendation_overdue: {
      name: 'Recommendations overdue',
      definition: 'The term is over and there is no written answer. An extension counts from the day it was agreed on.',
      unit: 'recommendations',
      qualifying: 'Unanswered, and the term over, on the day of the figures.',
      source: register,
    },
    commendations_ward_collective: {
      name: 'Collectives commended by the commune',
      definition:
        'Certificates given to collectives (organisations, residential areas, others) by the People’s Committee or the Front Committee of the commune. Families are not among them.',
      unit: 'collectives',
      qualifying: 'Decided in the period; counted by the day of the decision.',
      source: awards,
    },
    commendations_ward_individual: {
      name: 'Individuals commended by the commune',
      definition: 'Certificates given to individuals by the People’s Committee or the Front Committee of the commune.',
      unit: 'individuals',
      qualifying: 'Decided in the period; counted by the day of the decision.',
      source: awards,
    },
    commendations_city_collective: {
      name: 'Collectives commended at district level',
      definition:
        'Certificates given to collectives by the People’s Committee or the Front Committee of the district level, which ended on 1 July 2025.',
      unit: 'collectives',
      qualifying: 'Decided in the period; counted by the day of the decision.',
      source: awards,
    },
    commendations_city_individual: {
      name: 'Individuals commended at district level',
      definition:
        'Certificates given to individuals by the People’s Committee or the Front Committee of the district level, which ended on 1 July 2025.',
      unit: 'individuals',
      qualifying: 'Decided in the period; counted by the day of the decision.',
      source: awards,
    },
    commendations_province_collective: {
      name: 'Collectives commended by the province',
      definition:
        'Certificates of merit given to collectives by the People’s Committee or the Front Committee of the province.',
      unit: 'collectives',
      qualifying: 'Decided in the period; counted by the day of the decision.',
      source: awards,
    },
    commendations_province_individual: {
      name: 'Individuals commended by the province',
      definition:
        'Certificates of merit given to individuals by the People’s Committee or the Front Committee of the province.',
      unit: 'individuals',
      qualifying: 'Decided in the period; counted by the day of the decision.',
      source: awards,
    },
    commendations_families: {
      name: 'Families commended',
      definition: 'Certificates given to families at every level; counted apart from collectives and individuals.',
      unit: 'families',
      qualifying: 'Decided in the period; counted by the day of the decision.',
      source: awards,
    },
    insignia_nominations_individual: {
      name: 'Nominations for the insignia',
      definition:
        'Individuals submitted to the level above for the insignia “For the great national unity”. Nominations, not grants.',
      unit: 'nominations',
      qualifying:
        'Submitted in the period (by the first submission) and not withdrawn; returned or not granted, it still counts.',
      source: awards,
    },
    cultural_families_rate: {
      name: 'Rate of cultural families',
      definition: 'Families recognised as cultural families, out of all households of the areas that have a result.',
      unit: 'families',
      qualifying: 'Recognised in the period, by the day of the decision.',
      source: awards,
    },
    communication_items: {
      name: 'Communication items',
      definition:
        'Texts that the committee and its member organisations put out in Zalo groups, on Facebook, websites, loudspeakers and notice boards; each text once. Reposts and meetings are counted apart.',
      unit: 'items',
      qualifying: 'Out in the period and not withdrawn by the day of the figures.',
      source: outreachBook,
    },
    communication_reposts: {
      name: 'Reposts',
      definition: 'Approved items passed on through another channel, those of the residential areas included.',
      unit: 'reposts',
      qualifying: 'Out in the period and not withdrawn by the day of the figures.',
      source: outreachBook,
    },
    outreach_sessions: {
      name: 'Outreach meetings',
      definition: 'Meetings, conferences and rounds from door to door at which something was told to the people.',
      unit: 'meetings',
      qualifying: 'Held in the period.',
      source: outreachBook,
    },
    outreach_participants: {
      name: 'Attendances at outreach meetings',
      definition: 'Attendances at the meetings of the period; one person counts at each.',
      unit: 'attendances',
      qualifying: 'The last number recorded for each meeting by the day of the figures.',
      source: outreachBook,
    },
    group_channels: {
      name: 'Group channels',
      definition: 'Zalo groups, Facebook pages, OA, TikTok, websites, loudspeakers and boards open in the register.',
      unit: 'channels',
      qualifying: 'Open on the day of the figures.',
      source: outreachBook,
    },
    zalo_groups_active: {
      name: 'Active Zalo groups',
      definition: 'Zalo groups found alive within the time that is set (90 days unless changed).',
      unit: 'groups',
      qualifying: 'Last check in time on the day of the figures, and the group alive.',
      source: outreachBook,
    },
    models_running: {
      name: 'Models, works and parts of work running',
      definition: 'Those that have begun and have not ended.',
      unit: 'models',
      qualifying: 'Running on the day of the figures.',
      source: outreachBook,
    },
    models_carried_out: {
      name: 'Models, works and parts of work carried out',
      definition: 'Those that ran in the period, also those that have ended.',
      unit: 'models',
      qualifying: 'Ran on at least one day of the period.',
      source: outreachBook,
    },
    model_households_helped: {
      name: 'Households helped by models',
      definition: 'Households written down as results of models in the period, added up.',
      unit: 'households',
      qualifying: 'Results dated in the period.',
      source: outreachBook,
    },
    help_requests_received: {
      name: 'Requests for help received',
      definition: 'Requests sent to models. Who asked is erased in time; the counts stay.',
      unit: 'requests',
      qualifying: 'Dated in the period; entries made by mistake do not count.',
      source: outreachBook,
    },
    help_requests_helped: {
      name: 'Requests helped',
      definition: 'Requests to which a team or model came.',
      unit: 'requests',
      qualifying: 'Helped in the period.',
      source: outreachBook,
    },
    volunteer_teams: {
      name: 'Volunteer teams',
      definition: 'Community COVID teams and other volunteer teams at work.',
      unit: 'teams',
      qualifying: 'Formed and not disbanded on the day of the figures.',
      source: outreachBook,
    },
    key_persons: {
      name: 'Key persons',
      definition:
        'Prestigious persons, dignitaries, notables, intellectuals and others in the list. Prestigious persons count only under a decision in force.',
      unit: 'people',
      qualifying: 'Listed on the day of the figures.',
      source: outreachBook,
    },
    key_person_visits: {
      name: 'Visits to key persons',
      definition: 'Visits and gifts to key persons on occasions.',
      unit: 'visits',
      qualifying: 'Visited in the period.',
      source: outreachBook,
    },
    public_opinion_notes: {
      name: 'Notes of public opinion',
      definition: 'Opinions noted by residential areas and the office, and checked.',
      unit: 'notes',
      qualifying: 'Noted in the period and checked; those set aside do not count.',
      source: outreachBook,
    },
    action_programmes_issued: {
      name: 'Programmes of action issued',
      definition: 'Programmes of coordination and unity of action issued.',
      unit: 'programmes',
      qualifying: 'Issued in the period.',
      source: outreachBook,
    },
    action_programme_progress: {
      name: 'Programme of action carried out',
      definition: 'Tasks and targets done, out of those due of the issued programmes; dropped ones do not count.',
      unit: 'tasks',
      qualifying: 'Due in the period; a task without a day is due on 31 December.',
      source: outreachBook,
    },
    ...benefitIndicatorTexts,
    ...povertyIndicatorTexts,
    ...reliefIndicatorTexts,
    ...reportIndicatorTexts,
  },
  kinds: { count: 'Count', sum: 'Sum', rate: 'Rate', presence: 'Yes or no' },
  timings: {
    period: 'By the day of the event, within the period',
    as_of: 'By the state on the day of the figures',
  },
}
