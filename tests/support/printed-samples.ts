import { type DocumentHead, type PrintedDocument, printedDocument } from '../../src/print/model.ts'
import { day } from '../../src/values/day.ts'
import {
  bold,
  br,
  cell,
  doc,
  figure,
  h,
  list,
  numbered,
  p,
  para,
  photo,
  photoPage,
  type RichDoc,
  signatures,
  table,
} from '../../src/values/rich.ts'

/** Fictional documents of a fictional committee, as the forms would make them. */
const issuer = ['ỦY BAN MTTQ VIỆT NAM', 'PHƯỜNG SÔNG MẪU', 'BAN THƯỜNG TRỰC']
const head: DocumentHead = {
  superior: [],
  issuer,
  number: '12/KH-MTTQ-BTT',
  code: 'KH-MTTQ-BTT',
  place: 'Sông Mẫu',
  date: day('2021-03-05'),
}
const meta = {
  author: 'Ban Thường trực Ủy ban MTTQ Việt Nam phường Sông Mẫu',
  madeAt: new Date('2021-03-05T02:00:00Z'),
}
const standing = { authority: ['TM. BAN THƯỜNG TRỰC'], position: ['CHỦ TỊCH'], name: 'Nông Thị Thử' }
const filler =
  'Thông qua giám sát nhằm xem xét, đánh giá đúng thực trạng, kịp thời phát hiện những hạn chế, vướng mắc trong quá trình thực hiện; kiến nghị với cơ quan có thẩm quyền sửa đổi, bổ sung và có giải pháp tháo gỡ.'

const planBody = doc(
  h(1, 'I. MỤC ĐÍCH, YÊU CẦU'),
  h(2, '1. Mục đích'),
  p(filler),
  h(2, '2. Yêu cầu'),
  list([
    'Bảo đảm khách quan, công khai, đúng pháp luật, không làm cản trở hoạt động của đơn vị được giám sát.',
    'Kiến nghị phải rõ nội dung, nơi nhận và thời hạn trả lời.',
  ]),
  h(1, 'II. NỘI DUNG, ĐỐI TƯỢNG, PHẠM VI, THỜI KỲ GIÁM SÁT'),
  numbered([
    'Việc rà soát hộ nghèo, hộ cận nghèo năm 2020.',
    'Đối tượng: Ủy ban nhân dân phường.',
    'Thời kỳ: từ ngày 01/01/2020 đến ngày 31/12/2020.',
  ]),
  p(filler),
  h(1, 'III. PHƯƠNG PHÁP, THỜI GIAN, ĐỊA ĐIỂM'),
  p('Giám sát qua báo cáo kết hợp làm việc trực tiếp; ', bold('thời gian'), ' trong tháng 4 năm 2021.'),
  p(filler),
  h(1, 'IV. THÀNH PHẦN ĐOÀN'),
  table(
    ['TT', 'Họ và tên', 'Chức vụ', 'Vai trò'],
    [
      [cell('1', { align: 'center' }), 'Nông Thị Thử', 'Chủ tịch Ủy ban MTTQ Việt Nam phường', 'Trưởng đoàn'],
      [cell('2', { align: 'center' }), 'Hoàng Văn Mẫu', 'Trưởng Ban Thanh tra nhân dân', 'Phó Trưởng đoàn'],
      [cell('3', { align: 'center' }), 'Lý Thị Nháp', 'Ủy viên Ban Thường trực', 'Thư ký'],
    ],
  ),
  h(1, 'V. TỔ CHỨC THỰC HIỆN'),
  p(filler),
  p(filler),
  p('Trên đây là Kế hoạch giám sát của Ban Thường trực Ủy ban MTTQ Việt Nam phường Sông Mẫu./.'),
)

export const plan: PrintedDocument = printedDocument({
  head,
  typeName: 'KẾ HOẠCH',
  abstract: 'Giám sát việc rà soát hộ nghèo, hộ cận nghèo năm 2020 trên địa bàn phường',
  bases: [
    'Căn cứ Luật Mặt trận Tổ quốc Việt Nam ngày 09 tháng 6 năm 2015',
    'Căn cứ Chương trình giám sát năm 2021 của Ban Thường trực Ủy ban MTTQ Việt Nam phường',
  ],
  body: planBody,
  recipients: [
    'Ban Thường trực UBMTTQ thành phố (b/c)',
    'Đảng ủy, HĐND, UBND phường',
    'Thành viên đoàn giám sát',
    'Lưu: VT, MTTQ',
  ],
  signature: { authority: ['TM. BAN THƯỜNG TRỰC'], position: ['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'], name: 'Hoàng Văn Mẫu' },
  meta,
})

export const letter: PrintedDocument = printedDocument({
  head: { ...head, superior: ['ỦY BAN MTTQ VIỆT NAM', 'TỈNH MẪU SƠN'], number: null, code: 'MTTQ-BTT', date: null },
  typeName: null,
  abstract: 'V/v kiến nghị sau giám sát việc rà soát hộ nghèo năm 2020',
  addressees: ['Ủy ban nhân dân phường Sông Mẫu', 'Ban Chỉ đạo giảm nghèo phường'],
  body: doc(p(filler), p('Trân trọng./.')),
  recipients: ['Như trên', 'Lưu: VT, MTTQ'],
  signature: standing,
  draft: true,
  meta,
})

export const minutes: PrintedDocument = printedDocument({
  form: 'minutes',
  head: { ...head, issuer: ['ỦY BAN MTTQ VIỆT NAM', 'PHƯỜNG SÔNG MẪU', 'ĐOÀN GIÁM SÁT'], number: null, code: '' },
  typeName: 'BIÊN BẢN',
  abstract: 'Làm việc giữa Đoàn giám sát và Ủy ban nhân dân phường Sông Mẫu',
  body: doc(
    p('Hôm nay, hồi 8 giờ 00 phút ngày 06 tháng 4 năm 2021, tại trụ sở Ủy ban nhân dân phường Sông Mẫu.'),
    h(1, 'I. THÀNH PHẦN'),
    p('Bên A: Đoàn giám sát gồm 03 đồng chí. Bên B: Ủy ban nhân dân phường gồm 02 đồng chí.'),
    h(1, 'II. NỘI DUNG'),
    p(filler),
    p('Biên bản được lập thành 02 bản, mỗi bên giữ 01 bản, các bên đã đọc và cùng ký tên.'),
    signatures(
      {
        authority: ['ĐẠI DIỆN', 'ỦY BAN NHÂN DÂN PHƯỜNG'],
        position: ['CHỦ TỊCH'],
        note: '(Ký, ghi rõ họ tên)',
        name: 'Triệu Văn Thí',
      },
      {
        authority: ['TM. ĐOÀN GIÁM SÁT'],
        position: ['TRƯỞNG ĐOÀN'],
        note: '(Ký, ghi rõ họ tên)',
        name: 'Nông Thị Thử',
      },
    ),
  ),
  meta,
})

export const photoId = 'a1'.repeat(32)
const years = ['2019', '2020', '2021', '2022', '2023', '2024']
export const hostile = '#panic("x") $a^2$ \\ @nơi <script>alert(1)</script> *đậm* `mã` {{x}} &amp; "\'; =1+1'

const reportBody: RichDoc = doc(
  h(1, 'I. KẾT QUẢ GIÁM SÁT'),
  p(
    'Trong nhiệm kỳ, Ban Thường trực đã tổ chức ',
    figure({ indicatorId: 'E1', period: 'term:VIII', value: '18', unit: 'cuộc' }),
    ' cuộc giám sát; tỷ lệ kiến nghị được trả lời đạt ',
    figure({ indicatorId: 'E3', period: 'term:VIII', value: '85,7', percent: true }),
    '.',
  ),
  p(hostile),
  {
    type: 'figureTable',
    attrs: {
      indicatorIds: ['E1', 'E2'],
      by: 'year',
      period: 'term:VIII',
      title: 'Bảng 1. Số liệu giám sát theo năm',
      columns: [...years, 'Cả nhiệm kỳ'],
      rows: [
        {
          indicatorId: 'E1',
          label: 'Cuộc giám sát của Ban Thường trực',
          unit: 'cuộc',
          group: 'I. Giám sát',
          cells: ['2', '3', '4', '4', '3', '2', '18'],
        },
        {
          indicatorId: 'E2',
          label: 'Kiến nghị sau giám sát',
          unit: 'kiến nghị',
          cells: ['1', '1', '2', '1', '1', '1', '7'],
        },
      ],
    },
  },
  {
    type: 'chart',
    attrs: {
      indicatorIds: ['E1', 'E2'],
      kind: 'bar',
      period: 'term:VIII',
      title: 'Biểu đồ 1. Giám sát và kiến nghị theo năm',
      unit: 'số lượng',
      labels: years,
      series: [
        { name: 'Cuộc giám sát', values: [2, 3, 4, 4, 3, 2] },
        { name: 'Kiến nghị', values: [1, 1, 2, 1, 1, 1] },
      ],
    },
  },
  {
    type: 'recordList',
    attrs: {
      indicatorId: 'E2',
      period: '2021',
      title: 'Các kiến nghị năm 2021',
      items: [
        { id: '1', label: 'Rà soát lại 05 hộ tại tổ 9 (đã trả lời)' },
        { id: '2', label: 'Niêm yết danh sách hộ nghèo tại nhà văn hóa (đã trả lời)' },
      ],
    },
  },
  photo({
    fileId: photoId,
    caption: 'Đoàn giám sát làm việc tại tổ dân phố 9',
    takenOn: '2021-04-06',
    alt: 'Đoàn giám sát ngồi quanh bàn họp',
  }),
  {
    type: 'chart',
    attrs: {
      indicatorIds: ['E3', 'E4'],
      kind: 'bar',
      by: 'share',
      period: 'term:VIII',
      title: 'Biểu đồ 2. Khen thưởng theo cấp',
      unit: 'trường hợp',
      labels: ['Giấy khen của phường', 'Bằng khen của tỉnh'],
      series: [{ name: 'Khen thưởng', values: [6, 2] }],
    },
  },
  photoPage(
    ...[1, 2, 3].map((n) => ({ fileId: photoId, caption: `Ngày hội tại tổ ${n}`, takenOn: '2021-11-14', alt: 'x' })),
  ),
  photoPage({ fileId: photoId, caption: 'Trồng cây', alt: '' }, { fileId: photoId, caption: 'Dọn vệ sinh', alt: '' }),
  h(1, 'II. HẠN CHẾ, NGUYÊN NHÂN'),
  h(2, '1. Hạn chế'),
  h(3, 'a) Về hồ sơ'),
  h(4, 'Hồ sơ lưu trữ'),
  p(filler),
)

const longTable = table(
  ['TT', 'Nội dung kiến nghị', 'Căn cứ', 'Cơ quan thực hiện', 'Thời hạn trả lời', 'Kết quả'],
  [
    ...Array.from({ length: 28 }, (_, i) => [
      cell(String(i + 1), { align: 'center' }),
      `Kiến nghị thứ ${i + 1}: ${filler.slice(0, 70 + 9 * (i % 5))}`,
      'Khoản 2 Điều 27 Luật MTTQ Việt Nam',
      'Ủy ban nhân dân phường',
      '25/04/2021',
      i % 3 === 0 ? 'Chưa trả lời' : 'Đã trả lời',
    ]),
    [
      cell([bold('Tổng cộng'), br(), '(28 kiến nghị)'], { colspan: 4, align: 'center' }),
      cell('28', { colspan: 2, align: 'right' }),
    ],
  ],
)

export const report: PrintedDocument = printedDocument({
  head: {
    ...head,
    superior: ['ỦY BAN MTTQ VIỆT NAM', 'TỈNH MẪU SƠN'],
    issuer: issuer.slice(0, 2),
    number: '31/BC-MTTQ-BTT',
    code: 'BC-MTTQ-BTT',
  },
  typeName: 'BÁO CÁO',
  abstract: 'Kết quả công tác giám sát nhiệm kỳ 2019 - 2024',
  body: reportBody,
  recipients: ['Ban Thường trực UBMTTQ tỉnh', 'Lưu: VT'],
  signature: standing,
  annexes: [
    { title: 'SỔ THEO DÕI KIẾN NGHỊ', orientation: 'landscape', body: doc(longTable) },
    { title: 'GHI CHÚ', orientation: 'portrait', body: doc(para({ align: 'center' }, 'Không có.')) },
  ],
  meta,
})
