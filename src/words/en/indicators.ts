import type { indicators as source } from '../vi/indicators.ts'

const supervision = 'Register of supervision'
const register = 'Register of recommendations'
const awards = 'Book of awards'

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
    term: {
      name: 'Term of the committee',
      definition: 'Number of the committee’s term in which the last day of the period falls.',
      unit: 'term',
      qualifying: 'The term is recorded under organisation.',
      source: 'Organisation',
    },
    term_marks_published: {
      name: 'Marks of the term that have their text',
      definition: 'Marks that have their text, of the marks of the term that were announced.',
      unit: 'marks',
      qualifying: 'Entered among the marks of the term and not withdrawn, as at the day of the figures.',
      source: 'Marks of the term',
    },
    target_achieved: {
      name: 'Targets of the term reached',
      definition:
        'Targets of the term reached or exceeded, of those in force. A target set for each year is reached when every year judged reached it.',
      unit: 'targets',
      qualifying: 'In force on the day of the figures; measured by records, or noted by hand with a day.',
      source: 'Targets of the term',
    },
  },
  kinds: { count: 'Count', sum: 'Sum', rate: 'Rate', presence: 'Yes or no' },
  timings: {
    period: 'By the day of the event, within the period',
    as_of: 'By the state on the day of the figures',
  },
}
