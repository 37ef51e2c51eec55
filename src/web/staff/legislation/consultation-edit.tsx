import { documentLines } from '../../../areas/documents/index.ts'
import { findDraft } from '../../../areas/drafts/index.ts'
import {
  type Consultation,
  editConsultation,
  findConsultation,
  legislationPermissions,
} from '../../../areas/legislation/index.ts'
import type { Refusal } from '../../../values/refusal.ts'
import { memoryOf } from '../../http/memory.ts'
import { type PageContext, page } from '../../http/page.ts'
import { Form, PageHead, SubmitRow } from '../../parts/index.ts'
import { carry } from '../record/carry.ts'
import { consultationPath, consultationsPath, idIn, idPart, missing } from './address.ts'
import { type ConsultationChoices, LetterFields, loadConsultationChoices } from './consultation-fields.tsx'
import { InternalFields } from './internal-fields.tsx'

interface EditData {
  readonly consultation: Consultation
  readonly title: string
  readonly choices: ConsultationChoices
}

const load = (c: PageContext): Promise<EditData | Refusal> =>
  c.read(async (reading) => {
    const facts = await findConsultation(reading, idIn(c))
    const draft = facts && (await findDraft(reading, facts.consultation.draftId))
    if (!facts || !draft) return missing
    const { documentId } = facts.consultation
    const letter = documentId === null ? null : ((await documentLines(reading, [documentId])).get(documentId) ?? null)
    const choices = await loadConsultationChoices(c, reading, letter)
    return { consultation: facts.consultation, title: draft.title, choices }
  })

/** What the letter says, changed; what was judged by another day before stays in the journal. */
export const editConsultationPage = page<EditData>({
  path: `${consultationsPath}/${idPart}/sua`,
  shell: 'staff',
  may: legislationPermissions.keep,
  title: (_, words) => words.legislationPages.fields.editTitle,
  load,
  acts: { edit: carry(editConsultation, (c) => consultationPath(idIn(c))) },
  view: ({ data: { consultation, title, choices }, c }) => {
    const { fields, list } = c.words.legislationPages
    const back = consultationPath(consultation.id)
    const crumbs = [
      { label: list.title, href: consultationsPath },
      { label: title, href: back },
      { label: fields.editTitle },
    ]
    return (
      <>
        <PageHead title={fields.editTitle} crumbs={crumbs} />
        <Form act="edit" clientId={c.formId} memory={memoryOf(c)} wide>
          <input type="hidden" name="editNo" value={String(consultation.editNo)} />
          <LetterFields c={c} choices={choices} told={consultation} />
          <InternalFields c={c} told={consultation} />
          <SubmitRow primary={c.words.records.save} cancel={{ href: back }} />
        </Form>
      </>
    )
  },
})
