import { findDocument } from '../../../areas/documents/index.ts'
import { type Draft, findDraft, searchDrafts } from '../../../areas/drafts/index.ts'
import {
  type ConsultationContent,
  consultationIds,
  legislationPermissions,
  receiveConsultation,
} from '../../../areas/legislation/index.ts'
import { showDay } from '../../../values/day.ts'
import { type Id, isId } from '../../../values/id.ts'
import { isRefusal, type Refusal } from '../../../values/refusal.ts'
import { memoryOf } from '../../http/memory.ts'
import { type PageContext, page, type ViewProps } from '../../http/page.ts'
import { Fieldset, Form, Notice, type Option, PageHead, SubmitRow } from '../../parts/index.ts'
import { takeFiles, uploadMegabytes } from '../documents/uploads.ts'
import { consultationPath, consultationsPath, missing, newPath } from './address.ts'
import { DraftPart, fromRegister } from './consultation-draft.tsx'
import { type ConsultationChoices, LetterFields, loadConsultationChoices } from './consultation-fields.tsx'
import { InternalFields } from './internal-fields.tsx'

interface NewConsultation {
  readonly choices: ConsultationChoices
  readonly begun: Partial<ConsultationContent>
  /** The draft that it is begun from. */
  readonly draft: Draft | null
  /** Drafts of the register to choose from; null: the draft is entered with the letter. */
  readonly drafts: readonly Option[] | null
  /** Consultations on that draft that there are already. */
  readonly before: readonly Id[]
}

/** `?van-ban=` begins with a letter of the register, `?du-thao=` with a draft; `?tu=so` chooses among the drafts. */
async function load(c: PageContext): Promise<NewConsultation | Refusal> {
  const [letterId, draftId] = [c.query('van-ban'), c.query('du-thao')]
  return c.read(async (reading) => {
    const letter = isId(letterId) ? await findDocument(reading, letterId) : null
    const draft = isId(draftId) ? await findDraft(reading, draftId) : null
    if (draftId !== '' && (!draft || draft.supersession)) return missing
    const choosing = draft === null && c.query('tu') === fromRegister
    const { lines } = choosing ? await searchDrafts(reading, {}, { limit: 200 }) : { lines: [] }
    return {
      choices: await loadConsultationChoices(c, reading, letter),
      begun: letter ? ofLetter(letter) : draft ? ofDraft(draft) : {},
      draft,
      drafts: choosing
        ? lines.map((one) => ({ value: one.id, label: `${showDay(one.receivedOn)} · ${one.title}`.slice(0, 160) }))
        : null,
      before: draft ? await consultationIds(reading, { draftIds: [draft.id] }) : [],
    }
  })
}

function ofLetter(letter: NonNullable<Awaited<ReturnType<typeof findDocument>>>): Partial<ConsultationContent> {
  const { id: documentId, senderId: askerId, sender, receivedOn } = letter
  return { documentId, askerId, askerName: sender ?? '', ...(receivedOn && { receivedOn }) }
}

function ofDraft(draft: Draft): Partial<ConsultationContent> {
  const { documentId, bodyId: askerId, bodyName: askerName, receivedOn, reference, opinionsByOn } = draft
  return { documentId, askerId, askerName, receivedOn, reference, ...(opinionsByOn && { replyByOn: opinionsByOn }) }
}

/** Ghi công văn lấy ý kiến: the letter, the draft it is about, and the day for the answer. */
export const newConsultationPage = page<NewConsultation>({
  path: newPath,
  shell: 'staff',
  may: legislationPermissions.keep,
  maxMegabytes: uploadMegabytes,
  title: (_, words) => words.legislationPages.fields.newTitle,
  load,
  acts: {
    receive: async (c, form) => {
      const files = await takeFiles(c, form.files.files ?? [])
      if (isRefusal(files)) return files
      const { draft, ...told } = form.values
      const entered = typeof draft === 'object' ? { draft: { ...draft, files } } : {}
      const made = await c.perform(receiveConsultation, { ...told, ...entered }, form.clientId)
      return isRefusal(made) ? made : { goTo: consultationPath(made.id), done: receiveConsultation.name }
    },
  },
  view: NewView,
})

function NewView({ data, c }: ViewProps<NewConsultation>) {
  const { fields, list } = c.words.legislationPages
  const { choices, begun, before, draft } = data
  return (
    <>
      <PageHead
        title={fields.newTitle}
        summary={list.emptyText}
        crumbs={[{ label: list.title, href: consultationsPath }, { label: fields.newTitle }]}
      />
      {before.map((id) => (
        <Notice key={id} tone="warn">
          {fields.before} <a href={consultationPath(id)}>{draft?.title}</a>
        </Notice>
      ))}
      <Form act="receive" clientId={c.formId} memory={memoryOf(c)} wide upload>
        <Fieldset title={fields.letterPart}>
          <LetterFields c={c} choices={choices} told={begun} />
        </Fieldset>
        <Fieldset title={fields.draftPart}>
          <DraftPart c={c} draft={draft} drafts={data.drafts} />
        </Fieldset>
        <details class="more">
          <summary>{c.words.draftPages.fields.more}</summary>
          <div class="stack">
            <InternalFields c={c} />
          </div>
        </details>
        <SubmitRow primary={fields.save} cancel={{ href: consultationsPath }} />
      </Form>
    </>
  )
}
