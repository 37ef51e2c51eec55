import { z } from 'zod'
import { preparePassword } from '../areas/identity/index.ts'
import { type AreaKind, areaKinds, provinces, setUpCommittee } from '../areas/organisation/index.ts'
import { perform } from '../platform/action.ts'
import { zDay } from '../platform/input.ts'
import { numberedAreas, readAreaSheet } from '../set-up/area-sheet.ts'
import { usualCommitteeName, wholeUnitName } from '../set-up/naming.ts'
import { newId } from '../values/id.ts'
import { allRefusals, isRefusal, type Refusal, refuse } from '../values/refusal.ts'
import { fold } from '../values/vietnamese.ts'
import { ask, canAsk } from './ask.ts'
import { command } from './command.ts'
import { callerAt, type Desk } from './desk.ts'
import { newPassword } from './person.ts'
import { readGiven } from './read-file.ts'
import { zPath, zText } from './values.ts'

const input = {
  kind: z.enum(['ward', 'commune', 'special_zone']).default('ward'),
  name: zText.optional(),
  code: zText.optional(),
  province: zText.optional(),
  'committee-name': zText.optional(),
  term: zText.optional(),
  from: zDay.optional(),
  to: zDay.optional(),
  'chair-name': zText.optional(),
  'chair-sign-in': zText.optional(),
  'chair-password-file': zPath.optional(),
  'officer-name': zText.optional(),
  'officer-sign-in': zText.optional(),
  'officer-password-file': zPath.optional(),
  areas: z.coerce.number({ message: 'setup.areas_count' }).int().min(1).max(500).optional(),
  'area-kind': z.enum(areaKinds).default('residential_group'),
  'areas-file': zPath.optional(),
}

type Input = z.output<z.ZodObject<typeof input>>

/** What a committee cannot begin without, in the order in which it is asked. */
const needed = ['name', 'province', 'term', 'from', 'to', 'chair-name', 'chair-sign-in'] as const

/** The fields of the act, as the person at the terminal knows them. */
const optionNames: Readonly<Record<string, string>> = {
  'unit.name': 'name',
  'unit.code': 'code',
  'unit.provinceCode': 'province',
  committeeName: 'committee-name',
  'term.number': 'term',
  'term.from': 'from',
  'term.to': 'to',
  'chair.displayName': 'chair-name',
  'chair.signInName': 'chair-sign-in',
  'chair.password': 'chair-password-file',
  'officer.displayName': 'officer-name',
  'officer.signInName': 'officer-sign-in',
  'officer.password': 'officer-password-file',
  areasFile: 'areas-file',
}

export const setUp = command({
  name: 'setup',
  needs: 'shared',
  input,
  run: async (desk, typed) => {
    const whole = await fillIn(desk, typed)
    if (isRefusal(whole)) return whole
    const built = await build(desk, whole)
    if (isRefusal(built)) return inOptions(built)
    const committeeId = newId()
    const caller = callerAt(desk, committeeId, committeeId)
    const outcome = await perform(desk.place.database, setUpCommittee, built, caller)
    if (isRefusal(outcome)) return inOptions(outcome)
    const lines = [desk.words.cli.setUp({ name: built.committeeName, areas: outcome.areas })]
    return { lines, json: { committeeId, areas: outcome.areas } }
  },
})

/** Asks for what is missing when somebody is there to answer; otherwise all of it is named at once. */
async function fillIn(desk: Desk, typed: Input): Promise<Input | Refusal> {
  const missing = needed.filter((name) => typed[name] === undefined)
  if (!canAsk()) {
    const withPassword = typed['chair-password-file'] === undefined ? [...missing, 'chair-password-file'] : missing
    const [first, ...also] = withPassword.map((field) => refuse('platform.required', { field }))
    return first ? { ...first, also } : typed
  }
  const answers: Record<string, unknown> = { ...typed }
  for (const name of missing) answers[name] = await ask(desk.words.cli.options[`setup ${name}`] ?? name)
  const parsed = z.object(input).safeParse(answers)
  return parsed.success ? parsed.data : refuse('platform.invalid', { field: String(parsed.error.issues[0]?.path[0]) })
}

async function build(desk: Desk, given: Input) {
  const { words } = desk
  const name = wholeUnitName(given.kind, given.name ?? '', words)
  const chair = await account(desk, 'chair', given)
  if (isRefusal(chair)) return chair
  const officer = given['officer-name'] === undefined ? null : await account(desk, 'officer', given)
  if (isRefusal(officer)) return officer
  const areas = await areasOf(desk, given)
  if (isRefusal(areas)) return areas
  return {
    unit: { kind: given.kind, name, code: given.code ?? '', provinceCode: provinceCode(given.province ?? '') },
    committeeName: given['committee-name'] ?? usualCommitteeName(name, words),
    term: { number: given.term?.toUpperCase() ?? '', from: given.from ?? '', to: given.to ?? '' },
    chair,
    officer,
    areas,
  }
}

/** By code or by name, with or without marks: '19', 'Thái Nguyên', 'tinh thai nguyen'. */
function provinceCode(typed: string): string {
  const plain = fold(typed)
  const found = provinces.find(({ code, name }) => code === typed || fold(name) === plain || endsWith(name, plain))
  return found?.code ?? typed
}

const endsWith = (name: string, plain: string): boolean =>
  fold(name).replace(/^(tinh|thanh pho) /, '') === plain && plain !== ''

async function account(desk: Desk, who: 'chair' | 'officer', given: Input) {
  const displayName = given[`${who}-name`] ?? ''
  const signInName = given[`${who}-sign-in`] ?? ''
  const path = given[`${who}-password-file`]
  const password = await newPassword(desk, path, `${who}-password-file`, displayName)
  if (isRefusal(password)) return password
  const hash = await preparePassword(password, { names: [displayName, signInName] }, `${who}.password`)
  return isRefusal(hash) ? hash : { displayName, signInName, hash }
}

async function areasOf(desk: Desk, given: Input) {
  const kind: AreaKind = given['area-kind']
  const path = given['areas-file']
  if (path === undefined) return numberedAreas(kind, given.areas ?? 0, desk.words)
  if (given.areas !== undefined) return refuse('cli.areas_twice', { field: 'areas-file' })
  const bytes = await readGiven(path, 'areas-file')
  if (isRefusal(bytes)) return bytes
  const areas = await readAreaSheet(bytes, kind, desk.words)
  return isRefusal(areas) ? areas : areas.map(({ row: _, ...area }) => area)
}

function inOptions(refusal: Refusal): Refusal {
  const named = allRefusals(refusal).map(({ also: _, ...one }): Refusal => {
    const field = one.field?.startsWith('areas.') ? 'areas' : optionNames[one.field ?? '']
    return field === undefined ? one : { ...one, field }
  })
  const [first = refusal, ...also] = named
  return { ...first, also }
}
