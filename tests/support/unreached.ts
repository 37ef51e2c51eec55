/**
 * Pages that no link leads to for anybody of the sample's ward on its day of work, with why. Whoever makes one reachable
 * takes it off; the proofs of wrong input and of statements open most of them on a house with something of every kind begun.
 */
export const unreached: readonly { readonly why: string; readonly paths: readonly string[] }[] = [
  {
    why: 'the address is a secret, sent to one person outside the product',
    paths: ['/vao/:token'],
  },
  {
    why: 'offered while the thing is being written; all that the sample wrote has gone out',
    paths: [
      '/van-ban/:id{[0-9a-f-]+}/the-thuc',
      '/van-ban/:id{[0-9a-f-]+}/soan',
      '/van-ban/:id{[0-9a-f-]+}/ban-hanh',
      '/kien-nghi/:id{[0-9a-f-]+}/sua',
      '/giam-sat/chuong-trinh/:id{[0-9a-f-]{36}}/sua',
      '/phan-bien/ke-hoach/:id{[0-9a-f-]{36}}/sua',
      '/ngay-hoi/ke-hoach/:id{[0-9a-f-]{36}}/sua',
      '/tuyen-truyen/tin-bai/:id{[0-9a-f-]{36}}/sua',
      '/tuyen-truyen/chuong-trinh/:id{[0-9a-f-]{36}}/sua',
      '/tuyen-truyen/ke-hoach/:id{[0-9a-f-]{36}}/sua',
    ],
  },
  {
    why: 'offered while the matter runs; what the sample began has ended',
    paths: [
      '/phan-bien/cuoc/:id{[0-9a-f-]{36}}/sua',
      '/phan-bien/cuoc/:id{[0-9a-f-]{36}}/nhap',
      '/giam-sat/cuoc/:id{[0-9a-f-]{36}}/buoi/:buoi',
      '/hoi-nghi/:id{[0-9a-f-]{36}}/bien-ban',
      '/ngay-hoi/ke-hoach/:id{[0-9a-f-]{36}}',
      '/ngay-hoi/dang-ky/:id{[0-9a-f-]{36}}/sua',
      '/ngay-hoi/dang-ky/:id{[0-9a-f-]{36}}/bao-cao',
      '/khen-thuong/dot/:id{[0-9a-f-]{36}}/hop/moi',
      '/khen-thuong/ho-so/:id{[0-9a-f-]{36}}/sua',
      '/khen-thuong/ho-so/:id{[0-9a-f-]{36}}/bao-cao',
      '/kien-nghi/gui/:id{[0-9a-f-]+}',
      '/cuu-tro/:id{[0-9a-f-]{36}}/sua',
      '/cuu-tro/:id{[0-9a-f-]{36}}/phan-bo-moi',
      '/cuu-tro/ung-ho/:id{[0-9a-f-]{36}}/sua',
      '/ho-tro/dot/:id{[0-9a-f-]{36}}/sua',
      '/ho-tro/dot/:id{[0-9a-f-]{36}}/them',
      '/ho-tro/dot/:id{[0-9a-f-]{36}}/nhap',
      '/ho-tro/dot/:id{[0-9a-f-]{36}}/hop-khu',
      '/ho-tro/dot/:id{[0-9a-f-]{36}}/hoi-dong/moi',
      '/quy-vi-nguoi-ngheo/ho-so/:id{[0-9a-f-]{36}}/chi',
      '/quy-vi-nguoi-ngheo/ho-so/:id{[0-9a-f-]{36}}/nghiem-thu',
    ],
  },
  {
    why: 'what came of a sheet that was brought in; the sample brings none',
    paths: [
      '/du-thao/:id{[0-9a-f-]{36}}/nhap/:lan{[0-9a-f-]{36}}',
      '/phan-bien/cuoc/:id{[0-9a-f-]{36}}/nhap/:lan{[0-9a-f-]{36}}',
      '/kien-nghi/nhap/:id{[0-9a-f-]+}',
      '/tuyen-truyen/nhap/:id{[0-9a-f-]{36}}',
      '/khen-thuong/nhap/:id{[0-9a-f-]{36}}',
      '/to-chuc/ket-qua-nhap/:id{[0-9a-f-]+}',
    ],
  },
  {
    why: 'a record of a kind that the sample has none of, or that stands behind the first three of its list',
    paths: [
      '/du-thao/:id{[0-9a-f-]{36}}/dieu-khoan/:clause{[0-9a-f-]{36}}',
      '/du-thao/:id{[0-9a-f-]{36}}/so-lieu',
      '/gop-y/:id{[0-9a-f-]{36}}/so-lieu',
      '/giam-sat/ban-thanh-tra/:id{[0-9a-f-]{36}}',
      '/giam-sat/dau-tu/:id{[0-9a-f-]{36}}',
      '/gop-y-phap-luat/:id{[0-9a-f-]{36}}/doi-chieu/:opinion{[0-9a-f-]{36}}',
      '/khen-thuong/phong-trao/:id{[0-9a-f-]{36}}/diem/:dangky{[0-9a-f-]{36}}',
      '/khen-thuong/gia-dinh-van-hoa/:id{[0-9a-f-]{36}}',
      '/chi-tieu-nhiem-ky/:id{[0-9a-f-]{36}}',
      '/so-sach/:id{[0-9a-f-]{36}}/kiem-ke/:part{[0-9a-f-]{36}}',
      '/chi-tieu-nhiem-ky/:id{[0-9a-f-]{36}}/sua',
      '/quy-vi-nguoi-ngheo/khu-toi/:id{[0-9a-f-]{36}}',
    ],
  },
  {
    why: 'offered between the approval of a report and its issue; the reports of the sample are either begun or out',
    paths: ['/bao-cao/:id{[0-9a-f-]{36}}/ban-hanh'],
  },
  {
    why: 'the sample has made no document public',
    paths: ['/cong-khai/:slug{[a-z0-9-]+}/van-ban', '/cong-khai/:slug{[a-z0-9-]+}/van-ban/:muc{[a-z0-9-]+}'],
  },
  {
    why: 'a household file opens by a button, which writes the look into the journal first',
    paths: ['/ho-dan/:id{[0-9a-f-]{36}}/ho-so'],
  },
  {
    why: 'units are changed, and registers of former units taken over, by the levels above',
    paths: ['/to-chuc/tiep-nhan/:id{[0-9a-f-]+}', '/don-vi/:id{[0-9a-f-]+}/thay-doi'],
  },
]
