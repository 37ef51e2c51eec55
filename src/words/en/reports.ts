import type { reports as source } from '../vi/reports.ts'

const edition = ({ title, version }: Readonly<Record<string, unknown>>): string =>
  Number(version) > 1 ? `“${title}” (version ${version})` : `“${title}”`

export const reports: typeof source = {
  refusals: {
    'reports.not_found': 'This report does not exist, or you may not see it.',
    'reports.withdrawn': 'This report was set aside.',
    'reports.no_such_period': 'The period cannot be read. Choose the year, quarter, month or week again.',
    'reports.period_of_kind': 'This kind of report covers another kind of period. Choose the period again.',
    'reports.period_ahead': 'The period has not begun.',
    'reports.judged_ahead': 'The day of the figures cannot be after today.',
    'reports.issued_stays': 'An issued report stays. Make a new version and give the reason.',
    'reports.not_in_turn': 'The report is not yet, or no longer, at this step. Reload the page to see where it stands.',
    'reports.issued_before': 'The day of issue cannot be before the day of the figures.',
    'reports.figures_changed':
      'Figures changed since they were last computed. Compute again, read the report, have it approved, then issue.',
    'reports.no_definition': 'An indicator has no definition, so the report cannot be issued.',
    'reports.places_left':
      '{count} places still wait for the office’s words. Write there, or press “Take out the places left”, then hand in.',
    'reports.no_places_left': 'No place in the report waits for words.',
    'reports.not_issued': 'The report has not been issued.',
    'reports.no_indicator': 'There is no such indicator.',
    'reports.locked': 'The level above has locked this report; no new version can be made.',
  },
  journal: {
    'reports.open': 'opened the report “{title}”',
    'reports.withdraw': 'set aside the report “{title}”: {reason}',
    'reports.compute': 'computed {figures} figures of the report “{title}”',
    'reports.clear_places': 'took out {count} places left to write in the report “{title}”',
    'reports.finish': (data) => `handed in the report ${edition(data)} for approval`,
    'reports.approve': (data) => `approved the report ${edition(data)}`,
    'reports.issue': (data) =>
      `issued the report ${edition(data)}, number ${data.numberText}, with ${data.figures} figures frozen`,
    'reports.submit': (data) => `submitted the report ${edition(data)}`,
    'reports.return': (data) => `returned the report ${edition(data)}: ${data.note}`,
    'reports.accept': (data) => `accepted the report ${edition(data)}`,
    'reports.lock': (data) => `locked the report ${edition(data)}`,
    'reports.revise': (data) => `began ${edition(data)}: ${data.reason}`,
    'reports.publish': (data) => `published the report ${edition(data)}`,
    'reports.publish_figures': 'published the figures “{title}”, no. {version}, {figures} indicators',
    'reports.unpublish': 'took the report “{title}” off the public pages: {reason}',
  },
  invariants: {
    'reports.figures_add_up': 'Frozen figures agree with the records they counted and with the words of the report',
    'reports.issued_is_document': 'An issued version is an issued document, word for word',
    'reports.issue_was_made': 'What was issued had been approved and has its frozen figures; it went up only then',
    'reports.versions_follow': 'Versions of a report are numbered without a gap, and only the last is not issued',
    'reports.period_is_meant': 'The period of a report is the one whose days are kept',
    'reports.revisions_follow': 'Revisions of targets and marks are numbered without a gap',
    'reports.marks_apart': 'No two marks of a term share a place',
  },
  notices: {
    'reports.open': 'The report was opened and its figures computed.',
    'reports.withdraw': 'The report was set aside.',
    'reports.compute': 'The figures were computed again.',
    'reports.clear_places': 'The places left to write are out.',
    'reports.finish': 'Handed in for approval.',
    'reports.approve': 'Approved.',
    'reports.issue': 'Issued. The figures are frozen with the records they counted.',
    'reports.submit': 'Submitted to the level above.',
    'reports.return': 'The report was returned.',
    'reports.accept': 'The report was accepted.',
    'reports.lock': 'The report was locked.',
    'reports.revise': 'A new version was begun.',
    'reports.publish': 'The report was published.',
    'reports.publish_figures': 'The figures were published.',
    'reports.unpublish': 'The report was taken off the public pages.',
  },
}
