import { droppedBy, skeleton, statementsOf, type Table, tablesOf, withoutComments } from './sql.ts'
import { lineAt, type Offence, type Tree } from './tree.ts'

/** Small tables of the whole installation: the same for every committee, or what must be unique across all of them. */
export const installationWide: Readonly<Record<string, string>> = {
  'organisation.unit': 'the units of the country, the same for everybody',
  'organisation.unit_name': 'what a unit was called, and when',
  'organisation.unit_code': 'the official codes, which pass from one unit to another',
  'organisation.unit_parent': 'which unit stood under which',
  'organisation.unit_succession': 'what merged, split or was renamed',
  'organisation.committee': 'the register of committees: its short name is an address, so it is unique everywhere',
  'identity.demo_committee': 'which committees are samples, asked before anybody has signed in',
  'identity.sign_in_name': 'the name typed to sign in, unique everywhere',
  'identity.login_code': 'found by the hash of the code, before it is known whose it is',
  'identity.session': 'found by the hash of the token, before it is known whose it is',
  'identity.oidc_link': 'found by the name that a sign-in service uses',
  'identity.throttle': 'attempts that failed, by fingerprint, belonging to nobody',
  'identity.challenge': 'challenges to security keys, answered before it is known by whom',
}

/** What the application may delete: nothing that is counted, only what has run out. */
export const deletable: Readonly<Record<string, string>> = {
  'identity.login_code': 'a code that was used or has run out',
  'identity.session': 'a session that ended',
  'identity.throttle': 'attempts long past',
  'identity.challenge': 'a challenge answered once',
  'statements.batch': 'rows of a file while it is read; they count for nothing until they are lines',
  'disclosure.search': 'what a public line is found by, made of the line, which stays',
}

export const migrationsIn = (tree: Tree): readonly string[] =>
  tree.files.filter((file) => /^db\/migrations\/.*\.sql$/.test(file))

/** All migrations, read in order as one history. */
export function checkSchema(tree: Tree): readonly Offence[] {
  const files = migrationsIn(tree)
  const statements = files.flatMap((file) => statementsOf(tree.read(file)))
  const tables = tablesOf(statements)
  const whereIs = (table: string): string =>
    files.find((file) => skeleton(tree.read(file)).includes(`table ${table} (`)) ?? ''
  // A grant goes with its table.
  const dropped = new Set(statements.flatMap((statement) => droppedBy(statement) ?? []))
  const ofTables = [...tables.values()].flatMap((table) =>
    checkTable(table, tables, statements).map(([rule, what]) => ({
      rule,
      file: whereIs(table.name),
      what: `${table.name}: ${what}`,
    })),
  )
  return [...ofTables, ...checkOrder(files), ...files.flatMap((file) => checkText(tree, file, dropped))]
}

type Finding = readonly [rule: string, what: string]

function checkTable(
  table: Table,
  tables: ReadonlyMap<string, Table>,
  statements: readonly string[],
): readonly Finding[] {
  const named = checkColumns(table)
  if (table.name in installationWide) return named
  if (!table.columns.some((column) => column.name === 'committee_id')) {
    return [...named, ['committee-owns-rows', 'has no committee_id']]
  }
  return [...named, ...checkKeys(table, tables), ...checkGuard(table, statements)]
}

/** A table distributed by committee can only keep a key that carries it. */
function checkKeys({ keys }: Table, tables: ReadonlyMap<string, Table>): readonly Finding[] {
  const primary = keys.find((key) => key.kind === 'primary')
  const findings: Finding[] = []
  if (primary?.columns[0] !== 'committee_id')
    findings.push(['keys-carry-committee', 'the primary key does not begin with committee_id'])
  for (const { kind, columns, target } of keys) {
    if (columns.includes('committee_id') || (target && isWide(target, tables))) continue
    findings.push(['keys-carry-committee', `the ${kind} key (${columns.join(', ')}) has no committee_id`])
  }
  return findings
}

const isWide = (name: string, tables: ReadonlyMap<string, Table>): boolean =>
  tables.has(name) && name in installationWide

function checkGuard({ name }: Table, statements: readonly string[]): readonly Finding[] {
  const policy = new RegExp(`^create policy \\w+ on ${name.replace('.', '\\.')}( |$)`)
  const findings: Finding[] = []
  if (!statements.includes(`alter table ${name} enable row level security`))
    findings.push(['rows-are-guarded', 'row level security is off'])
  if (!statements.some((statement) => policy.test(statement))) findings.push(['rows-are-guarded', 'has no policy'])
  return findings
}

/** Money is whole đồng, `…_on` is a day, `…_at` an instant of the world. */
function checkColumns({ columns }: Table): readonly Finding[] {
  return columns.flatMap(({ name, rest }) => {
    const findings: Finding[] = []
    if (/(^|_)(amount|vnd|price|cost|budget|money|worth)(_vnd)?$/.test(name) && !/^bigint\b/.test(rest)) {
      findings.push(['money-is-bigint', `${name} is ${rest}`])
    }
    if (/^timestamp\b(?! with time zone)/.test(rest)) findings.push(['instants-have-a-zone', `${name} is ${rest}`])
    if (/_on$/.test(name) && !/^date\b/.test(rest)) findings.push(['names-tell-the-time', `${name} is ${rest}`])
    if (/_at$/.test(name) && !/^(timestamptz|timestamp with)\b/.test(rest))
      findings.push(['names-tell-the-time', `${name} is ${rest}`])
    return findings
  })
}

const forbidden: readonly (readonly [rule: string, pattern: RegExp])[] = [
  ['no-trigger', /\bcreate\s+(or\s+replace\s+)?(constraint\s+)?trigger\b/gi],
  ['no-set-config', /\bset_config\s*\(/gi],
  ['settings-read-safely', /(?<!nullif\(\s*)current_setting\s*\(/gi],
  ['settings-read-safely', /nullif\(\s*current_setting\s*\((?!\s*'app\.\w+'\s*,\s*true\s*\)\s*,\s*''\s*\))/gi],
]

/** What no migration may say, not even inside a function. */
function checkText(tree: Tree, file: string, dropped: ReadonlySet<string>): readonly Offence[] {
  const text = withoutComments(tree.read(file))
  const said = forbidden.flatMap(([rule, pattern]) =>
    Array.from(text.matchAll(pattern), (match) => ({
      rule,
      file,
      line: lineAt(text, match.index),
      what: text.slice(match.index, match.index + 60).replace(/\s+/g, ' '),
    })),
  )
  return [...said, ...statementsOf(text).flatMap((statement) => checkGrant(file, statement, dropped))]
}

function checkGrant(file: string, statement: string, dropped: ReadonlySet<string>): readonly Offence[] {
  const [, privileges = '', targets = '', roles = ''] = /^grant (.+?) on (.+?) to (.+)$/.exec(statement) ?? []
  if (!/\bdau_an_|\bpublic\b/.test(roles)) return []
  const offence = (rule: string): Offence => ({ rule, file, what: statement.slice(0, 120) })
  const names = targets.replace(/^table /, '').split(/\s*,\s*/)
  const offences: Offence[] = []
  const deletes = /\b(delete|truncate|all)\b/.test(privileges)
  if (deletes && !names.every((name) => name in deletable || dropped.has(name)))
    offences.push(offence('nothing-counted-is-deleted'))
  const frozen = names.some((name) => /(^|[._])(journal|snapshot)s?$/.test(name) || name.startsWith('all tables'))
  if (frozen && /\b(update|delete|truncate|all)\b/.test(privileges)) offences.push(offence('journal-only-grows'))
  return offences
}

/** `0001-name.sql`, `0002-name.sql` …: no number twice. One may be left out: it is kept for work not yet landed. */
function checkOrder(files: readonly string[]): readonly Offence[] {
  const numberIn = (file: string) => /\/(\d{4})-[a-z-]+\.sql$/.exec(file)?.[1]
  return files
    .filter((file, at) => {
      const number = numberIn(file)
      return number === undefined || number === '0000' || files.slice(0, at).some((other) => numberIn(other) === number)
    })
    .map((file) => ({ rule: 'migrations-in-order', file, what: 'has no number of its own: 0001-, 0002-, …' }))
}
