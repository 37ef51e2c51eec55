import { known, outreachPermissions, resultKinds, totalOf } from '../../../areas/outreach/index.ts'
import { showDay } from '../../../values/day.ts'
import { showCount } from '../../../values/number.ts'
import type { PageContext } from '../../http/page.ts'
import { Card, Stat, StatGrid } from '../../parts/index.ts'
import { DropForm } from './drop-form.tsx'
import type { ModelData } from './model-data.ts'

/** What the model came to: the sums above, each count below with its day. */
export function Results({ c, data: { results } }: { readonly c: PageContext; readonly data: ModelData }) {
  const { models: words } = c.words.outreachModels
  const labels = c.words.outreachLabels.results
  const totals = resultKinds.flatMap((kind) => {
    const value = totalOf(results, kind)
    return value === null ? [] : [{ kind, value }]
  })
  const manages = c.may(outreachPermissions.manage_models)
  return (
    <Card title={words.results}>
      {totals.length === 0 ? <p class="soft">{words.noResults}</p> : null}
      <StatGrid>
        {totals.map(({ kind, value }) => (
          <Stat key={kind} label={labels[kind] ?? kind} value={showCount(value)} />
        ))}
      </StatGrid>
      {totals.length > 0 ? (
        <details class="more">
          <summary>{words.allCounts}</summary>
          <ul class="plain">
            {known(results)
              .toReversed()
              .map((one) => (
                <li key={one.id}>
                  {showDay(one.measuredOn)}: <strong>{showCount(one.value ?? 0)}</strong> {labels[one.kind]}{' '}
                  <span class="soft">{[one.note, one.recordedByName].filter(Boolean).join(' · ')}</span>
                </li>
              ))}
          </ul>
        </details>
      ) : null}
      {manages ? (
        <DropForm
          c={c}
          act="correct_measure"
          label={words.dropCount}
          name="measureId"
          options={known(results).map((one) => ({
            value: one.id,
            label: `${showDay(one.measuredOn)}: ${showCount(one.value ?? 0)} ${labels[one.kind]}`,
          }))}
        />
      ) : null}
    </Card>
  )
}
