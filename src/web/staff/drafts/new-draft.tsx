import { findDocument } from '../../../areas/documents/index.ts'
import { type DraftContent, draftPermissions, registerDraft } from '../../../areas/drafts/index.ts'
import { isId } from '../../../values/id.ts'
import { isRefusal } from '../../../values/refusal.ts'
import { memoryOf } from '../../http/memory.ts'
import { page } from '../../http/page.ts'
import { FileInput, Form, PageHead, SubmitRow, TextArea } from '../../parts/index.ts'
import { takeFiles, uploadMegabytes } from '../documents/uploads.ts'
import { draftPath, draftsPath } from './address.ts'
import { type DraftChoices, DraftFields, draftFiles, loadDraftChoices } from './draft-fields.tsx'

interface NewDraft {
  readonly choices: DraftChoices
  readonly begun: Partial<DraftContent>
}

/** Ghi dự thảo; `?van-ban=` begins with the letter that asks. */
export const newDraftPage = page<NewDraft>({
  path: `${draftsPath}/moi`,
  shell: 'staff',
  may: draftPermissions.keep,
  maxMegabytes: uploadMegabytes,
  title: (_, words) => words.draftPages.fields.newTitle,
  load: (c) =>
    c.read(async (reading) => {
      const id = c.query('van-ban')
      const letter = isId(id) ? await findDocument(reading, id) : null
      const choices = await loadDraftChoices(c, reading, letter)
      if (!letter) return { choices, begun: {} }
      const { senderId: bodyId, sender, receivedOn } = letter
      const begun = { documentId: letter.id, bodyId, bodyName: sender ?? '', ...(receivedOn && { receivedOn }) }
      return { choices, begun }
    }),
  acts: {
    register: async (c, form) => {
      const files = await takeFiles(c, form.files.files ?? [])
      if (isRefusal(files)) return files
      const dossier = await takeFiles(c, form.files.dossier ?? [])
      if (isRefusal(dossier)) return { ...dossier, field: 'dossier' }
      const made = await c.perform(registerDraft, { ...form.values, files, dossier }, form.clientId)
      if (isRefusal(made)) return made
      return { goTo: draftPath(made.id, made.clauses > 0 ? 'dieu_khoan' : ''), done: registerDraft.name }
    },
  },
  view: ({ data: { choices, begun }, c }) => {
    const { fields, register } = c.words.draftPages
    return (
      <>
        <PageHead
          title={fields.newTitle}
          crumbs={[{ label: register.title, href: draftsPath }, { label: fields.newTitle }]}
        />
        <Form act="register" clientId={c.formId} memory={memoryOf(c)} wide upload>
          <DraftFields c={c} draft={begun} choices={choices} />
          <FileInput name="files" label={fields.files} accept={draftFiles} multiple />
          <FileInput name="dossier" label={fields.dossier} accept={draftFiles} multiple />
          <TextArea name="text" label={fields.text} hint={fields.textHint} rows={6} />
          <SubmitRow primary={fields.save} cancel={{ href: draftsPath }} />
        </Form>
      </>
    )
  },
})
