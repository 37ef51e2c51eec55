import { draftKinds, draftLevels } from '../../../areas/drafts/index.ts'
import type { PageContext } from '../../http/page.ts'
import { FieldRow, FileInput, Select, TextArea, TextInput } from '../../parts/index.ts'
import { draftFiles } from '../drafts/draft-fields.tsx'
import { optionsOf } from '../record/saying.tsx'

/** The draft that came with the letter; who drafts it is whoever asks unless told otherwise. */
export function NewDraftFields({ c }: { c: PageContext }) {
  const { fields } = c.words.legislationPages
  const { kinds, levels } = c.words.draftLabels
  return (
    <>
      <TextArea name="draft.title" label={fields.title} hint={fields.titleHint} rows={2} maxLength={500} required />
      <FieldRow>
        <Select name="draft.kind" label={fields.kind} options={optionsOf(kinds, draftKinds)} value="law" required />
        <Select
          name="draft.level"
          label={fields.draftLevel}
          options={optionsOf(levels, draftLevels)}
          value="national"
          required
        />
      </FieldRow>
      <TextInput name="draft.bodyName" label={fields.bodyName} hint={fields.bodyHint} maxLength={300} />
      <FileInput name="files" label={fields.files} accept={draftFiles} multiple />
      <TextArea name="draft.text" label={fields.text} hint={fields.textHint} rows={6} />
    </>
  )
}
