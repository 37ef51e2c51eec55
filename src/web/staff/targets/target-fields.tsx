import { type TargetVersion, targetOps, targetPers, targetScopes } from '../../../areas/reports/index.ts'
import type { PageContext } from '../../http/page.ts'
import { Checkbox, DayInput, FieldRow, Fieldset, NumberInput, Select, TextArea, TextInput } from '../../parts/index.ts'
import { optionsOf } from '../record/saying.tsx'
import { measures } from './target-data.ts'

interface Props {
  readonly c: PageContext
  readonly version: TargetVersion | null
  readonly position: number
  readonly validFrom: string
}

/** What a target says: the words of the resolution, what it is measured by, and how much is to be reached. */
export function TargetFields({ c, version, position, validFrom }: Props) {
  const { form: words, ops, pers, scopes } = c.words.reportTargets
  return (
    <>
      <TextArea
        name="text"
        label={words.text}
        hint={words.textHint}
        rows={2}
        maxLength={500}
        value={version?.text}
        required
      />
      <FieldRow>
        <NumberInput name="position" label={words.position} value={version?.position ?? position} required />
        <Select
          name="indicatorId"
          label={words.indicator}
          hint={words.indicatorHint}
          blank={words.byHand}
          value={version?.indicatorId ?? ''}
          options={measures(c)}
        />
      </FieldRow>
      <Fieldset title={c.words.reportTargets.list.columns.goal}>
        <FieldRow>
          <Select name="op" label={words.op} options={optionsOf(ops, targetOps)} value={version?.op ?? 'at_least'} />
          <NumberInput name="value" label={words.value} value={version ? shown(version.value) : ''} decimal required />
          <TextInput name="unit" label={words.unit} hint={words.unitHint} value={version?.unit ?? ''} maxLength={60} />
        </FieldRow>
        <Checkbox name="percent" label={words.percent} checked={version?.percent ?? false} value="yes" />
        <FieldRow>
          <Select name="per" label={words.per} options={optionsOf(pers, targetPers)} value={version?.per ?? 'year'} />
          <Select
            name="scope"
            label={words.scope}
            options={optionsOf(scopes, targetScopes)}
            value={version?.scope ?? 'unit'}
          />
        </FieldRow>
      </Fieldset>
      <FieldRow>
        <DayInput name="validFrom" label={words.validFrom} value={version?.validFrom ?? validFrom} required />
        <TextInput
          name="basis"
          label={words.basis}
          hint={words.basisHint}
          value={version?.basis ?? ''}
          maxLength={300}
          required
        />
      </FieldRow>
    </>
  )
}

const shown = (value: number): string => String(value).replace('.', ',')
