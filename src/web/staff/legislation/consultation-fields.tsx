import type { DocumentLine } from '../../../areas/documents/index.ts'
import { type ConsultationContent, lawReplyTerm, type ReplyTerm } from '../../../areas/legislation/index.ts'
import type { Reading } from '../../../platform/context.ts'
import { showDay } from '../../../values/day.ts'
import { fill } from '../../../words/shape.ts'
import type { PageContext } from '../../http/page.ts'
import { DayInput, FieldRow, Select, TextInput } from '../../parts/index.ts'
import { type DraftChoices, loadDraftChoices } from '../drafts/draft-fields.tsx'

/** What the form of a consultation chooses from, and the rule for the day of the answer in force today. */
export interface ConsultationChoices extends DraftChoices {
  readonly term: ReplyTerm | null
}

export async function loadConsultationChoices(
  c: PageContext,
  reading: Reading,
  letter: DocumentLine | null,
): Promise<ConsultationChoices> {
  const term = await lawReplyTerm(reading, c.signedIn.committeeId, c.today)
  return { ...(await loadDraftChoices(c, reading, letter)), term }
}

interface Props {
  readonly c: PageContext
  readonly choices: ConsultationChoices
  readonly told?: Partial<ConsultationContent>
}

/** The letter: who asks, when it came, by when the answer is wanted. */
export function LetterFields({ c, choices, told = {} }: Props) {
  const { fields } = c.words.legislationPages
  const { term } = choices
  const hint = term ? fill(fields.replyByRule, { day: showDay(term.dueOn), source: term.source }) : fields.replyByLetter
  return (
    <>
      <FieldRow>
        <Select
          name="askerId"
          label={fields.asker}
          blank={fields.otherAsker}
          value={told.askerId}
          options={choices.agencies}
        />
        <TextInput
          name="askerName"
          label={fields.askerName}
          value={told.askerId ? '' : told.askerName}
          maxLength={300}
        />
      </FieldRow>
      <FieldRow>
        <Select
          name="documentId"
          label={fields.letter}
          blank={fields.noLetter}
          value={told.documentId}
          options={choices.letters}
        />
        <TextInput name="reference" label={fields.reference} value={told.reference} maxLength={120} />
      </FieldRow>
      <FieldRow>
        <DayInput
          name="receivedOn"
          label={fields.receivedOn}
          value={told.receivedOn ?? c.today}
          max={c.today}
          required
        />
        <DayInput
          name="replyByOn"
          label={fields.replyByOn}
          hint={hint}
          value={told.replyByOn}
          required={term === null}
        />
      </FieldRow>
    </>
  )
}
