import { type Refusal, refuse } from '../../values/refusal.ts'

export const shortestPassword = 10
/** Argon2 would read more, but a megabyte of "password" is an attack on the machine. */
export const longestPassword = 200

/** What is tried first by anybody who guesses, folded: digits and repeats are judged by `isSimple`. */
const guessedFirst = [
  'password',
  'passw0rd',
  'matkhau',
  'mattran',
  'mttq',
  'mattrantoquoc',
  'fatherland',
  'vietnam',
  'hochiminh',
  'dauan',
  'admin',
  'administrator',
  'qwerty',
  'qwertyuiop',
  'asdfghjkl',
  'abc',
  'abcd',
  'anhyeuem',
  'iloveyou',
  'khongbiet',
  'phuongxa',
  'welcome',
]

/**
 * Long, not guessable from the name, not one of the first tried. No demand for capitals and signs: they make people
 * write passwords down and append "1!" (NIST SP 800-63B).
 */
export function checkPassword(
  password: string,
  about: { names: readonly string[] },
  field = 'password',
): Refusal | null {
  if ([...password].length < shortestPassword) {
    return refuse('identity.password_short', { field, params: { min: shortestPassword } })
  }
  if (password.length > longestPassword) return refuse('platform.too_long', { field, params: { max: longestPassword } })
  const plain = fold(password)
  const words = about.names.flatMap((name) => [fold(name), fold(name).replaceAll(' ', '')]).filter((w) => w.length >= 4)
  if (words.some((word) => remainder(plain, word).length < 4)) return refuse('identity.password_is_name', { field })
  if (isSimple(plain)) return refuse('identity.password_guessed', { field })
  return null
}

function isSimple(plain: string): boolean {
  const bare = plain.replace(/[^a-z]/g, '')
  const isGuessed = guessedFirst.some((word) => bare === word || bare === word + word)
  return isGuessed || new Set(plain).size < 4 || isRun(plain)
}

/** '0123456789', '9876543210', 'abcdefghij': each character follows the one before it. */
function isRun(text: string): boolean {
  const steps = [...text].slice(1).map((char, i) => (char.codePointAt(0) ?? 0) - (text.codePointAt(i) ?? 0))
  return [1, -1].some((step) => steps.filter((found) => found === step).length >= steps.length - 1)
}

function remainder(text: string, word: string): string {
  return text.includes(word) ? text.replace(word, '') : text
}

const fold = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'd').toLowerCase()
