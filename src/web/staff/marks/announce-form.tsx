import type { BodyTerm } from '../../../areas/organisation/index.ts'
import { markWorks } from '../../../areas/reports/index.ts'
import { minDay } from '../../../values/day.ts'
import { memoryOf } from '../../http/memory.ts'
import type { PageContext } from '../../http/page.ts'
import { DayInput, FieldRow, Form, RepeatRows, Select, SubmitRow, TextInput } from '../../parts/index.ts'
import { optionsOf } from '../record/saying.tsx'

/** Enters marks in their order; the first time a usual list is offered, to be changed. */
export function AnnounceForm({ c, term, first }: { c: PageContext; term: BodyTerm; first: boolean }) {
  const { marks: words } = c.words.reportTargets
  const memory = memoryOf(c)
  const rows = first ? words.usual.length : 1
  return (
    <details class="more" open={first || memory?.act === 'announce'}>
      <summary>{first ? words.announce : words.more}</summary>
      <Form act="announce" id="announce" clientId={c.formId} memory={memory}>
        <input type="hidden" name="termId" value={term.id} />
        <DayInput
          name="announcedOn"
          label={words.day}
          value={minDay(c.today, term.endedOn ?? term.to)}
          max={c.today}
          required
        />
        <RepeatRows name="marks" count={rows}>
          {(at) => (
            <FieldRow>
              <TextInput
                name={`marks.${at}.title`}
                label={words.markTitle}
                hint={at === 0 ? words.markTitleHint : undefined}
                value={first ? words.usual[at] : ''}
                maxLength={300}
              />
              <Select
                name={`marks.${at}.work`}
                label={words.work}
                options={optionsOf(words.works, markWorks)}
                value={first ? markWorks[at] : 'other'}
              />
            </FieldRow>
          )}
        </RepeatRows>
        <SubmitRow primary={words.announce} />
      </Form>
    </details>
  )
}
