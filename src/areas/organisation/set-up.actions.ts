import { z } from 'zod'
import { action, done, within } from '../../platform/action.ts'
import type { Writing } from '../../platform/context.ts'
import { zDay, zLine, zMaybe } from '../../platform/input.ts'
import { type Id, newId } from '../../values/id.ts'
import { isRefusal, type Refusal, refuse } from '../../values/refusal.ts'
import { fold } from '../../values/vietnamese.ts'
import { createAccount, storeFirstPassword } from '../identity/index.ts'
import { addArea } from './area.actions.ts'
import { areaKinds } from './area.ts'
import { foundCommittee } from './committee.actions.ts'
import { permissions } from './permissions.ts'
import { provinces } from './provinces.ts'
import { openTerm } from './term.actions.ts'
import { registerUnit } from './unit.actions.ts'
import { loadUnits, unitsByCode } from './unit.store.ts'
import { callName } from './unit.ts'

const zRoman = z.string().regex(/^[IVXLC]{1,9}$/, { message: 'organisation.roman_form' })

const zFirstAccount = z.object({
  displayName: zLine(120),
  signInName: zLine(60),
  /** Argon2id, from `preparePassword`. */
  hash: zLine(400),
})

export const setUpInput = z.object({
  unit: z.object({
    kind: z.enum(['ward', 'commune', 'special_zone']),
    name: zLine(120),
    code: zMaybe(z.string().regex(/^\d{5}$/, { message: 'organisation.ward_code_form' })),
    provinceCode: z.string().refine((code) => provinces.some((one) => one.code === code), {
      message: 'platform.not_a_choice',
    }),
  }),
  committeeName: zLine(200),
  term: z.object({ number: zRoman, from: zDay, to: zDay }),
  chair: zFirstAccount,
  officer: zFirstAccount.nullable(),
  areas: z
    .array(z.object({ kind: z.enum(areaKinds), number: z.number().int().min(1).nullable(), name: zLine(120) }))
    .max(500),
})

type SetUp = z.infer<typeof setUpInput>

/**
 * A committee's first hour in one act: its unit, itself, its term, its first accounts and its residential areas. All of
 * it or nothing: an office that stops half-way starts again from an empty installation.
 */
export const setUpCommittee = action({
  name: 'organisation.set_up',
  permission: permissions.found_committee,
  input: setUpInput,
  load: async (_, { term }) => (term.from > term.to ? refuse('organisation.ends_before', { field: 'term.to' }) : null),
  run: async (w, input) => {
    const bodyId = newId(w.now.getTime())
    const province = await findOrRegisterProvince(w, input.unit.provinceCode)
    if (isRefusal(province)) return province
    const unitId = await findOrRegisterWard(w, input.unit)
    if (isRefusal(unitId)) return unitId
    const steps = [
      () =>
        at(
          'committeeName',
          within(w, foundCommittee, {
            unitId,
            name: input.committeeName,
            foundedOn: input.term.from,
            bodyId,
            demo: false,
          }),
        ),
      () => at('term.from', within(w, openTerm, { id: newId(), bodyId, ...input.term, decision: null })),
      () => openFirstAccount(w, 'chair', 'ward_chair', input.chair),
      () => (input.officer ? openFirstAccount(w, 'officer', 'ward_officer', input.officer) : Promise.resolve(null)),
      () => addAreas(w, input),
    ]
    for (const step of steps) {
      const result = await step()
      if (isRefusal(result)) return result
    }
    return done({
      output: { committeeId: w.committeeId, areas: input.areas.length },
      subject: { kind: 'committee', id: w.committeeId },
      data: { name: input.committeeName, areas: input.areas.length },
    })
  },
})

/** A refusal of an inner act named the field of that act; here it gets the field of the whole form. */
async function at<T>(field: string, result: Promise<T | Refusal>): Promise<T | Refusal> {
  const settled = await result
  return isRefusal(settled) ? { ...settled, field } : settled
}

async function findOrRegisterProvince(w: Writing, code: string): Promise<unknown | Refusal> {
  const province = provinces.find((one) => one.code === code)
  if (!province) return refuse('platform.not_a_choice', { field: 'unit.provinceCode' })
  const { book } = await loadUnits(w, [province.id])
  if (book.has(province.id)) return null
  const { id, kind, name } = province
  const blank = { nameEn: null, parentId: null, from: null, legalDoc: null, note: null }
  return at('unit.provinceCode', within(w, registerUnit, { ...blank, id, kind, name, code }))
}

/** The ward of this code, kind and name when the list of units has it already; else it is entered. */
async function findOrRegisterWard(w: Writing, unit: SetUp['unit']): Promise<Id | Refusal> {
  const { kind, name, code } = unit
  const held = code === null ? undefined : (await unitsByCode(w, [code], w.today)).get(code)
  const known = held === undefined ? undefined : (await loadUnits(w, [held])).book.get(held)
  if (known?.kind === kind && fold(callName(known, w.today)) === fold(name)) return known.id
  const id = newId(w.now.getTime())
  const parentId = provinces.find((one) => one.code === unit.provinceCode)?.id ?? null
  const blank = { nameEn: null, from: null, legalDoc: null, note: null }
  const entered = await at(
    code === null ? 'unit.name' : 'unit.code',
    within(w, registerUnit, { ...blank, id, kind, name, code, parentId }),
  )
  return isRefusal(entered) ? entered : id
}

async function openFirstAccount(
  w: Writing,
  field: 'chair' | 'officer',
  role: 'ward_chair' | 'ward_officer',
  { displayName, signInName, hash }: NonNullable<SetUp['officer']>,
): Promise<unknown | Refusal> {
  const accountId = newId(w.now.getTime())
  const grant = { role, areaId: null, agencyId: null, organisationId: null, fromOn: w.today, toOn: null }
  const account = { accountId, displayName, signInName, personId: null, language: 'vi' as const, demo: false, grant }
  const opened = await at(`${field}.signInName`, within(w, createAccount, account))
  if (isRefusal(opened)) return opened
  return at(`${field}.password`, within(w, storeFirstPassword, { accountId, hash, mustChange: false }))
}

async function addAreas(w: Writing, { areas }: SetUp): Promise<Refusal | null> {
  for (const [index, area] of areas.entries()) {
    const facts = { ...area, id: newId(w.now.getTime()), from: null, decision: null }
    const added = await at(`areas.${index}.name`, within(w, addArea, facts))
    if (isRefusal(added)) return added
  }
  return null
}
