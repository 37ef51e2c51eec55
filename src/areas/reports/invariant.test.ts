import { callerAs } from '../../../tests/support/acting.ts'
import { testInvariants } from '../../../tests/support/planting.ts'
import { issued, opened } from '../../../tests/support/reporting.ts'
import { sampleCommittees } from '../../../tests/support/sample.ts'
import { day } from '../../values/day.ts'
import { reportInvariants } from './index.ts'

testInvariants(
  reportInvariants,
  {
    'reports.figures_add_up': `update reports.figure_snapshot set numerator = numerator + 1 where position = 1`,
    'reports.issued_is_document': `update reports.issue set content_hash = 'x'`,
    'reports.issue_was_made': `delete from reports.event where kind = 'approved'`,
    'reports.versions_follow': `insert into reports.version
      select v.committee_id, v.report_id, v.version + 2, d.id, v.judged_on, 'x', now(), v.recorded_by, v.recorded_by_name
      from reports.version v join documents.document d on d.committee_id = v.committee_id
      where not exists (select from reports.version o where o.document_id = d.id) limit 1`,
    'reports.period_is_meant': `update reports.report set from_on = from_on - 1`,
    'reports.revisions_follow': `update reports.term_mark set revision = revision + 10`,
    'reports.marks_apart': `update reports.term_mark set position = 1`,
  },
  async ({ house }) => {
    const chair = callerAs('ward_chair', sampleCommittees.songCau)
    const office = { chair, officer: chair }
    await issued(house.database, office, await opened(house.database, office), day('2025-07-02'))
  },
)
