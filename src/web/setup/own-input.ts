import type { z } from 'zod'
import { preparePassword } from '../../areas/identity/index.ts'
import { type AreaKind, areaKinds, setUpCommittee } from '../../areas/organisation/index.ts'
import { parseInput } from '../../platform/input.ts'
import { numberedAreas, readAreaSheet, type SheetArea } from '../../set-up/area-sheet.ts'
import { usualCommitteeName, wholeUnitName } from '../../set-up/naming.ts'
import { allRefusals, isRefusal, type Refusal, refuse } from '../../values/refusal.ts'
import type { Words } from '../../words/words.ts'
import type { Form } from '../http/form.ts'

export interface OwnInput {
  readonly input: z.output<typeof setUpCommittee.input>
  /** The areas with their rows, when they came from a file. */
  readonly areas: readonly (Omit<SheetArea, 'row'> & { readonly row: number | null })[]
}

type Typed = Readonly<Record<string, string>>

/** What the form says, as the act takes it; everything that is wrong with it comes back at once, each with its field. */
export async function readOwnForm(form: Form, words: Words): Promise<OwnInput | Refusal> {
  const { typed } = form
  const chair = await readAccount(typed, 'chair')
  const isOfficer = ['displayName', 'signInName', 'password', 'again'].some((name) => typed[`officer.${name}`])
  const officer = isOfficer ? await readAccount(typed, 'officer') : null
  const areas = await readAreas(form, words)
  const kind = typed['unit.kind'] ?? ''
  const name = wholeUnitName(kind, typed['unit.name'] ?? '', words)
  const unit = { kind, name, code: typed['unit.code']?.trim() ?? '', provinceCode: typed['unit.provinceCode'] ?? '' }
  const input = {
    unit,
    // Without a unit there is nothing to propose; its own refusal is enough.
    committeeName: typed.committeeName?.trim() || usualCommitteeName(name, words) || '-',
    term: {
      number: typed['term.number']?.trim().toUpperCase() ?? '',
      from: typed['term.from'] ?? '',
      to: typed['term.to'] ?? '',
    },
    chair: chair.account,
    officer: officer?.account ?? null,
    areas: isRefusal(areas) ? [] : areas.map(({ kind, number, name }) => ({ kind, number, name })),
  }
  const parsed = parseInput(setUpCommittee.input, input)
  const wrong = [parsed, chair.wrong, officer?.wrong, areas].filter(isRefusal).flatMap(allRefusals)
  // Without a hash the schema complains of a field that nobody typed; the password's own refusal says it.
  const [first, ...also] = wrong.filter(({ field }) => !field?.endsWith('.hash'))
  if (first) return { ...first, also }
  if (isRefusal(parsed)) return parsed
  return { input: parsed, areas: isRefusal(areas) ? [] : areas }
}

async function readAccount(typed: Typed, who: 'chair' | 'officer') {
  const of = (name: string): string => typed[`${who}.${name}`] ?? ''
  const [displayName, signInName, password] = [of('displayName'), of('signInName'), of('password')]
  const hash = await preparePassword(password, { names: [displayName, signInName] }, `${who}.password`)
  const differs = password === of('again') ? null : refuse('setup.password_differs', { field: `${who}.again` })
  const wrong = isRefusal(hash) ? hash : differs
  return { account: { displayName, signInName, hash: isRefusal(hash) ? '' : hash }, wrong }
}

async function readAreas(form: Form, words: Words): Promise<OwnInput['areas'] | Refusal> {
  const { typed, files } = form
  const kind = areaKinds.find((one) => one === typed.areaKind) ?? 'residential_group'
  if (typed.areasWay === 'numbers') return numbered(kind, typed.areaCount ?? '', words)
  if (typed.areasWay !== 'file') return []
  const [file] = files.areasFile ?? []
  if (!file) return refuse('setup.no_file', { field: 'areasFile' })
  return readAreaSheet(new Uint8Array(await file.arrayBuffer()), kind, words)
}

function numbered(kind: AreaKind, count: string, words: Words): OwnInput['areas'] | Refusal {
  const most = /^\d{1,3}$/.test(count.trim()) ? Number(count) : 0
  if (most < 1 || most > 500) return refuse('setup.areas_count', { field: 'areaCount' })
  return numberedAreas(kind, most, words).map((area) => ({ ...area, row: null }))
}
