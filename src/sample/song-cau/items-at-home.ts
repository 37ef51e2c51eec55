import { day } from '../../values/day.ts'
import type { SampleItem } from './item-shape.ts'

/** The epidemic once people were nursed at home. */
export const itemsAtHome: readonly SampleItem[] = [
  {
    key: 'to covid',
    on: day('2021-08-18'),
    channel: 'zalo',
    topic: 'health',
    title: 'Ra mắt các Tổ COVID cộng đồng',
    text: 'Mỗi tổ dân phố có một Tổ COVID cộng đồng do Mặt trận và đoàn thể cùng lập, “đi từng ngõ, gõ từng nhà”, giúp các hộ khai báo và mua hàng thiết yếu.',
    passedOn: [4, 9, 12],
  },
  {
    key: 'tiem chung',
    on: day('2021-09-27'),
    channel: 'facebook',
    topic: 'health',
    title: 'Vận động người dân tiêm vắc-xin phòng COVID-19',
    text: 'Trạm Y tế phường tổ chức tiêm theo từng tổ dân phố. Ban công tác Mặt trận giúp đưa người cao tuổi, người khuyết tật đến điểm tiêm.',
    views: 890,
  },
  {
    key: 'mo hinh f0',
    on: day('2021-12-10'),
    channel: 'facebook',
    topic: 'health',
    title: 'Mô hình “Hỗ trợ F0 điều trị tại nhà” đi vào hoạt động',
    text: 'Gia đình có người điều trị tại nhà gọi Trưởng ban công tác Mặt trận của tổ để được giúp mua lương thực, thuốc theo đơn của Trạm Y tế và được hỏi thăm hằng ngày. Thông tin của người yêu cầu được giữ kín và xóa khi hết thời hạn.',
    views: 2150,
    shown: 'houses',
    passedOn: [4, 9],
  },
  {
    key: 'f0 ket qua',
    on: day('2022-04-29'),
    channel: 'facebook',
    topic: 'good_example',
    title: 'Bốn tháng đồng hành cùng người điều trị tại nhà',
    text: 'Các đội tình nguyện đã mang lương thực, thuốc và lời hỏi thăm đến hơn bốn trăm hộ. Cách làm được các Tổ 9, 12 và 18 học theo.',
    views: 1360,
    shown: 'houses',
  },
]
