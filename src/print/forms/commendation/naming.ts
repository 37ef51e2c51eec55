import {
  type Authority,
  type AwardForm,
  type CommendationCase,
  type Counted,
  countedAs,
  type RecipientKind,
} from '../../../areas/commendation/index.ts'
import { twoDigits } from '../../../values/number.ts'

/** The ward and what is above it, as documents of a day name them. */
export interface Units {
  /** 'phường Sông Cầu' */
  readonly ward: string
  readonly city: string | null
  readonly province: string | null
  readonly place: string
}

export const formNames: Readonly<Record<AwardForm, string>> = {
  commendation_certificate: 'Giấy khen',
  merit_certificate: 'Bằng khen',
  insignia: 'Kỷ niệm chương “Vì sự nghiệp Đại đoàn kết toàn dân tộc”',
  emulation_title: 'danh hiệu',
  letter_of_thanks: 'Thư khen',
}

/** 'Giấy khen', or of a title its name. */
export function awardName({ form, titleName }: Pick<CommendationCase, 'form' | 'titleName'>): string {
  return titleName === null ? formNames[form] : `${formNames[form]} “${titleName}”`
}

/** 'Chủ tịch Ủy ban nhân dân phường Sông Cầu', 'Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh Bắc Kạn'. */
export function authorityName(authority: Authority, { ward, city, province }: Units): string {
  if (authority === 'central_front') return 'Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam'
  const level = authority.startsWith('ward') ? ward : authority.startsWith('city') ? city : province
  const where = level ?? '……………'
  return authority.endsWith('_front')
    ? `Ban Thường trực Ủy ban MTTQ Việt Nam ${where}`
    : `Chủ tịch Ủy ban nhân dân ${where}`
}

const kinds: Readonly<Record<Counted, string>> = { collective: 'tập thể', individual: 'cá nhân', family: 'hộ gia đình' }

/** '09 tập thể, 05 cá nhân'; what there is none of is left out. */
export function howMany(kindsOf: readonly RecipientKind[]): string {
  const counts = (Object.keys(kinds) as Counted[]).map((counted) => {
    const count = kindsOf.filter((kind) => countedAs(kind) === counted).length
    return count === 0 ? null : `${twoDigits(count)} ${kinds[counted]}`
  })
  return counts.filter(Boolean).join(', ')
}

const honours = { mr: 'Ông', mrs: 'Bà', pupil: 'Em' } as const

/** 'Bà Nông Thị Thử', 'Hộ ông Bế Văn Lượng'. */
export function calledName({ honorific, name }: Pick<CommendationCase['recipient'], 'honorific' | 'name'>): string {
  return honorific === null ? name : `${honours[honorific]} ${name}`
}
