import type { Role } from '../../src/areas/identity/index.ts'

/**
 * What can be done, in kinds of work, and which roles do which: the table of accounts of the domain, written out here and
 * not read from the permissions it is held against. An action that no kind names fails the proof.
 */
export const kinds = {
  /** One's own password, factors, devices, sessions, language. */
  own_account: [
    'identity.add_passkey',
    'identity.begin_totp',
    'identity.change_password',
    'identity.confirm_totp',
    'identity.end_other_sessions',
    'identity.end_session',
    'identity.link_oidc',
    'identity.open_session',
    'identity.remove_passkey',
    'identity.remove_totp',
    'identity.renew_recovery_codes',
    'identity.revoke_device',
    'identity.set_language',
    'identity.set_password_by_code',
    'identity.unlink_oidc',
  ],
  accounts: [
    'identity.create_account',
    'identity.disable_account',
    'identity.enable_account',
    'identity.end_grant',
    'identity.end_sessions_of',
    'identity.grant_role',
    'identity.make_login_code',
    'identity.rename_account',
  ],
  /** What could take an account of the office over. */
  office_accounts: ['identity.admit_account', 'identity.clear_second_factors', 'identity.give_password'],
  waive: ['identity.waive_separation'],
  units: [
    'organisation.abolish_unit',
    'organisation.close_committee',
    'organisation.found_committee',
    'organisation.import_units',
    'organisation.load_units',
    'organisation.merge_units',
    'organisation.place_unit',
    'organisation.recode_unit',
    'organisation.register_unit',
    'organisation.rename_unit',
    'organisation.set_up',
    'organisation.split_unit',
  ],
  rules: ['organisation.change_setting', 'organisation.withdraw_setting'],
  /** Who the committee is: its people, bodies, organisations, and the agencies it addresses. */
  people: [
    'organisation.add_agency',
    'organisation.add_membership',
    'organisation.add_organisation',
    'organisation.add_person',
    'organisation.change_agency',
    'organisation.change_organisation',
    'organisation.change_person',
    'organisation.close_agency',
    'organisation.close_body',
    'organisation.close_organisation',
    'organisation.correct_membership',
    'organisation.end_membership',
    'organisation.found_body',
    'organisation.import_agencies',
    'organisation.import_organisations',
    'organisation.import_people',
    'organisation.withdraw_person',
  ],
  ground: [
    'organisation.add_area',
    'organisation.close_area',
    'organisation.correct_area_name',
    'organisation.correct_term',
    'organisation.count_area',
    'organisation.end_term',
    'organisation.import_areas',
    'organisation.merge_areas',
    'organisation.open_term',
    'organisation.rename_area',
    'organisation.split_area',
  ],
  sealed: ['organisation.look_at_sealed'],
  files: ['documents.store_file'],
  evidence: ['documents.add_evidence', 'documents.supersede_evidence'],
  papers: ['documents.attach_file', 'documents.detach_file', 'documents.draft', 'documents.edit', 'documents.withdraw'],
  incoming: ['documents.register_incoming'],
  sign_papers: ['documents.issue'],
  series: ['documents.start_series'],
  publish: [
    'documents.publish',
    'documents.publish_document',
    'documents.withdraw_publication',
    'recommendations.publish',
    'recommendations.unpublish',
    'reports.publish',
    'reports.unpublish',
  ],
  draft_recommendations: ['recommendations.draft', 'recommendations.edit', 'recommendations.prepare_letters'],
  keep_filters: ['recommendations.save_filter', 'recommendations.remove_filter'],
  /** What an agency says for itself, or the office writes down from its paper. */
  answer: ['recommendations.answer', 'recommendations.record_progress', 'recommendations.record_receipt'],
  follow_recommendations: [
    'recommendations.import',
    'recommendations.import_row',
    'recommendations.remind',
    'recommendations.remind_together',
    'recommendations.supersede_answer',
    'recommendations.supersede_step',
  ],
  decide_recommendations: [
    'recommendations.close_resolved',
    'recommendations.escalate',
    'recommendations.extend',
    'recommendations.issue',
    'recommendations.issue_together',
    'recommendations.reopen',
    'recommendations.supersede',
    'recommendations.withdraw',
  ],
  chair_decides: [
    'recommendations.close_unresolved',
    'supervision.amend_programme',
    'supervision.close_programme',
    'supervision.issue_programme',
    'supervision.issue_programme_paper',
  ],
  supervise: [
    'supervision.add_finding',
    'supervision.add_investment_member',
    'supervision.add_topic',
    'supervision.advance_project',
    'supervision.advance_session',
    'supervision.call_off_sitting',
    'supervision.circulate_programme',
    'supervision.close_session',
    'supervision.correct_finding',
    'supervision.correct_sitting',
    'supervision.draft_programme',
    'supervision.edit_programme',
    'supervision.edit_project',
    'supervision.edit_session',
    'supervision.end_investment_member',
    'supervision.import_sessions',
    'supervision.note_commitment',
    'supervision.plan_session',
    'supervision.postpone_session',
    'supervision.record_programme_opinion',
    'supervision.record_sitting',
    'supervision.record_subject_report',
    'supervision.register_commitment',
    'supervision.register_project',
    'supervision.resume_session',
    'supervision.retire_topic',
    'supervision.schedule_sitting',
    'supervision.set_team',
  ],
  sign_supervision: [
    'supervision.cancel_session',
    'supervision.issue_session_paper',
    'supervision.record_party_opinion',
    'supervision.undo_step',
    'supervision.withdraw_case',
    'supervision.withdraw_commitment',
    'supervision.withdraw_programme',
    'supervision.withdraw_project',
    'supervision.withdraw_session',
  ],
  cases: ['supervision.advance_case', 'supervision.edit_case', 'supervision.open_case'],
  diary: ['supervision.write_diary', 'supervision.correct_diary'],
  meet: [
    'meetings.attach_minutes',
    'meetings.correct_holding',
    'meetings.edit',
    'meetings.invite',
    'meetings.plan',
    'meetings.postpone',
    'meetings.record_holding',
    'meetings.reschedule',
    'meetings.send_invitations',
    'meetings.set_agenda',
    'meetings.take_attendance',
  ],
  sign_meetings: [
    'meetings.cancel',
    'meetings.conclude',
    'meetings.issue_paper',
    'meetings.undo_step',
    'meetings.withdraw',
  ],
  write_reports: ['reports.compute', 'reports.finish', 'reports.open', 'reports.revise', 'reports.withdraw'],
  sign_reports: ['reports.approve', 'reports.issue', 'reports.submit'],
  review_reports: ['reports.accept', 'reports.lock', 'reports.return'],
} as const satisfies Readonly<Record<string, readonly string[]>>

export type Kind = keyof typeof kinds

/** "Everything draft", for the office; the rest of the ward writes its own papers. */
const office: readonly Kind[] = [
  'people',
  'files',
  'evidence',
  'papers',
  'incoming',
  'draft_recommendations',
  'keep_filters',
  'answer',
  'follow_recommendations',
  'supervise',
  'cases',
  'diary',
  'meet',
  'write_reports',
]
const signs: readonly Kind[] = ['sign_papers', 'decide_recommendations', 'sign_supervision', 'sign_meetings']

/** Besides their own account: each role's row, with what its row says it may not do in the comment. */
export const duties: Readonly<Record<Role, readonly Kind[]>> = {
  // Users, units, backups; nothing that a committee records.
  system_admin: ['accounts', 'office_accounts', 'units'],
  // Reads what is aggregated and published.
  central_viewer: [],
  // Returns and accepts reports; edits no data of a ward.
  province_officer: ['review_reports'],
  // Approves, signs, publishes, submits; records no cash.
  ward_chair: [
    ...office,
    ...signs,
    'accounts',
    'office_accounts',
    'waive',
    'rules',
    'ground',
    'sealed',
    'series',
    'publish',
    'chair_decides',
    'sign_reports',
  ],
  // Drafts and approves what is of low risk; publishes nothing and approves no report.
  ward_vice_chair: [...office, ...signs],
  // Everything draft; approves nothing.
  ward_officer: [...office, 'accounts', 'ground', 'sealed'],
  // Vouchers and ledgers; approves nothing.
  ward_accountant: ['files', 'evidence', 'papers', 'keep_filters'],
  // Confirms cash; drafts nothing.
  ward_treasurer: ['files', 'keep_filters'],
  // Items of its own organisation.
  member_org_lead: ['files', 'evidence', 'papers', 'draft_recommendations', 'keep_filters'],
  // Reads drafts shared with them and writes opinions.
  advisor: ['files'],
  // Cases, notes, photos.
  inspection_member: ['files', 'evidence', 'cases', 'diary'],
  // The area's own diary and photos.
  area_head: ['files', 'evidence'],
  area_member: ['files', 'evidence'],
  // Answers what was addressed to it, and attaches.
  agency_contact: ['files', 'evidence', 'answer'],
}

/** What a stolen password alone must not reach. */
export const withSecondFactor: readonly Kind[] = ['office_accounts', 'waive', 'series', 'publish', 'sign_reports']
