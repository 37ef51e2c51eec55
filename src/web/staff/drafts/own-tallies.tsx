import * as area from '../../../areas/drafts/index.ts'
import { isRefusal } from '../../../values/refusal.ts'
import { fill } from '../../../words/shape.ts'
import { memoryOf } from '../../http/memory.ts'
import { type Act, page } from '../../http/page.ts'
import { DayInput, Form, PageHead, SubmitRow, TextArea, TextInput } from '../../parts/index.ts'
import { idIn, idPart, missing, ownDraftPath, ownPath } from './address.ts'
import { loadOwnDraft, type OwnDraft } from './own-data.ts'
import { TallyRows } from './tally-rows.tsx'
import { plainRefusal, sheetInput } from './tally-sheet.ts'

const handIn: Act = async (c, form) => {
  const made = await c.perform(area.handInTallies, { ...sheetInput(form.values), draftId: idIn(c) }, form.clientId)
  return isRefusal(made) ? plainRefusal(made) : { goTo: ownDraftPath(idIn(c)), done: area.handInTallies.name }
}

/** Nộp số liệu: after the meeting of an area or an organisation, how many were for, against, or for a change. */
export const ownTalliesPage = page<OwnDraft>({
  path: `${ownPath}/${idPart}/so-lieu`,
  shell: 'staff',
  may: area.draftPermissions.hand_in,
  title: (_, words) => words.opinionPages.own.numbers,
  load: async (c) => {
    const data = await loadOwnDraft(c)
    return isRefusal(data) || (data.open && data.giverName !== null) ? data : missing
  },
  acts: { hand_in: handIn },
  view: ({ data, c }) => {
    const { own, tallies: words } = c.words.opinionPages
    const { draft, tallies } = data
    const crumbs = [
      { label: own.title, href: ownPath },
      { label: draft.title, href: ownDraftPath(draft.id) },
      { label: own.numbers },
    ]
    return (
      <div class="field">
        <PageHead
          title={own.numbers}
          crumbs={crumbs}
          summary={fill(own.numbersText, { giver: data.giverName ?? '' })}
        />
        <Form act="hand_in" clientId={c.formId} memory={memoryOf(c)}>
          <DayInput name="givenOn" label={own.heldOn} value={c.today} max={c.today} required />
          <TallyRows c={c} clauses={data.clauses} tallies={tallies} />
          <TextArea name="note" label={words.note} rows={2} maxLength={2000} />
          {tallies.length > 0 ? (
            <TextInput name="reason" label={words.reason} hint={words.reasonHint} maxLength={500} />
          ) : null}
          <SubmitRow primary={own.handIn} cancel={{ href: ownDraftPath(draft.id) }} />
        </Form>
      </div>
    )
  },
})
