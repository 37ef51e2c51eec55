import { draftDocument } from '../../../areas/documents/index.ts'
import type { PaperDraft } from '../../../print/forms/documents/paper-draft.ts'
import { isRefusal, type Refusal } from '../../../values/refusal.ts'
import type { Form } from '../../http/form.ts'
import type { Outcome, PageContext } from '../../http/page.ts'
import { documentPath } from '../documents/address.ts'

/** Keeps a written document as a draft of the register and opens it in the editor. */
export async function keepDraft(c: PageContext, form: Form, draft: PaperDraft | Refusal): Promise<Outcome> {
  if (isRefusal(draft)) return draft
  const made = await c.perform(draftDocument, { ...draft, visibility: 'committee' }, form.clientId)
  return isRefusal(made) ? made : { goTo: `${documentPath(made.id)}/soan`, done: draftDocument.name }
}
