import { type DocumentLine, searchDocuments } from '../../../areas/documents/index.ts'
import { type DraftContent, draftKinds, draftLevels } from '../../../areas/drafts/index.ts'
import type { Reading } from '../../../platform/context.ts'
import { showDay } from '../../../values/day.ts'
import type { PageContext } from '../../http/page.ts'
import { DayInput, FieldRow, type Option, Select, TextArea, TextInput } from '../../parts/index.ts'
import { optionsOf } from '../record/saying.tsx'
import { agencyOptions } from './choosing.ts'

/** What a version may come as. */
export const draftFiles = '.pdf,.docx,.doc,.xlsx,.xls,.txt'

/** What the form of a draft chooses from. */
export interface DraftChoices {
  readonly agencies: readonly Option[]
  /** Letters that came in, the newest first. */
  readonly letters: readonly Option[]
}

export async function loadDraftChoices(
  c: PageContext,
  reading: Reading,
  chosen: DocumentLine | null,
): Promise<DraftChoices> {
  const { lines } = await searchDocuments(reading, { directions: ['incoming'] }, { limit: 60 })
  const letters = chosen && !lines.some((line) => line.id === chosen.id) ? [chosen, ...lines] : lines
  return { agencies: await agencyOptions(reading, c.signedIn.committeeId), letters: letters.map(letterOption) }
}

const letterOption = (line: DocumentLine): Option => ({
  value: line.id,
  label: [line.senderNumber, line.receivedOn ? showDay(line.receivedOn) : '', line.abstract.slice(0, 80)]
    .filter(Boolean)
    .join(' · '),
})

interface Props {
  readonly c: PageContext
  readonly draft: Partial<DraftContent>
  readonly choices: DraftChoices
}

/** What is told of a draft; what only some have stands behind one word. */
export function DraftFields({ c, draft, choices }: Props) {
  const { fields } = c.words.draftPages
  const { kinds, levels } = c.words.draftLabels
  return (
    <>
      <TextArea
        name="title"
        label={fields.title}
        hint={fields.titleHint}
        value={draft.title}
        rows={2}
        maxLength={500}
        required
      />
      <FieldRow>
        <Select
          name="kind"
          label={fields.kind}
          value={draft.kind ?? 'law'}
          options={optionsOf(kinds, draftKinds)}
          required
        />
        <Select
          name="level"
          label={fields.level}
          value={draft.level ?? 'ward'}
          options={optionsOf(levels, draftLevels)}
          required
        />
      </FieldRow>
      <FieldRow>
        <Select
          name="bodyId"
          label={fields.body}
          blank={fields.otherBody}
          value={draft.bodyId}
          options={choices.agencies}
        />
        <TextInput name="bodyName" label={fields.bodyName} value={draft.bodyId ? '' : draft.bodyName} maxLength={300} />
      </FieldRow>
      <FieldRow>
        <DayInput
          name="receivedOn"
          label={fields.receivedOn}
          value={draft.receivedOn ?? c.today}
          max={c.today}
          required
        />
        <DayInput name="opinionsByOn" label={fields.opinionsBy} value={draft.opinionsByOn} />
      </FieldRow>
      <Select
        name="documentId"
        label={fields.letter}
        blank={fields.noLetter}
        value={draft.documentId}
        options={choices.letters}
      />
      <details class="more">
        <summary>{fields.more}</summary>
        <div class="stack">
          <TextInput name="reference" label={fields.reference} value={draft.reference} maxLength={120} />
          <FieldRow>
            <TextInput
              name="submitTo"
              label={fields.submitTo}
              hint={fields.submitToHint}
              value={draft.submitTo}
              maxLength={300}
            />
            <DayInput name="submitOn" label={fields.submitOn} value={draft.submitOn} />
          </FieldRow>
          <TextArea name="summary" label={fields.summary} value={draft.summary} rows={4} maxLength={4000} />
        </div>
      </details>
    </>
  )
}
