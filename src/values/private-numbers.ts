/** Numbers and marks that name one person, wherever they stand. */
export type PrivateNumber = 'citizen_id' | 'phone' | 'bank_account' | 'email' | 'birth_date'

/** A number before one of these counts something. */
const counted = String.raw`(?!\s*(?:đ|đồng|VNĐ|VND|triệu|tỷ|người|lượt)(?!\p{L}))`

/** In order of certainty: of two that overlap the first is told. */
export const privateNumbers: readonly (readonly [PrivateNumber, RegExp])[] = [
  ['email', /[\p{L}\d._%+-]{1,64}@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/giu],
  ['birth_date', /(?<!\p{L})sinh(?!\p{L})[^\d\n]{0,12}\d{1,2}[/.-]\d{1,2}[/.-]\d{4}/giu],
  ['citizen_id', /(?<=(?:CCCD|CMND|CMT|căn cước|chứng minh)[^\d\n]{0,24})\d(?:[ .-]?\d){8,11}(?!\d)/giu],
  ['bank_account', /(?<=(?:STK|TK|tài khoản)[^\d\n]{0,24})\d(?:[ .-]?\d){5,18}(?!\d)/giu],
  [
    'phone',
    new RegExp(
      String.raw`(?<![\d.,/-])(?:\+?84|0084|0)[ .-]?(?:[35789]\d|1[2689]\d|2\d{1,2})(?:[ .-]?\d){7,8}(?![\d/])${counted}`,
      'gu',
    ),
  ],
  ['phone', /(?<!\d)\(0?2\d{1,2}\)[ .-]?\d(?:[ .-]?\d){6,7}(?!\d)/gu],
  ['citizen_id', new RegExp(String.raw`(?<![\d.,/-])(?:\d{12}|\d{9})(?![\d/]|[.,]\d)${counted}`, 'gu')],
  ['bank_account', new RegExp(String.raw`(?<![\d.,/-])\d{8,19}(?![\d/]|[.,]\d)${counted}`, 'gu')],
]

/** Thousands as we write them. Only after a word for a telephone may this be a number that somebody answers. */
const thousands = /^[1-9]\d{0,2}(?:\.\d{3})+$/
const telephone = /(?:ĐT|SĐT|điện thoại|gọi|Zalo|hotline|liên hệ)[^\d\n]{0,16}$/iu

const named = /(?:MST|mã số thuế|mã số doanh nghiệp|mã hồ sơ|tổng đài)[^\d\n]{0,16}$/iu
const hotline = /^1[89]00/

/** A number that everybody may know: of an enterprise, of a call centre, or an amount. */
export function isPublicNumber(number: string, before: string): boolean {
  const near = before.slice(-40)
  return hotline.test(number) || named.test(near) || (thousands.test(number) && !telephone.test(near))
}
