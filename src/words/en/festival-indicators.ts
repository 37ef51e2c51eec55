const festival = 'Register of the festival'

/** What the indicators of the festival are called, count and leave out. */
export const festivalTexts = {
  festival_areas_covered: {
    name: 'Residential areas that held the festival',
    definition:
      'Different residential areas that held the Great National Unity Festival, alone or with others; areas are counted, not festivals. They are held against the areas there are on 18 November.',
    unit: 'areas',
    qualifying: 'The festival was recorded as held; by the day it was held.',
    source: festival,
  },
  festival_area_coverage_rate: {
    name: 'Share of residential areas that held the festival',
    definition:
      'Areas that held the festival, of the areas there are on 18 November. Over several years each area counts once a year: areas of all years are added, percentages never averaged.',
    unit: 'areas and years',
    qualifying: 'The festival was recorded as held; by the day it was held.',
    source: festival,
  },
  festival_household_attendance_rate: {
    name: 'Share of households at the festival',
    definition:
      'Households that attended, of all households of the areas that held the festival; households of areas and years are added, percentages never averaged. An area whose result is not verified yet counts on neither side.',
    unit: 'households',
    qualifying: 'The result of the area was verified by the ward.',
    source: festival,
  },
  festival_ceremony_rate: {
    name: 'Share of areas with a ceremony',
    definition: 'Areas with a ceremony, of the areas that held the festival.',
    unit: 'areas and years',
    qualifying: 'The result of the area was verified, and had a ceremony.',
    source: festival,
  },
  festival_unity_meal_rate: {
    name: 'Share of areas with a unity meal',
    definition: 'Areas with a unity meal, of the areas that held the festival.',
    unit: 'areas and years',
    qualifying: 'The result of the area was verified, and had a unity meal.',
    source: festival,
  },
}
