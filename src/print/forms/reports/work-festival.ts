import * as festival from './say-festival.ts'
import type { Work } from './work.ts'

/** The festival of the areas, and who was commended. */
export const celebrated: Work = {
  name: 'Ngày hội Đại đoàn kết toàn dân tộc; thi đua, khen thưởng',
  records: 'Ngày hội, khen thưởng',
  indicators: [
    'festival_areas_covered',
    'festival_area_coverage_rate',
    'festival_household_attendance_rate',
    'festival_ceremony_rate',
    'festival_unity_meal_rate',
    'commendations_ward_collective',
    'commendations_ward_individual',
    'commendations_city_collective',
    'commendations_city_individual',
    'commendations_province_collective',
    'commendations_province_individual',
    'commendations_families',
    'insignia_nominations_individual',
    'cultural_families_rate',
  ],
  tell: (facts) => [...festival.festival(facts), festival.commendations(facts)],
  tables: [
    {
      title: 'Ngày hội Đại đoàn kết toàn dân tộc qua các năm',
      rows: [
        'festival_area_coverage_rate',
        'festival_household_attendance_rate',
        'festival_ceremony_rate',
        'festival_unity_meal_rate',
      ],
    },
    {
      title: 'Khen thưởng qua các năm',
      rows: [
        'commendations_ward_collective',
        'commendations_ward_individual',
        'commendations_city_collective',
        'commendations_city_individual',
        'commendations_province_collective',
        'commendations_province_individual',
        'insignia_nominations_individual',
      ],
    },
  ],
  charts: [
    {
      indicators: ['festival_household_attendance_rate'],
      by: 'year',
      title: 'Tỷ lệ hộ tham dự Ngày hội qua các năm (%)',
      years: festival.festivalYears,
    },
    {
      indicators: ['festival_household_attendance_rate'],
      by: 'area',
      title: 'Tỷ lệ hộ tham dự Ngày hội ở từng khu dân cư (% số hộ, gộp các năm)',
    },
    {
      indicators: [
        'commendations_ward_collective',
        'commendations_ward_individual',
        'commendations_city_collective',
        'commendations_city_individual',
        'commendations_province_collective',
        'commendations_province_individual',
      ],
      by: 'share',
      title: 'Lượt tập thể, cá nhân được khen theo cấp khen',
    },
  ],
  list: null,
  toWrite: 'đổi mới cách tổ chức Ngày hội, gương điển hình',
}
