import { type Opinion, stances } from '../../../areas/drafts/index.ts'
import { showClauseKey } from '../../../values/clause.ts'
import { fill } from '../../../words/shape.ts'
import { memoryOf } from '../../http/memory.ts'
import type { PageContext } from '../../http/page.ts'
import { Form, Radios, Section, SubmitRow, TextArea, TextInput } from '../../parts/index.ts'
import { optionsOf } from '../record/saying.tsx'
import { ownDraftPath } from './address.ts'
import { clauseLabel } from './choosing.ts'
import type { OwnDraft } from './own-data.ts'

/** One opinion on one article: nothing else on the screen. */
export function OwnForm({ c, data, placeKey }: { c: PageContext; data: OwnDraft; placeKey: string }) {
  const { own } = c.words.opinionPages
  const { clauses, opinions, draft, giverName } = data
  const clause = clauses.find((one) => one.key === placeKey)
  const old = opinions.find((one) => one.id === c.query('sua') && one.recordedBy === c.signedIn.actor.accountId)
  const ref = clause?.ref ?? showClauseKey(placeKey)
  const title = fill(own.giveTitle, { ref: clause ? clauseLabel(clause) : (ref ?? c.words.draftLabels.whole) })
  return (
    <Section title={title}>
      {clause && clause.text !== '' ? (
        <details class="more">
          <summary>{own.show}</summary>
          <p class="prose-lines">{clause.text}</p>
        </details>
      ) : null}
      <Form act="give" clientId={c.formId} memory={memoryOf(c)}>
        <input type="hidden" name="clauseRef" value={old?.clauseRef ?? ref ?? ''} />
        {old ? <input type="hidden" name="id" value={old.id} /> : null}
        <Said c={c} old={old} />
        {giverName !== null && !old ? (
          <TextInput name="authorName" label={own.speaker} hint={own.speakerHint} maxLength={200} />
        ) : null}
        {old ? <TextInput name="reason" label={own.reason} maxLength={500} required /> : null}
        <SubmitRow primary={own.send} cancel={{ href: ownDraftPath(draft.id), label: own.back }} />
      </Form>
    </Section>
  )
}

function Said({ c, old }: { c: PageContext; old: Opinion | undefined }) {
  const { own } = c.words.opinionPages
  return (
    <>
      <Radios
        name="stance"
        label={own.stance}
        options={optionsOf(c.words.draftLabels.stances, stances)}
        value={old?.stance ?? 'agree'}
        required
      />
      <TextArea name="text" label={own.text} value={old?.text} rows={5} maxLength={20_000} />
      <TextArea name="proposedWording" label={own.wording} value={old?.proposedWording} rows={3} maxLength={20_000} />
    </>
  )
}
