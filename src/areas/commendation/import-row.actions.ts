import { z } from 'zod'
import { zDay, zLine, zMaybe, zText } from '../../platform/input.ts'
import type { Id } from '../../values/id.ts'
import { allRefusals, type Refusal, refuse } from '../../values/refusal.ts'
import { fold } from '../../values/vietnamese.ts'
import { authorities, awardForms, manners } from './award-form.ts'
import type { RowAccount } from './import.store.ts'
import type { Known } from './known.actions.ts'
import type { CaseInput } from './prepare.actions.ts'
import { honorifics, recipientKinds, withholdings } from './recipient.ts'

/** One proposed recipient as a sheet names it: areas and organisations by their names. */
const rowShape = {
  recipientKind: z.enum(recipientKinds),
  name: zLine(300),
  note: zMaybe(zLine(300)),
  honorific: zMaybe(z.enum(honorifics)),
  area: zMaybe(zLine(300)),
  form: zMaybe(z.enum(awardForms)),
  titleName: zMaybe(zLine(200)),
  achievement: zText(4000),
  withheld: zMaybe(z.enum(withholdings)),
}
export const zNominationRow = z.object({ ...rowShape, proposer: zMaybe(zLine(300)) })
export type NominationRow = z.output<typeof zNominationRow>

/** A line of an old book of awards, with the decision it stands on. */
export const zOldAwardRow = z.object({
  ...rowShape,
  authority: z.enum(authorities),
  numberText: zLine(120),
  decidedOn: zDay,
  abstract: zMaybe(zText(500)),
  signedBy: zMaybe(zLine(120)),
  signerPosition: zMaybe(zLine(200)),
  manner: zMaybe(z.enum(manners)),
  certificateNumber: zMaybe(zLine(60)),
})
export type OldAwardRow = z.output<typeof zOldAwardRow>

export const zRawRows = z
  .array(z.object({ row: z.number().int(), values: z.record(z.string(), z.unknown()) }))
  .max(5000)
export const zUnread = z
  .array(
    z.object({
      row: z.number().int(),
      text: z.string().max(500),
      refusals: z
        .array(
          z.object({
            key: z.string(),
            field: z.string(),
            params: z.record(z.string(), z.union([z.string(), z.number()])),
          }),
        )
        .max(40),
    }),
  )
  .max(5000)

const idNamed = (names: ReadonlyMap<Id, string>, wanted: string | null): Id | null | undefined =>
  wanted === null ? null : [...names].find(([, name]) => fold(name) === fold(wanted))?.[0]

/** The row as a proposal is sent, its names found among the committee's own; or which name is not there. */
export function inputOfRow(row: NominationRow | OldAwardRow, known: Known): CaseInput | Refusal {
  const { recipientKind, name, note, honorific, form, titleName, achievement, withheld } = row
  const areaId = idNamed(known.areas, row.area ?? (recipientKind === 'area' ? name : null))
  if (areaId === undefined)
    return refuse('commendation.no_area_named', { field: 'area', params: { name: row.area ?? name } })
  const organisationId = recipientKind === 'organisation' ? idNamed(known.organisations, name) : null
  if (organisationId === undefined)
    return refuse('commendation.no_organisation_named', { field: 'name', params: { name } })
  const proposer = 'proposer' in row ? row.proposer : null
  const proposerAreaId = idNamed(known.areas, proposer) ?? null
  const proposerOrganisationId = proposerAreaId === null ? (idNamed(known.organisations, proposer) ?? null) : null
  const proposerName = proposerAreaId === null && proposerOrganisationId === null ? proposer : null
  const who = { recipientKind, name, note, honorific, areaId, organisationId }
  return { ...who, form, titleName, achievement, withheld, proposerAreaId, proposerOrganisationId, proposerName }
}

/** What stands in one line of the account. */
export function accountOf(row: number, values: unknown): RowAccount {
  const text = String((values as { name?: unknown }).name ?? '').slice(0, 500)
  return { row, text, id: null, outcome: 'refused', refusals: [] }
}

export function refusedRow(account: RowAccount, refusal: Refusal): RowAccount {
  const refusals = allRefusals(refusal).map(({ key, field, params }) => ({
    key,
    field: field ?? null,
    params: params ?? {},
  }))
  return { ...account, outcome: 'refused', refusals }
}

export function countsOf(account: readonly RowAccount[]) {
  const count = (outcome: RowAccount['outcome']) => account.filter((one) => one.outcome === outcome).length
  return { taken: count('taken'), refused: count('refused'), alreadyThere: count('there') }
}
