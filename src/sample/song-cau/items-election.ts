import { day } from '../../values/day.ts'
import type { SampleItem } from './item-shape.ts'

/** The election of 2021. */
export const itemsOfElection: readonly SampleItem[] = [
  {
    key: 'bau cu 1',
    on: day('2021-02-22'),
    channel: 'facebook',
    topic: 'election',
    title: 'Ngày bầu cử đại biểu Quốc hội và đại biểu Hội đồng nhân dân: 23/5/2021',
    text: 'Cử tri xem danh sách niêm yết tại Nhà văn hóa tổ dân phố từ ngày 13/4/2021; thấy sai sót thì báo Ủy ban nhân dân phường.',
    plan: 'bau cu 2021',
    views: 980,
  },
  {
    key: 'bau cu 2',
    on: day('2021-04-14'),
    channel: 'loa',
    topic: 'election',
    title: 'Hội nghị lấy ý kiến cử tri nơi cư trú',
    text: 'Hội nghị lấy ý kiến nhận xét và tín nhiệm của cử tri nơi cư trú đối với người ứng cử được tổ chức tại các tổ dân phố theo lịch niêm yết.',
    plan: 'bau cu 2021',
  },
  {
    key: 'bau cu 3',
    on: day('2021-05-17'),
    channel: 'zalo',
    topic: 'election',
    title: 'Đi bầu cử an toàn trong điều kiện có dịch',
    text: 'Cử tri đeo khẩu trang, giữ khoảng cách, đi bầu theo khung giờ của tổ. Hòm phiếu phụ đến tận nhà người ốm, người cách ly.',
    plan: 'bau cu 2021',
    passedOn: [4, 15],
  },
  {
    key: 'bau cu 4',
    on: day('2021-05-24'),
    channel: 'facebook',
    topic: 'election',
    title: 'Cử tri phường nô nức đi bầu cử',
    text: 'Ngay từ bảy giờ sáng, các khu vực bỏ phiếu đã đông cử tri. Cuộc bầu cử diễn ra dân chủ, đúng luật, an toàn.',
    plan: 'bau cu 2021',
    views: 1720,
    shown: 'board',
  },
]
