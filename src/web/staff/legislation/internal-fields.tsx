import { visibilities } from '../../../areas/documents/index.ts'
import type { ConsultationContent } from '../../../areas/legislation/index.ts'
import type { PageContext } from '../../http/page.ts'
import { Select, TextArea } from '../../parts/index.ts'
import { optionsOf } from '../record/saying.tsx'

interface Props {
  readonly c: PageContext
  readonly told?: Partial<ConsultationContent>
}

/** What only the office needs. */
export function InternalFields({ c, told = {} }: Props) {
  const { fields } = c.words.legislationPages
  const { visibilities: names } = c.words.documentPages
  return (
    <>
      <TextArea name="note" label={fields.note} value={told.note} rows={2} maxLength={4000} />
      <Select
        name="visibility"
        label={fields.visibility}
        options={optionsOf(names, visibilities)}
        value={told.visibility ?? 'upward'}
      />
    </>
  )
}
