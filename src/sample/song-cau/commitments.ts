/** What leaders of the ward promised to do new or hard in a year, how it went, and what the Front said of it. */
export interface SampleCommitment {
  readonly key: string
  readonly year: number
  readonly leader: string
  readonly position: string
  readonly kind: 'new_work' | 'hard_work'
  readonly text: string
  readonly result: {
    readonly self: string
    readonly front: string
    readonly text: string
    readonly code: 'achieved' | 'partly' | 'not_achieved'
  }
}

export const commitments: readonly SampleCommitment[] = [
  {
    key: '2021-moi',
    year: 2021,
    leader: 'Lèng Văn Tuấn',
    position: 'Chủ tịch Ủy ban nhân dân phường',
    kind: 'new_work',
    text: 'Tiếp nhận hồ sơ hành chính tại nhà họp tổ dân phố mỗi tháng hai buổi.',
    result: {
      self: 'Đã tổ chức 18 buổi tại 9 tổ, tiếp nhận 146 hồ sơ.',
      front: 'Người dân đồng tình; đề nghị duy trì và thông báo lịch trước một tuần.',
      text: 'Hoàn thành, tiếp tục duy trì.',
      code: 'achieved',
    },
  },
  {
    key: '2022-kho',
    year: 2022,
    leader: 'Lèng Văn Tuấn',
    position: 'Chủ tịch Ủy ban nhân dân phường',
    kind: 'hard_work',
    text: 'Giải tỏa mái che lấn vỉa hè đoạn trước chợ, vận động 32 hộ tự tháo dỡ.',
    result: {
      self: '29/32 hộ đã tự tháo dỡ.',
      front: 'Cách làm kiên trì, đúng quy trình; còn ba hộ cần tiếp tục vận động.',
      text: 'Hoàn thành phần lớn.',
      code: 'partly',
    },
  },
  {
    key: '2023-moi',
    year: 2023,
    leader: 'Ngọc Thị Vân',
    position: 'Bí thư Đảng ủy phường',
    kind: 'new_work',
    text: 'Đối thoại trực tiếp với Nhân dân theo cụm tổ dân phố, mỗi quý một lần.',
    result: {
      self: 'Đã tổ chức bốn lần tại bốn cụm.',
      front: 'Nội dung thiết thực, kết luận được thông báo lại cho Nhân dân.',
      text: 'Hoàn thành.',
      code: 'achieved',
    },
  },
]
