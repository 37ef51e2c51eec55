import { findDocument } from '../../../areas/documents/index.ts'
import { type Draft, draftPermissions, editDraft, findDraft } from '../../../areas/drafts/index.ts'
import { memoryOf } from '../../http/memory.ts'
import { page } from '../../http/page.ts'
import { Form, PageHead, SubmitRow } from '../../parts/index.ts'
import { carry } from '../record/carry.ts'
import { draftPath, draftsPath, idIn, idPart, missing } from './address.ts'
import { type DraftChoices, DraftFields, loadDraftChoices } from './draft-fields.tsx'

interface EditDraft {
  readonly draft: Draft
  readonly choices: DraftChoices
}

/** Sửa thông tin dự thảo. */
export const editDraftPage = page<EditDraft>({
  path: `${draftsPath}/${idPart}/sua`,
  shell: 'staff',
  may: draftPermissions.keep,
  title: (_, words) => words.draftPages.fields.editTitle,
  load: (c) =>
    c.read(async (reading) => {
      const draft = await findDraft(reading, idIn(c))
      if (!draft) return missing
      const letter = draft.documentId ? await findDocument(reading, draft.documentId) : null
      return { draft, choices: await loadDraftChoices(c, reading, letter) }
    }),
  acts: { edit: carry(editDraft, (c) => draftPath(idIn(c))) },
  view: ({ data: { draft, choices }, c }) => {
    const { fields, register } = c.words.draftPages
    const crumbs = [
      { label: register.title, href: draftsPath },
      { label: draft.title, href: draftPath(draft.id) },
      { label: fields.editTitle },
    ]
    return (
      <>
        <PageHead title={fields.editTitle} crumbs={crumbs} />
        <Form act="edit" clientId={c.formId} memory={memoryOf(c)} wide>
          <input type="hidden" name="editNo" value={draft.editNo} />
          <DraftFields c={c} draft={draft} choices={choices} />
          <SubmitRow primary={fields.save} cancel={{ href: draftPath(draft.id) }} />
        </Form>
      </>
    )
  },
})
