import { expect, it } from 'vitest'
import { plant } from './plant.ts'
import { checkSchema, deletable, installationWide, migrationsIn } from './schema.ts'
import { droppedBy, statementsOf, tablesOf } from './sql.ts'
import { broken, readTree } from './tree.ts'

const scope = "string_to_array(nullif(current_setting('app.committees', true), ''), ',')::uuid[]"
const guard = (table: string): string => `
alter table ${table} enable row level security;
create policy committee on ${table} to dau_an_app using (committee_id = any (${scope}));
grant select, insert, update on ${table} to dau_an_app;
`
const gift = (inside = '', after = ''): string => `
-- A gift; with a semicolon; and a bracket ( in its comment.
create table relief.gift (
  committee_id uuid not null,
  id uuid not null,
  kind text not null check (kind in ('cash', 'in_kind; other')),
  ${inside}
  primary key (committee_id, id)
);${guard('relief.gift')}${after}`

const rulesOf = (sql: string): readonly string[] => broken(checkSchema(plant({ 'db/migrations/0001-relief.sql': sql })))

it('holds in this tree', () => {
  const tree = readTree()
  expect(migrationsIn(tree).length).toBeGreaterThan(0)
  expect(checkSchema(tree)).toEqual([])
})

it('sees every table that the text creates, and its lists of exceptions name only what exists', () => {
  const tree = readTree()
  const texts = migrationsIn(tree).map((file) => tree.read(file).replace(/--[^\n]*/g, ''))
  const created = texts.flatMap((text) => Array.from(text.matchAll(/create\s+(?:unlogged\s+)?table\b/gi)))
  const statements = migrationsIn(tree).flatMap((file) => statementsOf(tree.read(file)))
  const tables = tablesOf(statements)
  const dropped = statements.filter((statement) => droppedBy(statement) !== undefined)
  expect(tables.size).toBeGreaterThanOrEqual(created.length - dropped.length)
  expect([...Object.keys(installationWide), ...Object.keys(deletable)].filter((name) => !tables.has(name))).toEqual([])
})

it('a right to delete is none once its table is gone, and is one while it is there', () => {
  const grant = 'grant delete on relief.gift to dau_an_app;'
  expect(rulesOf(gift('', `${grant} drop table relief.gift;`))).toEqual([])
  expect(rulesOf(gift('', `${grant} drop table relief.other;`))).toEqual(['nothing-counted-is-deleted'])
})

it('a table that keeps every rule', () => {
  expect(rulesOf(gift('amount bigint not null, given_on date not null, recorded_at timestamptz not null,'))).toEqual([])
})

it.each<[rule: string, inside: string]>([
  ['keys-carry-committee', 'name text unique,'],
  ['keys-carry-committee', 'name text, unique nulls not distinct (id, name),'],
  ['keys-carry-committee', 'case_id uuid references relief.gift (id),'],
  ['keys-carry-committee', 'case_id uuid, constraint of_case foreign key (case_id) references relief.gift (id),'],
  ['keys-carry-committee', 'name text, exclude using gist (name with =),'],
  ['money-is-bigint', 'amount numeric(12, 2),'],
  ['money-is-bigint', 'total_vnd integer,'],
  ['instants-have-a-zone', 'made timestamp not null,'],
  ['instants-have-a-zone', 'made timestamp without time zone,'],
  ['names-tell-the-time', 'given_on timestamptz,'],
  ['names-tell-the-time', 'recorded_at date,'],
])('%s: %s', (rule, inside) => {
  expect(rulesOf(gift(inside))).toEqual([rule])
})

it.each<[rule: string, after: string]>([
  ['keys-carry-committee', 'create unique index once on relief.gift (kind) where kind is not null;'],
  ['keys-carry-committee', 'alter table relief.gift add column name text unique;'],
  ['keys-carry-committee', 'alter table only relief.gift add constraint once unique (kind);'],
  ['no-trigger', 'create trigger t after insert on relief.gift execute function relief.f();'],
  [
    'no-set-config',
    "create function relief.f() returns void as $$ select set_config('app.x', '1', true) $$ language sql;",
  ],
  ['settings-read-safely', "create view relief.v as select current_setting('app.committees', true);"],
  ['settings-read-safely', "create view relief.v as select nullif(current_setting('app.committees'), '');"],
  ['settings-read-safely', "create view relief.v as select nullif(current_setting('other.thing', true), '');"],
  ['nothing-counted-is-deleted', 'grant delete on relief.gift to dau_an_app;'],
  ['nothing-counted-is-deleted', 'grant all on all tables in schema relief to dau_an_app;'],
])('%s: %s', (rule, after) => {
  expect(rulesOf(gift('', after))).toContain(rule)
})

it.each(['update', 'update (hash)', 'delete', 'all'])('journal-only-grows: grant %s', (privilege) => {
  const journal = gift().replace('insert, update on', 'insert on').replaceAll('relief.gift', 'platform.journal')
  expect(rulesOf(journal)).toEqual([])
  expect(rulesOf(`${journal}grant ${privilege} on platform.journal to dau_an_app;`)).toContain('journal-only-grows')
})

it('committee-owns-rows, rows-are-guarded, and keys that do not begin with the committee', () => {
  expect(rulesOf('create table relief.gift (id uuid primary key);')).toEqual(['committee-owns-rows'])
  const bare = gift().replace(guard('relief.gift'), '')
  expect(rulesOf(bare)).toEqual(['rows-are-guarded'])
  expect(rulesOf(gift().replace('enable row level', 'disable row level'))).toEqual(['rows-are-guarded'])
  expect(rulesOf(gift().replace('(committee_id, id)', '(id, committee_id)'))).toEqual(['keys-carry-committee'])
  expect(rulesOf(gift().replace(/primary key.*/, 'check (true)'))).toEqual(['keys-carry-committee'])
})

it('migrations-in-order: a number taken twice, and none at all', () => {
  const twice = { 'db/migrations/0002-relief.sql': '', 'db/migrations/0002-festival.sql': '' }
  expect(broken(checkSchema(plant(twice)))).toEqual(['migrations-in-order'])
  expect(broken(checkSchema(plant({ 'db/migrations/relief.sql': '' })))).toEqual(['migrations-in-order'])
})
