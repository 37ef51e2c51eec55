// platform.fold and platform.exact_key in db/migrations/0001-vietnamese.sql are this file in SQL, and a property test
// (db/vietnamese.test.ts) proves both equal. Hence ASCII lower case: no rule here depends on the host's Unicode tables.

const invisible = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]|\u034f/g
const marks = /[\u0300-\u036f]/g
const toneBeforeVowels = /([\u0300\u0301\u0303\u0309\u0323]+)((?:[aeiouy]|[\u0302\u0306\u031b])+)/g

// Đ is often typed as Icelandic Ð or African Ɖ; ƀ is a letter of Bahnar and Jarai names, as is the apostrophe.
const alike: Readonly<Record<string, string>> = {
  Đ: 'đ',
  Ð: 'đ',
  ð: 'đ',
  Ɖ: 'đ',
  ɖ: 'đ',
  Ƀ: 'ƀ',
  '‘': "'",
  '’': "'",
  ʼ: "'",
}

/** Whether a text has no mark, nothing invisible and no end of line, as nearly all that banks print: most rules have nothing to do. */
export const isAscii = (text: string): boolean => /^[ -~]*$/.test(text)

const asciiKey = (text: string): string => text.toLowerCase().replace(/ {2,}/g, ' ').trim()

function plainLetters(text: string): string {
  return text
    .replace(invisible, '')
    .normalize('NFD')
    .replace(/[A-Z]/g, (letter) => letter.toLowerCase())
    .replace(/[ĐÐðƉɖɃ‘’ʼ]/g, (letter) => alike[letter] ?? letter)
    .replace(/\s+/g, ' ')
    .trim()
}

/**
 * What search compares when accents do not matter: lower case, no tone or vowel marks, đ as d, single spaces.
 * 'Hoà  BÌNH' and 'hòa bình' are both 'hoa binh', composed or not; 'Đặng' is 'dang'.
 */
export function fold(text: string): string {
  if (isAscii(text)) return asciiKey(text)
  return plainLetters(text).replace(marks, '').replace(/đ/g, 'd').replace(/ƀ/g, 'b')
}

/**
 * What search compares when accents matter: lower case, composed (NFC), the tone moved behind its vowels wherever it was
 * typed. 'hoà' and 'Hòa' share a key, 'hoa' has another. For comparing, never for showing.
 */
export function exactKey(text: string): string {
  if (isAscii(text)) return asciiKey(text)
  return plainLetters(text).replace(toneBeforeVowels, '$2$1').normalize('NFC')
}

/** How well a text holds the query: 0 with its very accents, 1 without regard to accents, null not at all. Low first. */
export function matchRank(query: string, text: string): 0 | 1 | null {
  if (exactKey(text).includes(exactKey(query))) return 0
  return fold(text).includes(fold(query)) ? 1 : null
}
