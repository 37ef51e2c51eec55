import type { IndicatorText } from '../shape.ts'
import type { reportIndicatorTexts as source } from '../vi/report-indicators.ts'

/** Who the committee is, its term, its marks and its targets. */
export const reportIndicatorTexts: { readonly [Id in keyof typeof source]: IndicatorText } = {
  committee_members: {
    name: 'Members of the committee',
    definition: 'People who sit in the Front committee, by its list of members.',
    unit: 'people',
    qualifying: 'Seated on the day of the figures.',
    source: 'Organisation',
  },
  standing_board_members: {
    name: 'Members of the Standing Board',
    definition: 'Members of the Standing Board of the Front committee.',
    unit: 'people',
    qualifying: 'Seated on the day of the figures.',
    source: 'Organisation',
  },
  residential_areas: {
    name: 'Residential areas',
    definition: 'Villages, residential groups and quarters of the unit.',
    unit: 'areas',
    qualifying: 'In existence on the day of the figures.',
    source: 'Organisation',
  },
  front_working_committees_rate: {
    name: 'Areas with a Front Working Committee',
    definition: 'Areas that have a Front Working Committee, of all residential areas.',
    unit: 'areas',
    qualifying: 'The committee stands on the day of the figures.',
    source: 'Organisation',
  },
  front_working_committee_members: {
    name: 'Members of Front Working Committees',
    definition: 'Members of the Front Working Committees of the areas.',
    unit: 'people',
    qualifying: 'Seated on the day of the figures.',
    source: 'Organisation',
  },
  member_organisations: {
    name: 'Member organisations',
    definition: 'Member organisations of the Front in the unit.',
    unit: 'organisations',
    qualifying: 'Standing on the day of the figures.',
    source: 'Organisation',
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
}
