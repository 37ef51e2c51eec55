const festival = 'Sổ Ngày hội Đại đoàn kết'

/** What the indicators of the festival are called, count and leave out. */
export const festivalTexts = {
  festival_areas_covered: {
    name: 'Số khu dân cư tổ chức Ngày hội',
    definition:
      'Số khu dân cư khác nhau đã tổ chức Ngày hội Đại đoàn kết toàn dân tộc, riêng hoặc chung với khu khác; đếm khu dân cư, không đếm số Ngày hội. Vế so sánh là số khu dân cư có vào ngày 18/11.',
    unit: 'khu dân cư',
    qualifying: 'Ngày hội đã được ghi là đã tổ chức, theo ngày tổ chức.',
    source: festival,
  },
  festival_area_coverage_rate: {
    name: 'Tỷ lệ khu dân cư tổ chức Ngày hội',
    definition:
      'Số khu dân cư đã tổ chức Ngày hội trên số khu dân cư có vào ngày 18/11. Qua nhiều năm, mỗi khu dân cư tính một lần cho mỗi năm; cộng số khu của các năm, không lấy trung bình tỷ lệ.',
    unit: 'lượt khu dân cư',
    qualifying: 'Ngày hội đã được ghi là đã tổ chức, theo ngày tổ chức.',
    source: festival,
  },
  festival_household_attendance_rate: {
    name: 'Tỷ lệ hộ dự Ngày hội',
    definition:
      'Tổng số hộ dự trên tổng số hộ của các khu dân cư đã tổ chức Ngày hội; cộng số hộ của các khu và các năm, không lấy trung bình tỷ lệ. Khu đã tổ chức mà kết quả chưa được phường xác nhận thì chưa tính ở cả hai vế.',
    unit: 'hộ',
    qualifying: 'Kết quả của khu dân cư đã được phường xác nhận.',
    source: festival,
  },
  festival_ceremony_rate: {
    name: 'Tỷ lệ khu dân cư tổ chức phần lễ',
    definition: 'Số khu dân cư có phần lễ trên số khu dân cư đã tổ chức Ngày hội.',
    unit: 'lượt khu dân cư',
    qualifying: 'Kết quả của khu dân cư đã được phường xác nhận và có phần lễ.',
    source: festival,
  },
  festival_unity_meal_rate: {
    name: 'Tỷ lệ khu dân cư tổ chức bữa cơm đoàn kết',
    definition: 'Số khu dân cư có bữa cơm đoàn kết trên số khu dân cư đã tổ chức Ngày hội.',
    unit: 'lượt khu dân cư',
    qualifying: 'Kết quả của khu dân cư đã được phường xác nhận và có bữa cơm đoàn kết.',
    source: festival,
  },
}
