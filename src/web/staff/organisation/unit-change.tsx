import {
  abolishUnit,
  callName,
  loadUnits,
  mergeUnits,
  organisationPermissions,
  placeUnit,
  recodeUnit,
  renameUnit,
  type Unit,
} from '../../../areas/organisation/index.ts'
import { isRefusal, type Refusal, refuse } from '../../../values/refusal.ts'
import { memoryOf } from '../../http/memory.ts'
import { type Act, type Outcome, type PageContext, page } from '../../http/page.ts'
import { PageHead } from '../../parts/index.ts'
import { idIn, idPart, unitPath, unitsPath } from './paths.ts'
import { toForm } from './refused-field.ts'
import { UnitChangeForms } from './unit-change-forms.tsx'
import { unitOfCode } from './unit-new.tsx'

function after(outcome: { readonly id: string } | Refusal, name: string): Outcome {
  return isRefusal(outcome) ? toForm(outcome) : { goTo: unitPath(outcome.id), done: name }
}

const place: Act = async (c, form) => {
  const parentId = await unitOfCode(c, form.values.parentCode, form.values.from, 'parentCode')
  if (isRefusal(parentId)) return parentId
  const { from, legalDoc } = form.values
  return after(await c.perform(placeUnit, { unitId: idIn(c), parentId, from, legalDoc }, form.clientId), placeUnit.name)
}

/** The others are named by their codes, one a line; the new unit takes the place of this one in the tree. */
const merge: Act = async (c, form) => {
  const { codes, kind, name, code, parentCode, effectiveOn, legalDoc } = form.values
  const others: string[] = []
  for (const line of String(codes ?? '')
    .split(/[\s,;]+/)
    .filter((one) => one !== '')) {
    const found = await unitOfCode(c, line, c.today, 'codes')
    if (isRefusal(found)) return found
    if (found !== null) others.push(found)
  }
  const parentId = await unitOfCode(c, parentCode, effectiveOn, 'parentCode')
  if (isRefusal(parentId)) return parentId
  const input = { fromIds: [idIn(c), ...others], into: { kind, name, code, parentId }, effectiveOn, legalDoc }
  return after(await c.perform(mergeUnits, input, form.clientId), mergeUnits.name)
}

/** Ghi thay đổi của đơn vị: what happened to a unit, each from its day. */
export const changeUnitPage = page<Unit>({
  path: `${unitsPath}/${idPart}/thay-doi`,
  shell: 'staff',
  may: organisationPermissions.manage_units,
  title: (unit, words) => `${words.organisation.pages.units.change}: ${unit.names.at(-1)?.name ?? ''}`,
  load: async (c) => {
    const unit = (await c.read((reading) => loadUnits(reading, [idIn(c)]))).book.get(idIn(c))
    return unit ?? refuse('organisation.unit_missing', { kind: 'missing' })
  },
  acts: {
    rename: async (c, form) =>
      after(await c.perform(renameUnit, { ...form.values, unitId: idIn(c) }, form.clientId), renameUnit.name),
    recode: async (c, form) =>
      after(await c.perform(recodeUnit, { ...form.values, unitId: idIn(c) }, form.clientId), recodeUnit.name),
    place,
    merge,
    abolish: async (c, form) =>
      after(await c.perform(abolishUnit, { ...form.values, unitId: idIn(c) }, form.clientId), abolishUnit.name),
  },
  view: ({ data: unit, c }) => <View unit={unit} c={c} />,
})

function View({ unit, c }: { unit: Unit; c: PageContext }) {
  const { units } = c.words.organisation.pages
  const name = callName(unit, c.today)
  return (
    <>
      <PageHead
        title={units.change}
        kicker={name}
        crumbs={[
          { label: units.title, href: unitsPath },
          { label: name, href: unitPath(unit.id) },
          { label: units.change },
        ]}
      />
      <UnitChangeForms unit={unit} c={c} memory={memoryOf(c)} />
    </>
  )
}
