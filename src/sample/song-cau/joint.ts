import { day } from '../../values/day.ts'
import type { SampleJointSession } from './shape.ts'

const hall = 'Hội trường Ủy ban nhân dân phường'

/** Five supervisions of the People's Council that the Front joined, two sittings each: ten sittings, no session of ours. */
export const jointSessions: readonly SampleJointSession[] = [
  {
    key: 'tham-gia-2019',
    title: 'Tham gia giám sát việc thực hiện dự toán ngân sách phường năm 2019',
    host: 'hdnd',
    invitedOn: day('2019-05-06'),
    sittings: [
      { on: day('2019-05-15'), place: hall, opinion: 'Đề nghị công khai số thu quỹ tại bảng tin các tổ.' },
      {
        on: day('2019-10-24'),
        place: hall,
        opinion: 'Nhất trí với kết quả; đề nghị bổ sung phụ biểu chi thường xuyên.',
      },
    ],
  },
  {
    key: 'tham-gia-2020',
    title: 'Tham gia giám sát công tác phòng, chống dịch COVID-19 trên địa bàn',
    host: 'hdnd',
    invitedOn: day('2020-04-27'),
    sittings: [
      { on: day('2020-05-07'), place: 'Trạm Y tế phường', opinion: 'Đề nghị bổ sung vật tư cho các chốt tự quản.' },
      { on: day('2020-08-20'), place: hall, opinion: 'Đề nghị công bố số điện thoại trực tại từng tổ.' },
    ],
  },
  {
    key: 'tham-gia-2021',
    title: 'Tham gia giám sát công tác chuẩn bị bầu cử của Thường trực Hội đồng nhân dân phường',
    host: 'hdnd',
    invitedOn: day('2021-03-15'),
    sittings: [
      { on: day('2021-03-25'), place: hall, opinion: 'Đề nghị bố trí điểm niêm yết mở cả ngoài giờ hành chính.' },
      { on: day('2021-10-19'), place: hall, opinion: 'Đề nghị tổng kết kinh nghiệm tổ chức bầu cử trong dịch.' },
    ],
  },
  {
    key: 'tham-gia-2022',
    title: 'Tham gia giám sát công tác quản lý trật tự xây dựng, đô thị',
    host: 'hdnd',
    invitedOn: day('2022-05-09'),
    sittings: [
      { on: day('2022-05-19'), place: hall, opinion: 'Đề nghị niêm yết quy hoạch chi tiết tại nhà họp tổ.' },
      { on: day('2022-10-06'), place: 'Khu vực chợ phường', opinion: 'Đề nghị giải tỏa mái che lấn vỉa hè trước chợ.' },
    ],
  },
  {
    key: 'tham-gia-2023',
    title: 'Tham gia giám sát việc giải quyết kiến nghị của cử tri về hạ tầng đô thị',
    host: 'hdnd',
    invitedOn: day('2023-05-08'),
    sittings: [
      { on: day('2023-05-18'), place: hall, opinion: 'Đề nghị lập danh mục ý kiến kéo dài qua nhiều kỳ họp.' },
      { on: day('2023-10-26'), place: hall, opinion: 'Đề nghị công khai tiến độ sửa vỉa hè đoạn trước chợ.' },
    ],
  },
]
