const phone = /(?<![\d*x])(?:\+?84|0)(?:3|5|7|8|9)\d{8}(?!\d)/g
const citizen = /(?<=(?:cccd|cmnd|cmt|so cmt|can cuoc)[^\d]{0,12})\d{9,12}(?!\d)/gi
const longNumber = /\d{8,}/g

/**
 * A text as it may be shown to everybody: telephone and identity numbers gone, of every other long number the last three
 * digits. Days and times, which are shorter, stay.
 */
export function maskNumbers(text: string): string {
  return text
    .replace(citizen, '***')
    .replace(phone, '***')
    .replace(longNumber, (number) => `***${number.slice(-3)}`)
}
