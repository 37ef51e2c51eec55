import type { Id } from '../../values/id.ts'

/** Where a record of a kind is shown; a kind without a page of its own has no link. */
const places: Readonly<Record<string, (id: Id) => string>> = {
  document: (id) => `/van-ban/${id}`,
  recommendation: (id) => `/kien-nghi/${id}`,
  supervision_session: (id) => `/giam-sat/cuoc/${id}`,
  supervision_sitting: (id) => `/giam-sat/buoi/${id}`,
  supervision_topic: (id) => `/giam-sat/chu-de/${id}`,
  leader_commitment: (id) => `/giam-sat/viec-moi-viec-kho/${id}`,
  supervision_programme: (id) => `/giam-sat/chuong-trinh/${id}`,
  inspection_board_case: (id) => `/giam-sat/ban-thanh-tra/${id}`,
  investment_project: (id) => `/giam-sat/dau-tu/${id}`,
  criticism_plan: (id) => `/phan-bien/ke-hoach/${id}`,
  advisory_group: (id) => `/phan-bien/to-tu-van/${id}`,
  criticism_exercise: (id) => `/phan-bien/cuoc/${id}`,
  dialogue: (id) => `/doi-thoai/${id}`,
  meeting: (id) => `/hoi-nghi/${id}`,
  law_consultation: (id) => `/gop-y-phap-luat/${id}`,
  draft: (id) => `/du-thao/${id}`,
  assistance_round: (id) => `/ho-tro/dot/${id}`,
  benefit_round: (id) => `/tro-cap/dot/${id}`,
  benefit_policy: (id) => `/tro-cap/chinh-sach/${id}`,
  household: (id) => `/ho-dan/${id}`,
  disclosure_scope: (id) => `/cong-khai-so/${id}`,
  fund_case: (id) => `/quy-vi-nguoi-ngheo/ho-so/${id}`,
  book: (id) => `/so-sach/${id}`,
  bank_account: (id) => `/sao-ke/tai-khoan/${id}`,
  statement_import: (id) => `/sao-ke/tep/${id}`,
  campaign: (id) => `/cuu-tro/${id}`,
  donation: (id) => `/cuu-tro/ung-ho/${id}`,
  report: (id) => `/bao-cao/${id}`,
  unit: (id) => `/don-vi/${id}`,
  term: (id) => `/to-chuc/nhiem-ky/${id}`,
  body: (id) => `/to-chuc/ban/${id}`,
  area: (id) => `/to-chuc/khu-dan-cu/${id}`,
  person: (id) => `/to-chuc/nguoi/${id}`,
  member_organisation: (id) => `/to-chuc/to-chuc-thanh-vien/${id}`,
  agency: (id) => `/to-chuc/co-quan/${id}`,
  import_batch: (id) => `/to-chuc/ket-qua-nhap/${id}`,
}

export function recordLink(kind: string, id: Id): string | undefined {
  return Object.hasOwn(places, kind) ? places[kind]?.(id) : undefined
}
