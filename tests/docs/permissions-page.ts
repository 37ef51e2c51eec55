import { type Role, roleNames, roles } from '../../src/areas/identity/index.ts'
import { wordsIn } from '../../src/words/words.ts'
import { duties, type Kind, kinds } from '../proofs/duties.ts'
import { allActions, type FoundAction } from '../support/actions.ts'
import { pageOf, table } from './markdown.ts'

/** As narrow as a column must be: the role is named in the table above. */
const short: Readonly<Record<Role, string>> = {
  ward_chair: 'CT',
  ward_vice_chair: 'PCT',
  ward_officer: 'CB',
  ward_accountant: 'KT',
  ward_treasurer: 'TQ',
  member_org_lead: 'TCTV',
  area_head: 'TB',
  area_member: 'TVB',
  advisor: 'TTV',
  inspection_member: 'TTND',
  agency_contact: 'CQ',
  province_officer: 'T',
  central_viewer: 'TW',
  system_admin: 'QT',
}

const kindOf = new Map<string, Kind>(
  (Object.entries(kinds) as readonly [Kind, readonly string[]][]).flatMap(([kind, names]) =>
    names.map((name): [string, Kind] => [name, kind]),
  ),
)

/** Who may do what, read from the permissions of the actions and from the table of duties they are held against. */
export async function permissionsPage(): Promise<string> {
  const found = await allActions()
  const areas = [...new Set(found.map(({ area }) => area))]
  return pageOf(
    '# Who may do what',
    'Made from the code by `node --experimental-strip-types tests/docs/refresh.ts`; a test fails while it is not what the code says. Every act asks on the server, whoever calls it: page, API, command line or job. A dot marks a role that may; **●²** asks for the second factor besides the password. Beyond the role an act asks whether this person may touch this record: an area head only the own area, an agency only what was addressed to it, nobody a record of another committee.',
    '## Roles',
    rolesTable(),
    '## Kinds of work',
    `What a role may do is decided in kinds of work ([\`tests/proofs/duties.ts\`](../tests/proofs/duties.ts)), and held against the permissions that the areas declare.`,
    dutiesTable(),
    '## Acts, by area',
    ...areas.flatMap((area) => [`### \`${area}\``, actionsTable(found.filter((one) => one.area === area))]),
  )
}

function rolesTable(): string {
  const [vi, en] = [wordsIn('vi').identity.roles, wordsIn('en').identity.roles]
  return table(
    ['', 'vai trò', 'role', 'code', 'sees', 'signs in', 'holds'],
    roleNames.map((role) => {
      const { reach, secondFactor, narrowedBy, everywhere, onDevice } = roles[role]
      const how = onDevice ? 'code of the office, stays on the phone' : secondFactor ? 'two factors' : 'password'
      const where = everywhere ? 'everywhere' : narrowedBy ? `one ${narrowedBy}` : 'one committee'
      return [short[role], vi[role] ?? role, en[role] ?? role, `\`${role}\``, reach, how, where]
    }),
  )
}

const headings = ['', ...roleNames.map((role) => short[role])]

function dutiesTable(): string {
  const used = Object.keys(kinds) as readonly Kind[]
  return table(
    headings,
    used.map((kind) => [
      kind.replaceAll('_', ' '),
      ...roleNames.map((role) => (kind === 'own_account' || duties[role].includes(kind) ? '●' : '')),
    ]),
  )
}

function actionsTable(found: readonly FoundAction[]): string {
  return table(
    ['act', 'kind of work', ...headings.slice(1)],
    found.map(({ action: { name, permission } }) => [
      `\`${name}\``,
      (kindOf.get(name) ?? '').replaceAll('_', ' '),
      ...roleNames.map((role) => (permission.roles.includes(role) ? (permission.secondFactor ? '●²' : '●') : '')),
    ]),
  )
}
