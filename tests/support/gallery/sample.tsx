import type { NavGroup, PortalTheme } from '../../../src/web/parts/index.ts'
import { Badge, FigureLink, Seal } from '../../../src/web/parts/index.ts'
import type { GallerySample } from './gallery.tsx'

/** A fictional ward's day, to look at the parts with words of the usual length. */
export const gallerySample: GallerySample = {
  head: {
    title: 'Giám sát việc thực hiện chính sách hỗ trợ người dân gặp khó khăn do dịch bệnh trên địa bàn phường',
    kicker: 'Cuộc giám sát số 7 · năm 2021',
    summary: 'Giám sát thông qua nghiên cứu hồ sơ và làm việc trực tiếp với Ủy ban nhân dân phường, 21 tổ dân phố.',
    crumbs: [{ label: 'Giám sát', href: '#a' }, { label: 'Năm 2021', href: '#b' }, { label: 'Cuộc số 7' }],
    meta: (
      <>
        <Badge tone="done">Đã hoàn thành</Badge>
        <Badge tone="overdue">Quá hạn 12 ngày</Badge>
        <span>Trưởng đoàn: bà Nguyễn Thị Hạnh</span>
      </>
    ),
  },
  notices: [
    {
      tone: 'success',
      title: 'Đã ghi cuộc giám sát',
      text: 'Có thể đính ảnh ngay từ điện thoại bằng mã ở cuối trang.',
    },
    {
      tone: 'info',
      title: 'Hạn trả lời theo quy định',
      text: 'Cơ quan nhận kiến nghị trả lời trong 15 ngày làm việc.',
    },
    { tone: 'warn', title: 'Khác với bản đã ban hành', text: 'Một kiến nghị đã được thay sau ngày ban hành báo cáo.' },
    { tone: 'error', title: 'Chưa ghi được', text: 'Số văn bản 45/BC-MTTQ đã được cấp cho báo cáo khác.' },
  ],
  stats: [
    { label: 'Cuộc giám sát', value: '18', unit: 'cuộc', href: '#e1', note: 'nhiệm kỳ 2019–2024' },
    { label: 'Kiến nghị sau giám sát', value: '7', unit: 'kiến nghị', href: '#e2', differs: 'khác bản đã ban hành' },
    { label: 'Được trả lời đúng hạn', value: '5', of: '7', href: '#e3' },
    { label: 'Tổ dân phố', value: '21' },
  ],
  prose: [
    <>
      Trong nhiệm kỳ, Ban Thường trực đã chủ trì <FigureLink href="#p1" value="18" unit="cuộc" name="Cuộc giám sát" />{' '}
      giám sát, có <FigureLink href="#p2" value="7" unit="kiến nghị" /> gửi Ủy ban nhân dân phường; đến nay{' '}
      <FigureLink href="#p3" value="5" of="7" unit="kiến nghị" /> đã được trả lời bằng văn bản, đạt{' '}
      <FigureLink href="#p4" value="71,4%" />.
    </>,
    <>Ủy viên tổ tư vấn ghi: “Hỗ trợ đúng đối tượng, kịp thời; cần niêm yết tại nhà văn hóa tổ dân phố.”</>,
  ],
  tabs: [
    { href: '#t1', label: 'Tổng quan', current: true },
    { href: '#t2', label: 'Các buổi', count: 4 },
    { href: '#t3', label: 'Kiến nghị', count: 2 },
    { href: '#t4', label: 'Minh chứng', count: 12 },
    { href: '#t5', label: 'Nhật ký' },
  ],
  saved: [
    { href: '#s1', label: 'Tất cả', count: 18, current: true },
    { href: '#s2', label: 'Quá hạn', count: 2 },
    { href: '#s3', label: 'Đến hạn tuần này', count: 3 },
    { href: '#s4', label: 'Chờ tôi', count: 1 },
  ],
  statuses: [
    { value: 'planned', label: 'Đã lập kế hoạch' },
    { value: 'running', label: 'Đang thực hiện' },
    { value: 'finished', label: 'Đã hoàn thành' },
  ],
  columns: [
    {
      key: 'title',
      head: 'Nội dung',
      cell: (row) => row.title,
      sort: { href: '#sort', now: 'ascending' },
      foot: 'Cộng',
    },
    { key: 'body', head: 'Đơn vị chịu sự giám sát', cell: (row) => row.body },
    { key: 'day', head: 'Hạn trả lời', cell: (row) => row.day, width: 'narrow', sort: { href: '#sort2' } },
    { key: 'amount', head: 'Số tiền (đồng)', cell: (row) => row.amount, numeric: true, foot: '470.250.000' },
    { key: 'state', head: 'Tình trạng', cell: (row) => row.state },
  ],
  rows: [
    {
      id: 'r1',
      title: 'Công khai danh sách người được hỗ trợ tại nhà văn hóa tổ dân phố',
      body: 'UBND phường',
      day: '15/04/2024',
      amount: '427.500.000',
      state: <Badge tone="overdue">Quá hạn 12 ngày</Badge>,
    },
    {
      id: 'r2',
      title: 'Rà soát hộ cận nghèo phát sinh',
      body: 'UBND phường',
      day: '02/05/2024',
      amount: '42.750.000',
      state: <Badge tone="due">Còn 3 ngày</Badge>,
    },
    {
      id: 'r3',
      title: 'Chi trả cho người vắng mặt trong thời gian cách ly',
      body: 'Ban quản lý quỹ',
      day: '',
      amount: '0',
      state: <Seal small word="Đã ban hành" />,
    },
  ],
  badges: [
    { tone: 'neutral', text: 'Dự kiến' },
    { tone: 'waiting', text: 'Chờ trả lời' },
    { tone: 'due', text: 'Hết hạn hôm nay' },
    { tone: 'overdue', text: 'Quá hạn 12 ngày' },
    { tone: 'done', text: 'Đã trả lời' },
    { tone: 'refused', text: 'Không tiếp thu' },
  ],
  facts: [
    { term: 'Hình thức', value: 'Nghiên cứu hồ sơ và làm việc trực tiếp' },
    { term: 'Đơn vị chủ trì', value: 'Ban Thường trực Ủy ban MTTQ phường' },
    { term: 'Thời gian', value: 'Quý III/2021 (từ 05/07 đến 12/08/2021)' },
    { term: 'Căn cứ', value: 'Quyết định 217-QĐ/TW; Kế hoạch 12/KH-MTTQ ngày 15/01/2021' },
  ],
  steps: [
    { title: 'Gửi kiến nghị', state: 'done', day: '02/08/2021', on: '2021-08-02', actor: 'Ban Thường trực' },
    { title: 'Cơ quan tiếp nhận', state: 'done', day: '04/08/2021', on: '2021-08-04', actor: 'UBND phường' },
    {
      title: 'Trả lời bằng văn bản',
      state: 'current',
      day: 'hạn 23/08/2021',
      note: 'Đã nhắc một lần, ngày 20/08/2021',
    },
    { title: 'Kết thúc theo dõi', state: 'coming' },
  ],
  account: [
    { label: '57 người × 1.500.000', value: '85.500.000' },
    { label: '513 người × 750.000', value: '384.750.000' },
    { label: 'Cộng 570 người', value: '470.250.000', total: true },
  ],
  files: [
    { id: 'f1', href: '#f1', name: 'Biên bản làm việc ngày 12-8-2021.pdf', meta: 'PDF · 1,2 MB · nhận 13/08/2021' },
    {
      id: 'f2',
      href: '#f2',
      name: 'Ảnh niêm yết tại tổ 9.jpg',
      meta: 'Ảnh · 820 KB · ông Sơn gửi 14/08/2021',
      photo: true,
    },
  ],
  photos: [
    {
      id: 'i1',
      href: '#i1',
      src: photoOf(210),
      alt: 'Đoàn giám sát làm việc tại nhà văn hóa tổ 9',
      caption: 'Tổ 9, 12/08/2021',
    },
    { id: 'i2', href: '#i2', src: photoOf(60), alt: 'Danh sách niêm yết', caption: 'Danh sách niêm yết' },
  ],
  journal: [
    {
      id: 'j1',
      when: '14:05 13/08/2021',
      at: '2021-08-13T14:05',
      actor: 'Nguyễn Thị Hạnh',
      sentence: 'ban hành báo cáo số 45/BC-MTTQ',
    },
    {
      id: 'j2',
      when: '09:12 13/08/2021',
      at: '2021-08-13T09:12',
      actor: 'Trần Văn Sơn',
      sentence: 'gửi 3 ảnh',
      note: 'từ điện thoại, ghi lúc không có mạng',
    },
  ],
  lines: [
    {
      id: 'l1',
      href: '#l1',
      title: 'Kiến nghị 3/2024 đã quá hạn trả lời',
      text: 'Công khai danh sách người được hỗ trợ tại nhà văn hóa tổ dân phố',
      meta: (
        <>
          <Badge tone="overdue">Quá hạn 12 ngày</Badge>
          <span>UBND phường</span>
        </>
      ),
    },
    { id: 'l2', href: '#l2', title: 'Báo cáo 6 tháng chờ phê duyệt', meta: <Badge tone="waiting">Chờ tôi</Badge> },
  ],
  forms: [
    { value: 'team', label: 'Thành lập đoàn giám sát', hint: 'Có quyết định thành lập và trưởng đoàn' },
    { value: 'papers', label: 'Nghiên cứu hồ sơ' },
    { value: 'report', label: 'Xem xét báo cáo' },
  ],
  submit: {
    primary: 'Ghi cuộc giám sát',
    secondary: [{ label: 'Lưu nháp', name: 'next', value: 'draft' }],
    cancel: { href: '#main' },
    danger: {
      label: 'Thu hồi…',
      question: 'Cuộc giám sát này sẽ không còn được tính trong báo cáo.',
      confirm: 'Thu hồi',
      name: 'next',
      value: 'withdraw',
    },
  },
  memory: {
    act: 'session.record',
    typed: { title: '', heldOn: '2021-08-12', attendees: 'chín mươi', form: 'papers', 'team.0.person': 'Trần Văn Sơn' },
    errors: [
      { field: 'title', text: 'Ghi nội dung giám sát, ví dụ “Hỗ trợ người nghèo”.' },
      { field: 'attendees', text: 'Số người dự phải là một số, ví dụ 93.' },
      { field: 'form', text: 'Chọn hình thức giám sát có quyết định kèm theo.' },
    ],
  },
  text: {
    list: 'Kiến nghị sau giám sát',
    search: 'Tìm trong danh sách',
    status: 'Tình trạng',
    record: 'Cuộc giám sát',
    facts: 'Thông tin chung',
    way: 'Đường đi của kiến nghị',
    money: 'Đã chi',
    evidence: 'Minh chứng',
    journal: 'Nhật ký',
    today: 'Việc hôm nay',
    form: 'Ghi một cuộc giám sát',
    titleLabel: 'Nội dung giám sát',
    titleHint: 'Viết như trong kế hoạch đã ban hành.',
    dayLabel: 'Ngày thực hiện',
    countLabel: 'Số người dự',
    countUnit: 'người',
    moneyLabel: 'Kinh phí',
    inWords: 'Sáu mươi ba triệu hai trăm ba mươi nghìn đồng',
    noteLabel: 'Ghi chú',
    formsLabel: 'Hình thức',
    pathLabel: 'Cách làm kèm theo',
    fileLabel: 'Ảnh, bản chụp',
    fileHint: 'Ảnh hoặc PDF, mỗi tệp không quá 20 MB.',
    teamLabel: 'Trưởng đoàn ghi ở dòng đầu.',
    personLabel: 'Họ và tên',
    roleLabel: 'Vai trò',
    team: 'Đoàn giám sát',
    emptyTitle: 'Chưa có buổi làm việc nào',
    emptyText: 'Mỗi buổi làm việc của cuộc giám sát ghi một dòng, có biên bản kèm theo.',
    emptyAction: 'Ghi buổi đầu tiên',
    work: 'Đang dựng báo cáo',
    workText: '7/21 mục',
    workAgain: 'Xem lại tiến độ',
    panel: 'Kiến nghị sau giám sát',
    definition: 'Số kiến nghị đã gửi bằng văn bản trong kỳ, không tính kiến nghị đã được thay.',
    issued: 'Đã ban hành',
    issuedDetail: 'Số 45/BC-MTTQ, 13/08/2021',
    posted: 'Đã ghi sổ',
    document: 'Bản in',
    qr: 'Mã mở trang này trên điện thoại',
    menu: 'Thêm',
    page: '1–25 trong 132',
    fetch: 'Tải về', // biome-ignore format: short texts
  },
}

export const gallerySections: readonly NavGroup[] = [
  {
    items: [
      { href: '#home', label: 'Hôm nay', icon: 'home', count: 5 },
      { href: '#supervision', label: 'Giám sát', icon: 'eye', current: true },
      { href: '#recommendations', label: 'Kiến nghị', icon: 'reply', count: 2 },
      { href: '#documents', label: 'Văn bản', icon: 'book' },
    ],
  },
  {
    label: 'Tổng hợp',
    items: [
      { href: '#reports', label: 'Báo cáo', icon: 'report' },
      { href: '#indicators', label: 'Chỉ số', icon: 'chart' },
    ],
  },
  {
    label: 'Tổ chức',
    items: [
      { href: '#people', label: 'Người và đơn vị', icon: 'people' },
      { href: '#settings', label: 'Cài đặt', icon: 'settings' },
    ],
  },
]

export const publicThemes: readonly PortalTheme[] = [
  { href: '#home', label: 'Trang chủ', entries: [] },
  {
    href: '#watch',
    label: 'Giám sát, kiến nghị',
    within: true,
    entries: [
      { href: '#supervision', label: 'Cuộc giám sát' },
      { href: '#recommendations', label: 'Kiến nghị và trả lời', current: true },
    ],
  },
  { href: '#life', label: 'Hoạt động, phong trào', entries: [{ href: '#news', label: 'Tin hoạt động' }] },
  { href: '#about', label: 'Về Ủy ban', entries: [] },
]

/** A plain drawn picture in place of a photo. */
function photoOf(hue: number): string {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3"><rect width="4" height="3" fill="hsl(${hue} 22% 62%)"/><path d="M0 3L1.4 1.2 2.2 2.2 3 1.6 4 3z" fill="hsl(${hue} 24% 42%)"/></svg>`
  return `data:image/svg+xml,${encodeURIComponent(svg)}`
}
