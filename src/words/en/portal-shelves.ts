import type { portalShelves as source } from '../vi/portal-shelves.ts'

const slug = 'End of the address, the same in every publication'
const title = 'Title'
const number = 'Number of the document'
const issued_on = 'Day of issue'
const indicator = 'Id of the indicator'
const name = 'Name of the indicator'
const period = 'Period: 2021, 2021-Q1, or first day..last day'
const judged_on = 'Day of the figures'
const numerator = 'What was counted (numerator)'
const denominator = 'Denominator of a rate'
const unit = 'Unit of count'
const definition = 'Definition of the indicator'

export const portalShelves: typeof source = {
  recommendation: {
    title: 'Recommendations and answers',
    one: 'Recommendation',
    summary: 'Each recommendation is one thing the Front asks one body to do, and to answer in writing.',
    filters: {
      overdue: 'Answer overdue',
      waiting: 'Awaiting an answer',
      answered: 'Answered',
      resolved: 'Resolved',
      closed: 'Closed unresolved',
    },
    columns: {
      slug,
      title,
      text: 'Full text of the recommendation',
      addressee: 'Who must answer',
      legal_ref: 'Grounds cited',
      origin: 'The supervision or other work it came from',
      number,
      issued_on,
      due_on: 'Day by which an answer is due',
      stage: 'Where it stands: issued, received, answered, implementing, resolved, unresolved_closed',
      overdue: 'On the day as_at the term was over without a written answer (true, false)',
      answered_on: 'Day of the latest written answer',
      stance: 'What the answer says: accepted, partly, rejected, forwarded',
      promised_on: 'Day promised',
      closed_on: 'Day of closing',
      conclusion: 'What the Front concluded on closing',
      as_at: 'Day on which all this was so',
    },
  },
  supervision_session: {
    title: 'Supervision',
    one: 'Supervision',
    summary: 'What the Front supervised, where, what it found and what it asked for.',
    filters: { led: 'Led by the Front', joint: 'Joined by the Front' },
    columns: {
      slug,
      title,
      form: 'Form: document_review, delegation, via_boards (of the people), joint, event',
      topics: 'Codes of the topics, apart by semicolons',
      subjects: 'Bodies supervised, apart by semicolons',
      host: 'Body that led it, of a joint one',
      place: 'Place',
      sittings: 'Sittings held',
      held_on: 'Day of the last sitting, under which it counts',
      reported_on: 'Day of the report or conclusion',
      report_number: 'Number of the report',
      findings: 'Findings recorded',
      recommendations: 'Recommendations that came of it',
      as_at: 'Day on which all this was so',
    },
  },
  figures: {
    title: 'Figures',
    one: 'Set of figures',
    summary:
      'Figures of the term and of single years. Each has its definition and day, and opens to its public records.',
    columns: {
      set: 'End of the address of the set',
      title: 'Title of the set',
      indicator,
      name,
      period,
      judged_on,
      value: 'Value as published',
      numerator,
      denominator,
      unit,
      records: 'Records counted, those that are not public too',
      others: 'Records in the denominator alone, of a rate',
      rule_version: 'Version of the rule of counting',
      definition,
    },
  },
  organisation: {
    title: 'Organisation',
    one: 'Organisation',
    summary: 'Who the committee is, its boards and advisory groups, and where to reach it.',
    columns: {
      body: 'Name of the body',
      kind: 'Kind of body: committee, standing_board, front_working_committee, advisory_group, …',
      since: 'Founded on',
      seats: 'How many sit in it',
      member: 'Full name',
      role: 'Office: chair, vice_chair, head, deputy, …',
      organisation: 'Member organisation the person sits for',
      as_at: 'Day on which all this was so',
    },
  },
  report: {
    title: 'Reports',
    one: 'Report',
    summary: 'Reports as issued. Every figure comes with its definition.',
    columns: {
      report: 'End of the address of the report',
      title,
      number,
      issued_on,
      indicator,
      name,
      period,
      judged_on,
      value: 'Value as the report says it',
      numerator,
      denominator,
      unit,
      definition,
    },
  },
  document: {
    title: 'Documents',
    one: 'Document',
    summary: 'Documents as issued, published in full.',
    columns: {
      slug,
      title,
      type: 'Type by its code in the number',
      number,
      issued_on,
      abstract: 'What it is about',
    },
  },
  refusals: {},
  journal: {},
  notices: {},
}
