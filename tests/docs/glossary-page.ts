import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { indicators } from '../../src/areas/reports/index.ts'
import { projectRoot } from '../../src/platform/root.ts'
import { wordsIn } from '../../src/words/words.ts'
import { pageOf, table } from './markdown.ts'

/** Every word of the product in one place: those of the areas, the names that screens give, the indicators. */
export function glossaryPage(): string {
  return pageOf(
    '# Từ ngữ · Glossary',
    'Made from the code by `node --experimental-strip-types tests/docs/refresh.ts`; a test fails while it is not what the code says. The words of each area come from its README, what screens call things from [`src/words`](../src/words), indicators from their definitions. Một từ chỉ một việc: *cuộc* giám sát gồm nhiều *buổi*; *kiến nghị* là của Mặt trận, *phản ánh* là của người dân.',
    '## Chỉ số · Indicators',
    indicatorsTable(),
    '## Từ của từng mảng việc · Words of the areas',
    ...areaWords().flatMap(({ area, rows }) => [`### \`${area}\``, table(['in code', 'tiếng Việt', 'is'], rows)]),
    '## Tên gọi trên màn hình · What screens call things',
    ...namesOnScreens().flatMap(({ path, rows }) => [
      `### \`${path}\``,
      table(['in code', 'tiếng Việt', 'English'], rows),
    ]),
  )
}

function indicatorsTable(): string {
  const [vi, en] = [wordsIn('vi').indicators.texts, wordsIn('en').indicators.texts]
  return table(
    ['id', 'chỉ số', 'đơn vị', 'định nghĩa', 'được tính khi', 'indicator'],
    indicators.map(({ id }) => {
      const [own, other] = [vi[id], en[id]]
      return [`\`${id}\``, own?.name, own?.unit, own?.definition, own?.qualifying, other?.name].map(
        (text) => text ?? '',
      )
    }),
  )
}

interface Words {
  readonly area: string
  readonly rows: readonly (readonly string[])[]
}

/** The first table of an area's README that says what its words are. */
function areaWords(): readonly Words[] {
  const folder = join(projectRoot(), 'src/areas')
  const areas = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  return areas.flatMap(({ name }): Words[] => {
    const rows = tableOfWords(readFileSync(join(folder, name, 'README.md'), 'utf8'))
    return rows.length > 0 ? [{ area: name, rows }] : []
  })
}

function tableOfWords(text: string): readonly (readonly string[])[] {
  const lines = text.split('\n')
  const from = lines.findIndex((line) => /^\| (?:word|identifier) \| (?:vi|Vietnamese) \| is \|$/u.test(line))
  if (from < 0) return []
  const rows = lines.slice(from + 2)
  const to = rows.findIndex((line) => !line.startsWith('|'))
  return rows.slice(0, to < 0 ? rows.length : to).map((line) =>
    line
      .slice(1, -1)
      .split(/(?<!\\)\|/u)
      .map((cell) => cell.replaceAll('\\|', '|').replaceAll(/\[([^\]]*)\]\([^)]*\)/gu, '$1')),
  )
}

/** Lists of names in the language files: what something is, and where it stands. */
const listsOfNames =
  /^(?:states|stages|kinds|forms|roles|levels|topics|stances|results|outcomes|ledgers|purposes|channels|steps|views|works|scopes|ops|reaches|visibilities|origins|parts|places)$/u

interface Names {
  readonly path: string
  readonly rows: readonly (readonly string[])[]
}

function namesOnScreens(): readonly Names[] {
  return found(wordsIn('vi'), wordsIn('en'), '')
}

function found(vi: object, en: object, path: string): readonly Names[] {
  return Object.entries(vi).flatMap(([key, value]): readonly Names[] => {
    const other = (en as Record<string, unknown>)[key]
    if (!isRecord(value) || !isRecord(other)) return []
    const here = path ? `${path}.${key}` : key
    if (key === 'import') return []
    if (!listsOfNames.test(key) || !Object.values(value).every((text) => typeof text === 'string'))
      return found(value, other, here)
    const rows = Object.entries(value).map(([code, text]) => [`\`${code}\``, String(text), String(other[code] ?? '')])
    return rows.length > 0 ? [{ path: here, rows }] : []
  })
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
