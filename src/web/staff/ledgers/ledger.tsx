import {
  type Answer,
  type DisclosureRecord,
  type Duty,
  describeScope,
  disclosurePermissions,
  endPart,
  findScope,
  listDuties,
  maskRows,
  ownRows,
  readQuestions,
  recordDisclosure,
  recordsOf,
  type Scope,
  searchRows,
  withdrawRows,
} from '../../../areas/disclosure/index.ts'
import { findCommittee } from '../../../areas/organisation/index.ts'
import type { AnyAction } from '../../../platform/action.ts'
import { showCount } from '../../../values/number.ts'
import { isRefusal, type Refusal, refuse } from '../../../values/refusal.ts'
import { fill } from '../../../words/shape.ts'
import { type Act, type PageContext, page, type ViewProps } from '../../http/page.ts'
import { LinkButton, PageHead, Stack } from '../../parts/index.ts'
import { portalPath } from '../../portal/frame/address.ts'
import { moneySection } from '../../portal/money/address.ts'
import { DisclosureRecords } from '../../portal/money/proof.tsx'
import { idIn, idPart } from '../record/address.ts'
import { ledgerPath, ledgersPath } from './address.ts'
import { DutyTable } from './duties.tsx'
import { EndForms, FactsForm, RecordForm } from './forms.tsx'
import { FoundLines, type OwnRow } from './found.tsx'

interface Data {
  readonly scope: Scope
  readonly publicPath: string | null
  readonly duties: readonly Duty[]
  readonly records: readonly DisclosureRecord[]
  readonly answer: Answer | null
  readonly rows: readonly OwnRow[]
}

const missing = refuse('disclosure.no_scope', { kind: 'missing' })

async function load(c: PageContext): Promise<Data | Refusal> {
  const found = await c.read(async (reading) => {
    const one = await findScope(reading, idIn(c))
    if (!one) return missing
    const committee = await findCommittee(reading, one.scope.committeeId)
    return {
      scope: one.scope,
      publicPath: committee && portalPath({ language: 'vi' }, [committee.slug, moneySection, one.scope.slug]),
      duties: await listDuties(reading, one.scope.committeeId, [one.scope]),
      records: await recordsOf(reading, one.scope.id),
    }
  })
  if (isRefusal(found)) return found
  // Looked for as readers look, in what is public.
  const text = c.query('q')
  const answer =
    text === '' ? null : await c.readPublished((reading) => searchRows(reading, found.scope, readQuestions({ text })))
  const asked = /^\d{1,12}$/.test(c.query('so')) ? [Number(c.query('so'))] : []
  const nos = [...asked, ...(answer?.lines ?? []).map(({ no }) => no)]
  return { ...found, answer, rows: await c.read((reading) => ownRows(reading, found.scope.id, nos)) }
}

const actOn =
  (what: AnyAction, key: 'id' | 'scopeId'): Act =>
  async (c, form) => {
    const id = idIn(c)
    const made = await c.perform(what, { ...form.values, [key]: id }, form.clientId)
    return isRefusal(made) ? made : { goTo: ledgerPath(id), done: what.name }
  }

/** One scope: what is owed, what readers are told, its lines and its record of disclosure. */
export const ledgerPage = page<Data>({
  path: `${ledgersPath}/${idPart}`,
  shell: 'staff',
  may: disclosurePermissions.read,
  title: ({ scope }) => scope.title,
  load,
  acts: {
    describe: actOn(describeScope, 'id'),
    end: actOn(endPart, 'id'),
    record: actOn(recordDisclosure, 'scopeId'),
    take_back: actOn(withdrawRows, 'scopeId'),
    mask: actOn(maskRows, 'scopeId'),
  },
  view: ({ data, c }: ViewProps<Data>) => {
    const { scope, publicPath, duties, records, answer, rows } = data
    const { disclosurePages: words, disclosure } = c.words
    return (
      <>
        <PageHead
          title={scope.title}
          kicker={disclosure.ledgers[scope.ledger]}
          summary={`${fill(words.version, { version: scope.version })} · ${fill(words.lines, { count: showCount(scope.lastNo) })}`}
          crumbs={[{ href: ledgersPath, label: words.title }]}
          actions={
            publicPath ? (
              <LinkButton href={publicPath} icon="open">
                {words.open}
              </LinkButton>
            ) : undefined
          }
        />
        <Stack loose>
          <DutyTable c={c} title={words.due} duties={duties} />
          <FoundLines c={c} scope={scope} answer={answer} rows={rows} />
          <FactsForm c={c} scope={scope} />
          <EndForms c={c} scope={scope} />
          <RecordForm c={c} scope={scope} />
          <DisclosureRecords c={c} records={records} />
        </Stack>
      </>
    )
  },
})
