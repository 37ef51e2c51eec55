import {
  type CharterKey,
  charterDefaults,
  charterKeys,
  type Due,
  deadlineDefaults,
  type RateUnit,
  type RateVersion,
  rateDefaults,
  readDue,
  type Validity,
} from '../../../areas/organisation/index.ts'
import type { PageContext } from '../../http/page.ts'
import { DataTable, Section } from '../../parts/index.ts'
import { sayValidity } from './saying.ts'
import { deadlineOf } from './setting-form.ts'
import { rateOf, sayCharter, sayDue, sayRate } from './setting-saying.ts'

interface Version extends Validity {
  readonly says: string
  readonly source: string
  readonly mark: string
}

/** The shape of a deadline's values, from its first version. */
export function defaultDue(key: string): Due | null {
  const name = deadlineOf(key)
  return name === null ? null : deadlineDefaults[name][0].due
}

/** An own value of a deadline as a term; `null` for settings of another kind. */
export function dueOf(key: string, value: unknown): Due | null {
  const shape = defaultDue(key)
  return shape && readDue(value, shape)
}

function versionsOf(c: PageContext, key: string): readonly Version[] {
  const { marks } = c.words.organisation
  const name = deadlineOf(key)
  if (name !== null) {
    return deadlineDefaults[name].map((one) => ({ ...one, says: sayDue(c, one.due), mark: marks[one.mark] ?? '' }))
  }
  const rate = rateOf(key)
  if (rate !== null) {
    const { unit, versions }: { unit: RateUnit; versions: readonly RateVersion[] } = rateDefaults[rate]
    return versions.map((one) => ({ ...one, says: sayRate(c, unit, one.value), mark: marks[one.mark] ?? '' }))
  }
  const size = charterKeys.find((one): one is CharterKey => `charter.${one}` === key)
  if (size === undefined) return []
  return charterDefaults[size].map((one) => ({
    ...one,
    says: sayCharter(c, { key: size, value: one.value }),
    mark: marks[one.mark] ?? '',
  }))
}

/** The defaults of a setting, each with the days it was in force and where it comes from. */
export function Versions({ settingKey, c }: { settingKey: string; c: PageContext }) {
  const { pages } = c.words.organisation
  const versions = versionsOf(c, settingKey)
  if (versions.length === 0) return null
  return (
    <Section title={pages.settings.versions}>
      <DataTable
        caption={pages.settings.versions}
        captionHidden
        columns={[
          { key: 'says', head: pages.settings.value, cell: (one) => one.says },
          { key: 'time', head: pages.units.validity, cell: (one) => sayValidity(c, one) },
          { key: 'source', head: pages.settings.source, cell: (one) => `${one.source}. ${one.mark}` },
        ]}
        rows={versions}
        rowKey={(one) => `${one.says} ${one.from ?? ''}`}
      />
    </Section>
  )
}
