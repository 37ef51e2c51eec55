import { isSpoken, known, outreachPermissions, reachKinds } from '../../../areas/outreach/index.ts'
import { showDay } from '../../../values/day.ts'
import { showCount } from '../../../values/number.ts'
import { memoryOf } from '../../http/memory.ts'
import type { PageContext } from '../../http/page.ts'
import { Card, DayInput, FieldRow, Form, NumberInput, Select, SubmitRow } from '../../parts/index.ts'
import { Fold } from '../record/fold.tsx'
import { optionsOf } from '../record/saying.tsx'
import { DropForm } from './drop-form.tsx'
import type { ItemData } from './item-data.ts'

/** How far it reached, as it was looked at from time to time. */
export function ReachCard({ c, data }: { readonly c: PageContext; readonly data: ItemData }) {
  const { item: words } = c.words.outreachPages
  const { reach } = c.words.outreachLabels
  const counts = known(data.measures).toReversed()
  const may = c.may(outreachPermissions.measure)
  const usual = isSpoken(data.item.channelKind) ? 'participants' : 'views'
  return (
    <Card title={words.reach} id="luot">
      {counts.length === 0 ? <p class="soft">{words.noReach}</p> : null}
      <ul class="plain">
        {counts.map((one) => (
          <li key={one.id}>
            <strong>{showCount(one.value ?? 0)}</strong> {reach[one.kind]}{' '}
            <span class="soft">{showDay(one.measuredOn)}</span>
          </li>
        ))}
      </ul>
      {may ? (
        <DropForm
          c={c}
          act="correct_measure"
          label={words.dropMeasure}
          name="measureId"
          options={counts
            .filter((one) => one.recordedBy === c.signedIn.actor.accountId || c.may(outreachPermissions.post))
            .map((one) => ({
              value: one.id,
              label: `${showCount(one.value ?? 0)} ${reach[one.kind]}, ${showDay(one.measuredOn)}`,
            }))}
        />
      ) : null}
      {may ? (
        <Fold c={c} label={words.addReach} acts={['measure']}>
          <Form act="measure" id="measure" clientId={c.formId} memory={memoryOf(c)}>
            <Select name="kind" label={words.reachKind} options={optionsOf(reach, reachKinds)} value={usual} />
            <FieldRow>
              <NumberInput name="value" label={words.reachValue} required />
              <DayInput name="measuredOn" label={words.measuredOn} value={c.today} max={c.today} required />
            </FieldRow>
            <SubmitRow primary={words.addReach} />
          </Form>
        </Fold>
      ) : null}
    </Card>
  )
}
