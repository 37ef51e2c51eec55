import type { Agency } from '../../../areas/organisation/index.ts'
import type { Recommendation } from '../../../areas/recommendations/index.ts'
import { fill } from '../../../words/shape.ts'
import type { PageContext } from '../../http/page.ts'
import { DayInput, FieldRow, Select, TextArea } from '../../parts/index.ts'
import { visibilityOptions } from '../documents/head-fields.tsx'

type Draft = Pick<Recommendation, 'addresseeId' | 'text' | 'legalRef' | 'replyByOn' | 'visibility'>

interface Props {
  readonly c: PageContext
  readonly agencies: readonly Agency[]
  readonly draft: Draft | null
  /** The rule of today, for the hint. */
  readonly replyDays: number
}

/** What a recommendation says. */
export function DraftFields({ c, agencies, draft, replyDays }: Props) {
  const { form } = c.words.recommendationPages
  return (
    <>
      <Select
        name="addresseeId"
        label={form.addressee}
        hint={form.addresseeHint}
        blank={form.choose}
        value={draft?.addresseeId ?? null}
        options={agencies.map(({ id, name }) => ({ value: id, label: name }))}
        required
      />
      <TextArea
        name="text"
        label={form.text}
        hint={form.textHint}
        value={draft?.text ?? null}
        rows={5}
        maxLength={4000}
        required
      />
      <TextArea name="legalRef" label={form.legalRef} value={draft?.legalRef ?? null} rows={2} maxLength={1000} />
      <FieldRow>
        <DayInput
          name="replyByOn"
          label={form.replyByOn}
          hint={fill(form.replyHint, { days: replyDays })}
          value={draft?.replyByOn ?? null}
        />
        <Select
          name="visibility"
          label={form.visibility}
          options={visibilityOptions(c)}
          value={draft?.visibility ?? 'upward'}
        />
      </FieldRow>
    </>
  )
}
