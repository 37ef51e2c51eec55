import type { MarkWork } from '../../../areas/reports/index.ts'
import * as criticism from './say-criticism.ts'
import * as organisation from './say-organisation.ts'
import * as outreach from './say-outreach.ts'
import * as relief from './say-relief.ts'
import * as supervision from './say-supervision.ts'
import type { Work } from './work.ts'
import { celebrated } from './work-festival.ts'

const supervised: Work = {
  name: 'Giám sát',
  records: 'giám sát',
  indicators: [
    'annual_supervision_programmes',
    'supervision_plan_completion',
    'supervision_sessions_organized',
    'supervision_topics_covered',
    'supervision_sittings_joined',
    'supervision_recommendations',
    'recommendation_answer_rate',
    'recommendation_resolved_rate',
    'recommendation_overdue',
    'leader_commitments_supervised',
  ],
  tell: (facts) => [
    [supervision.programmes(facts)],
    [supervision.sessionsLed(facts)],
    [supervision.sittingsJoined(facts)],
    [supervision.recommendationsMade(facts), ...supervision.recommendationsAnswered(facts)],
    [supervision.recommendationsOverdue(facts)],
    [supervision.leaderCommitments(facts)],
  ],
  tables: [
    {
      title: 'Giám sát qua các năm',
      rows: ['supervision_sessions_organized', 'supervision_sittings_joined', 'supervision_recommendations'],
    },
  ],
  charts: [{ indicators: ['supervision_sessions_organized'], by: 'year', title: 'Cuộc giám sát chủ trì qua các năm' }],
  list: { indicator: 'supervision_sessions_organized', title: 'Các cuộc giám sát chủ trì' },
  toWrite: 'kết quả nổi bật, cách làm mới, việc làm cụ thể sau giám sát',
}

const criticised: Work = {
  name: 'Phản biện xã hội, đối thoại',
  records: 'phản biện xã hội, đối thoại',
  indicators: [
    'advisory_groups',
    'advisory_members',
    'criticism_conferences',
    'criticism_subjects',
    'criticism_documents',
    'criticism_explained_rate',
    'criticism_uptake_rate',
    'dialogue_conferences',
    'dialogue_commitments_done_rate',
  ],
  tell: (facts) => [
    [criticism.advisoryGroups(facts)],
    [criticism.conferences(facts), ...criticism.answeredOpinions(facts)],
    [criticism.documentsIssued(facts)],
    criticism.dialogues(facts),
  ],
  tables: [
    {
      title: 'Phản biện xã hội, đối thoại qua các năm',
      rows: ['criticism_conferences', 'criticism_documents', 'dialogue_conferences'],
    },
  ],
  charts: [
    {
      indicators: ['criticism_conferences', 'dialogue_conferences'],
      by: 'year',
      title: 'Hội nghị phản biện và hội nghị đối thoại qua các năm',
    },
  ],
  list: { indicator: 'criticism_conferences', title: 'Các hội nghị phản biện xã hội, tư vấn' },
  toWrite: 'ý kiến được tiếp thu đã thay đổi điều gì, việc đã giải quyết sau đối thoại',
}

const commented: Work = {
  name: 'Góp ý xây dựng pháp luật',
  records: 'góp ý dự thảo văn bản',
  indicators: ['law_consultations', 'law_consultation_meetings', 'law_opinions', 'law_opinion_persons'],
  tell: (facts) => [criticism.lawComment(facts)],
  tables: [
    {
      title: 'Góp ý xây dựng pháp luật qua các năm',
      rows: ['law_consultations', 'law_consultation_meetings', 'law_opinions'],
    },
  ],
  charts: [{ indicators: ['law_consultations'], by: 'year', title: 'Dự thảo văn bản đã góp ý qua các năm' }],
  list: { indicator: 'law_consultations', title: 'Các dự thảo đã góp ý' },
  toWrite: 'nội dung góp ý đáng chú ý',
}

const told: Work = {
  name: 'Tuyên truyền, vận động, tập hợp Nhân dân',
  records: 'tuyên truyền, vận động',
  indicators: [
    'outreach_sessions',
    'outreach_participants',
    'communication_items',
    'communication_reposts',
    'group_channels',
    'zalo_groups_active',
    'models_carried_out',
    'models_running',
    'model_households_helped',
    'key_persons',
    'key_person_visits',
    'public_opinion_notes',
    'action_programmes_issued',
    'action_programme_progress',
    'citizen_petitions_received',
    'citizen_petitions_answered_rate',
  ],
  tell: (facts) => [
    [outreach.sessions(facts), outreach.items(facts)],
    [outreach.channels(facts)],
    [outreach.models(facts)],
    [...outreach.keyPersons(facts), ...outreach.opinionNotes(facts)],
  ],
  tables: [
    {
      title: 'Tuyên truyền, vận động qua các năm',
      rows: ['outreach_sessions', 'outreach_participants', 'communication_items'],
    },
  ],
  charts: [{ indicators: ['communication_items'], by: 'year', title: 'Tin, bài qua các năm' }],
  list: { indicator: 'models_carried_out', title: 'Các mô hình, công trình, phần việc đã triển khai' },
  toWrite: 'cách tuyên truyền mới, mô hình hay, việc tập hợp các tầng lớp Nhân dân',
}

const relieved: Work = {
  name: 'Vận động, cứu trợ, an sinh xã hội',
  records: 'vận động, cứu trợ, xét hỗ trợ',
  indicators: [
    'donations_cash_received',
    'donations_in_kind_value',
    'donations_in_kind_unvalued',
    'donations_total_value',
    'donors',
    'contributions_distributed',
    'contributions_remitted_up',
    'contributions_balance',
    'disclosures_on_time_rate',
    'state_benefit_persons_reviewed',
    'state_benefit_amount',
    'state_benefit_groups',
    'help_requests_received',
    'help_requests_helped',
    'volunteer_teams',
  ],
  tell: (facts) => [
    relief.donations(facts),
    [...relief.donors(facts), ...relief.used(facts), ...relief.disclosed(facts)],
    relief.stateBenefits(facts),
    relief.helpGiven(facts),
  ],
  tables: [{ title: 'Vận động ủng hộ qua các năm', rows: ['donations_cash_received', 'donations_in_kind_value'] }],
  charts: [
    {
      indicators: ['donations_cash_received', 'donations_in_kind_value'],
      by: 'year',
      title: 'Tiền và giá trị hiện vật tiếp nhận qua các năm (đồng)',
    },
  ],
  list: null,
  toWrite: 'cách làm, mô hình hỗ trợ Nhân dân, sự chung tay của các tổ chức, cá nhân',
}

const campaigned: Work = {
  name: 'Các cuộc vận động, phong trào thi đua yêu nước',
  records: 'các cuộc vận động, phong trào',
  indicators: ['community_works', 'clean_up_days'],
  tell: (facts) => [organisation.campaigns(facts)],
  tables: [{ title: 'Các cuộc vận động, phong trào qua các năm', rows: ['community_works', 'clean_up_days'] }],
  charts: [{ indicators: ['community_works'], by: 'year', title: 'Công trình, phần việc qua các năm' }],
  list: { indicator: 'community_works', title: 'Các công trình, phần việc' },
  toWrite: 'kết quả các cuộc vận động, phong trào',
}

const poorHelped: Work = {
  name: 'Quỹ “Vì người nghèo”, nhà Đại đoàn kết',
  records: 'Quỹ “Vì người nghèo”, nhà Đại đoàn kết',
  indicators: [
    'poverty_fund_raised',
    'poverty_fund_spent',
    'unity_houses_built',
    'unity_houses_repaired',
    'unity_houses_value',
    'poor_households_supported',
  ],
  tell: (facts) => [relief.poorFund(facts)],
  tables: [
    {
      title: 'Quỹ “Vì người nghèo”, nhà Đại đoàn kết qua các năm',
      rows: ['poverty_fund_raised', 'poverty_fund_spent', 'unity_houses_built'],
    },
  ],
  charts: [
    {
      indicators: ['poverty_fund_raised'],
      by: 'year',
      title: 'Quỹ “Vì người nghèo” tiếp nhận qua các năm (đồng)',
    },
  ],
  list: null,
  toWrite: 'kết quả chăm lo người nghèo',
}

const grassroots: Work = {
  name: 'Dân chủ ở cơ sở',
  records: 'dân chủ ở cơ sở',
  indicators: [
    'inspection_board_cases',
    'inspection_board_recommendations',
    'investment_projects_supervised',
    'voter_meetings',
    'voter_attendances',
    'voter_opinions',
    'mediation_cases',
    'mediation_success_rate',
  ],
  tell: (facts) => [supervision.inspectionBoard(facts), [supervision.investment(facts)], supervision.grassroots(facts)],
  tables: [
    {
      title: 'Dân chủ ở cơ sở qua các năm',
      rows: ['inspection_board_cases', 'investment_projects_supervised', 'voter_meetings'],
    },
  ],
  charts: [
    {
      indicators: ['inspection_board_cases'],
      by: 'year',
      title: 'Vụ việc Ban Thanh tra nhân dân giám sát qua các năm',
    },
  ],
  list: null,
  toWrite: 'việc dân biết, dân bàn, dân làm, dân kiểm tra, dân giám sát, dân thụ hưởng',
}

const organised: Work = {
  name: 'Xây dựng tổ chức',
  records: 'xây dựng tổ chức',
  indicators: [
    'committee_members',
    'standing_board_members',
    'residential_areas',
    'front_working_committees_rate',
    'front_working_committee_members',
    'member_organisations',
    'target_achieved',
  ],
  tell: (facts) => [organisation.organisation(facts)],
  tables: [],
  charts: [],
  list: null,
  toWrite: 'kiện toàn tổ chức, bồi dưỡng cán bộ, đổi mới cách làm',
}

const other: Work = {
  name: 'Nội dung khác',
  records: 'nội dung này',
  indicators: [],
  tell: () => [],
  tables: [],
  charts: [],
  list: null,
  toWrite: 'nội dung từ hồ sơ của đơn vị',
}

/** Every field of the work, in the order in which reports tell them. */
export const works: Readonly<Record<MarkWork, Work>> = {
  supervision: supervised,
  criticism: criticised,
  legislation: commented,
  outreach: told,
  relief: relieved,
  festival: celebrated,
  campaign: campaigned,
  poor_fund: poorHelped,
  democracy: grassroots,
  organisation: organised,
  other,
}
