import { day } from '../../values/day.ts'
import type { SampleItem } from './item-shape.ts'

/** The first spring of the epidemic. */
export const itemsOf2020: readonly SampleItem[] = [
  {
    key: 'khai bao y te',
    on: day('2020-03-16'),
    channel: 'zalo',
    topic: 'health',
    title: 'Khai báo y tế: mỗi gia đình một việc',
    text: 'Nhà nào có người về từ vùng có dịch, xin báo Tổ trưởng dân phố hoặc Trưởng ban công tác Mặt trận trong ngày. Ở nhà, giữ khoảng cách, rửa tay thường xuyên.',
    passedOn: [4, 7],
  },
  {
    key: 'loi keu goi',
    on: day('2020-03-18'),
    channel: 'facebook',
    topic: 'welfare',
    title: 'Hưởng ứng lời kêu gọi toàn dân tham gia ủng hộ phòng, chống dịch COVID-19',
    text: 'Ủy ban MTTQ Việt Nam phường tiếp nhận ủng hộ tại trụ sở và qua Ban công tác Mặt trận các tổ. Mọi khoản ủng hộ được ghi phiếu thu và công khai tại bảng tin.',
    views: 1240,
    shown: 'board',
    passedOn: [4],
  },
  {
    key: 'cach ly xa hoi',
    on: day('2020-04-01'),
    channel: 'loa',
    topic: 'health',
    title: 'Thực hiện cách ly xã hội từ ngày 01/4/2020',
    text: 'Mỗi người dân ở yên trong nhà, chỉ ra ngoài khi thật cần thiết; Tổ trưởng dân phố và Ban công tác Mặt trận giúp đỡ nhà neo người.',
  },
  {
    key: 'tong hop ung ho 2020',
    on: day('2020-05-20'),
    channel: 'bang tin',
    topic: 'welfare',
    title: 'Công khai kết quả vận động ủng hộ phòng, chống dịch đợt I năm 2020',
    text: 'Danh sách tổ dân phố, cơ quan, doanh nghiệp ủng hộ và việc sử dụng được niêm yết tại bảng tin trụ sở phường.',
  },
]
