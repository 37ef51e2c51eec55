import type { festivalYear as source } from '../vi/festival-year.ts'

/** Texts of the years beside each other, of one year and its documents. */
export const festivalYear: typeof source = {
  years: {
    title: 'Great National Unity Festival',
    summary:
      'The Great National Unity Festival in the residential areas, year by year. Shares are of results that the ward has verified.',
    begin: 'Draft the plan of {year}',
    caption: 'The festival in all years',
    sheet: 'Compare the years (Excel)',
    sheetName: 'Years',
    none: 'No festival yet',
    noneText: 'Draft the plan of the year; once it is issued the areas can register.',
    columns: {
      year: 'Year',
      plan: 'Plan',
      covered: 'Areas that held it',
      attended: 'Households present / all',
      lowest: 'Area with the smallest share',
      ceremony: 'With ceremony',
      meal: 'Unity meal',
      commended: 'Families commended',
    },
    sheetColumns: {
      areas: 'Areas',
      covered: 'Areas that held it',
      verified: 'Verified results',
      households: 'Households',
      attended: 'Households present',
      people: 'People present',
      ceremony: 'With ceremony',
      both: 'Ceremony and festivities',
      meal: 'Unity meal',
      commended: 'Families commended',
      gifts: 'Gifts',
      giftsWorth: 'Worth of gifts (đồng)',
      works: 'Works',
      budget: 'Money spent (đồng)',
    },
  },
  year: {
    title: 'Great National Unity Festival of {year}',
    addPlan: 'Draft the plan',
    publish: 'Publish',
    tabs: {
      khu_dan_cu: 'Areas',
      ke_hoach: 'Plan',
      lich: 'Schedule, leaders',
      ket_qua: 'Results',
      van_ban: 'Documents',
      nhat_ky: 'Journal',
    },
  },
  papers: {
    title: 'Documents of the festival',
    kinds: {
      plan: 'Write the plan',
      schedule: 'Write the notice of the schedule',
      results: 'Write the report of results',
    },
    issuePlan: 'Issue the plan',
  },
}
