import { idPattern } from '../../src/values/id.ts'

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
      `/giam-sat/chuong-trinh/:id{${idPattern}}/sua`,
      `/phan-bien/ke-hoach/:id{${idPattern}}/sua`,
      `/ngay-hoi/ke-hoach/:id{${idPattern}}/sua`,
      `/tuyen-truyen/tin-bai/:id{${idPattern}}/sua`,
      `/tuyen-truyen/chuong-trinh/:id{${idPattern}}/sua`,
      `/tuyen-truyen/ke-hoach/:id{${idPattern}}/sua`,
    ],
  },
  {
    why: 'offered while the matter runs; what the sample began has ended',
    paths: [
      `/phan-bien/cuoc/:id{${idPattern}}/sua`,
      `/phan-bien/cuoc/:id{${idPattern}}/nhap`,
      `/giam-sat/cuoc/:id{${idPattern}}/buoi/:buoi`,
      `/hoi-nghi/:id{${idPattern}}/bien-ban`,
      `/ngay-hoi/ke-hoach/:id{${idPattern}}`,
      `/ngay-hoi/dang-ky/:id{${idPattern}}/sua`,
      `/ngay-hoi/dang-ky/:id{${idPattern}}/bao-cao`,
      `/khen-thuong/dot/:id{${idPattern}}/hop/moi`,
      `/khen-thuong/ho-so/:id{${idPattern}}/sua`,
      `/khen-thuong/ho-so/:id{${idPattern}}/bao-cao`,
      '/kien-nghi/gui/:id{[0-9a-f-]+}',
      `/cuu-tro/:id{${idPattern}}/sua`,
      `/cuu-tro/:id{${idPattern}}/phan-bo-moi`,
      `/cuu-tro/ung-ho/:id{${idPattern}}/sua`,
      `/ho-tro/dot/:id{${idPattern}}/sua`,
      `/ho-tro/dot/:id{${idPattern}}/them`,
      `/ho-tro/dot/:id{${idPattern}}/nhap`,
      `/ho-tro/dot/:id{${idPattern}}/hop-khu`,
      `/ho-tro/dot/:id{${idPattern}}/hoi-dong/moi`,
      `/quy-vi-nguoi-ngheo/ho-so/:id{${idPattern}}/chi`,
      `/quy-vi-nguoi-ngheo/ho-so/:id{${idPattern}}/nghiem-thu`,
    ],
  },
  {
    why: 'what came of a sheet that was brought in; the sample brings none',
    paths: [
      `/du-thao/:id{${idPattern}}/nhap/:lan{${idPattern}}`,
      `/phan-bien/cuoc/:id{${idPattern}}/nhap/:lan{${idPattern}}`,
      '/kien-nghi/nhap/:id{[0-9a-f-]+}',
      `/tuyen-truyen/nhap/:id{${idPattern}}`,
      `/khen-thuong/nhap/:id{${idPattern}}`,
      '/to-chuc/ket-qua-nhap/:id{[0-9a-f-]+}',
    ],
  },
  {
    why: 'a record of a kind that the sample has none of, or that stands behind the first three of its list',
    paths: [
      `/du-thao/:id{${idPattern}}/dieu-khoan/:clause{${idPattern}}`,
      `/du-thao/:id{${idPattern}}/so-lieu`,
      `/gop-y/:id{${idPattern}}/so-lieu`,
      `/giam-sat/ban-thanh-tra/:id{${idPattern}}`,
      `/giam-sat/dau-tu/:id{${idPattern}}`,
      `/gop-y-phap-luat/:id{${idPattern}}/doi-chieu/:opinion{${idPattern}}`,
      `/khen-thuong/phong-trao/:id{${idPattern}}/diem/:dangky{${idPattern}}`,
      `/khen-thuong/gia-dinh-van-hoa/:id{${idPattern}}`,
      `/chi-tieu-nhiem-ky/:id{${idPattern}}`,
      `/so-sach/:id{${idPattern}}/kiem-ke/:part{${idPattern}}`,
      `/chi-tieu-nhiem-ky/:id{${idPattern}}/sua`,
      `/quy-vi-nguoi-ngheo/khu-toi/:id{${idPattern}}`,
    ],
  },
  {
    why: 'offered between the approval of a report and its issue; the reports of the sample are either begun or out',
    paths: [`/bao-cao/:id{${idPattern}}/ban-hanh`],
  },
  {
    why: 'the sample has made no document public',
    paths: ['/cong-khai/:slug{[a-z0-9-]+}/van-ban', '/cong-khai/:slug{[a-z0-9-]+}/van-ban/:muc{[a-z0-9-]+}'],
  },
  {
    why: 'a household file opens by a button, which writes the look into the journal first',
    paths: [`/ho-dan/:id{${idPattern}}/ho-so`],
  },
  {
    why: 'units are changed, and registers of former units taken over, by the levels above',
    paths: ['/to-chuc/tiep-nhan/:id{[0-9a-f-]+}', '/don-vi/:id{[0-9a-f-]+}/thay-doi'],
  },
]
