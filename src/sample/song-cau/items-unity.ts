import { day } from '../../values/day.ts'
import type { SampleItem } from './item-shape.ts'

/** Festivals, gifts and works of the years up to 2022. */
export const itemsOfUnity: readonly SampleItem[] = [
  {
    key: 'ngay hoi 2020',
    on: day('2020-11-13'),
    channel: 'facebook',
    topic: 'unity',
    title: 'Ngày hội Đại đoàn kết toàn dân tộc năm 2020 tại 21 tổ dân phố',
    text: 'Phần lễ gọn, phần hội vui; bữa cơm đoàn kết do các hộ cùng nấu.',
    views: 1110,
  },
  {
    key: 'mien trung',
    on: day('2020-10-21'),
    channel: 'facebook',
    topic: 'welfare',
    title: 'Hướng về đồng bào miền Trung bị bão lũ',
    text: 'Ủy ban MTTQ Việt Nam phường tiếp nhận ủng hộ đồng bào miền Trung tại trụ sở trong giờ hành chính.',
    views: 760,
  },
  {
    key: 'duong hoa',
    on: day('2021-10-20'),
    channel: 'facebook',
    topic: 'environment',
    title: 'Đường hoa phụ nữ tự quản nở rộ dịp 20/10',
    text: 'Hội Liên hiệp Phụ nữ cùng các hộ dọc đường trồng và chăm hoa; mỗi chi hội nhận một đoạn.',
    views: 1480,
    shown: 'street',
  },
  {
    key: 'ngay hoi 2022',
    on: day('2022-11-15'),
    channel: 'facebook',
    topic: 'unity',
    title: 'Vui Ngày hội Đại đoàn kết toàn dân tộc năm 2022',
    text: 'Sau hai năm gọn nhẹ vì dịch, Ngày hội năm nay lại đông đủ các hộ.',
    views: 1290,
  },
  {
    key: 'vi nguoi ngheo 2022',
    on: day('2022-10-17'),
    channel: 'zalo',
    topic: 'welfare',
    title: 'Tháng cao điểm “Vì người nghèo” năm 2022',
    text: 'Các tổ dân phố rà soát nhà dột nát, hộ cần giúp trước Tết, gửi về Ủy ban MTTQ Việt Nam phường trước ngày 10/11.',
    passedOn: [4],
  },
  {
    key: 'phan loai rac',
    on: day('2022-06-05'),
    channel: 'facebook',
    topic: 'environment',
    title: 'Ra mắt mô hình “Tổ dân phố không rác thải nhựa” tại Tổ 4',
    text: 'Mỗi hộ có hai thùng rác; chai nhựa gom về điểm thu mua, tiền bán góp quỹ khuyến học của tổ.',
    views: 1050,
    shown: 'street',
  },
]
