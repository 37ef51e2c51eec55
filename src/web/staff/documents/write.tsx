import {
  bodyFromText,
  type DocumentFacts,
  documentPermissions,
  type Evidence,
  editDocument,
  evidenceOf,
  isPlainBody,
} from '../../../areas/documents/index.ts'
import { isRefusal } from '../../../values/refusal.ts'
import { richText } from '../../../values/rich.ts'
import { memoryOf } from '../../http/memory.ts'
import { type PageContext, page, type ViewProps } from '../../http/page.ts'
import type { EditorSettings } from '../../islands/editor/settings.ts'
import { showMoment } from '../../moment.ts'
import { Form, LinkButton, Notice, PageHead, SubmitRow, TextArea } from '../../parts/index.ts'
import { documentPath, idIn, idPart } from './address.ts'
import { crumbsTo } from './crumbs.ts'
import { atReport } from './kept.ts'
import { loadDocument, notWritable } from './loading.ts'

interface Writing {
  readonly document: DocumentFacts
  readonly photos: readonly Evidence[]
}

/** Soạn nội dung: the editor, or plain paragraphs where no script runs. */
export const writePage = page<Writing>({
  path: `/van-ban/${idPart}/soan`,
  shell: 'staff',
  may: documentPermissions.draft,
  maxMegabytes: 5,
  islands: ['editor.tsx'],
  title: (_, words) => words.editor.page.title,
  load: async (c) => {
    const document = await loadDocument(c)
    if (isRefusal(document)) return document
    const other = notWritable(document) ?? atReport(document, 'soan')
    if (other) return other
    const sources = [document.id, ...(document.origin ? [document.origin.id] : [])]
    const found = await c.read((reading) => evidenceOf(reading, sources))
    return { document, photos: [...found.values()].flat().filter((one) => one.kind === 'photo' && one.file) }
  },
  acts: {
    save: async (c, form) => {
      const input = { id: idIn(c), editNo: form.values.editNo, body: bodyFromText(form.typed.text ?? '') }
      const saved = await c.perform(editDocument, input, form.clientId)
      return isRefusal(saved) ? saved : { goTo: documentPath(saved.id), done: 'documents.edit' }
    },
  },
  view: Write,
})

function settingsFor(c: PageContext, { document, photos }: Writing): EditorSettings {
  return {
    body: document.body,
    editNo: document.editNo,
    savedBy: document.editedByName,
    savedWhen: showMoment(document.editedAt),
    saveUrl: `${documentPath(document.id)}/noi-dung`,
    localKey: `dau-an.document.${c.signedIn.actor.accountId}.${document.id}`,
    labels: c.words.editor.island,
    photos: photos.flatMap(({ file, caption, evidenceOn }) =>
      file ? [{ fileId: file.id, caption, takenOn: evidenceOn }] : [],
    ),
  }
}

function Write({ data, c }: ViewProps<Writing>) {
  const { page: words } = c.words.editor
  const { document } = data
  const path = documentPath(document.id)
  return (
    <>
      <PageHead
        title={words.title}
        summary={document.abstract}
        crumbs={crumbsTo(c, document, words.title)}
        actions={<LinkButton href={path}>{words.back}</LinkButton>}
      />
      <div class="editor" data-editor={JSON.stringify(settingsFor(c, data))} hidden />
      <div data-editor-fallback>
        {isPlainBody(document.body) ? <PlainForm c={c} document={document} /> : <Notice>{words.needsScript}</Notice>}
        {isPlainBody(document.body) ? null : <pre class="prose">{richText(document.body)}</pre>}
      </div>
    </>
  )
}

function PlainForm({ c, document }: { c: PageContext; document: DocumentFacts }) {
  const { page: words } = c.words.editor
  return (
    <Form act="save" clientId={c.formId} memory={memoryOf(c)} wide>
      <input type="hidden" name="editNo" value={document.editNo} />
      <TextArea name="text" label={words.plain} hint={words.plainHint} rows={16} value={richText(document.body)} />
      <SubmitRow primary={words.save} cancel={{ href: documentPath(document.id) }} />
    </Form>
  )
}
