import { addEvidence, documentPermissions, type Origin, type StoredFileInput } from '../../../areas/documents/index.ts'
import { type Day, parseDay } from '../../../values/day.ts'
import { isId } from '../../../values/id.ts'
import { isRefusal, type Refusal } from '../../../values/refusal.ts'
import { fill } from '../../../words/shape.ts'
import { memoryOf } from '../../http/memory.ts'
import { type PageContext, page, type ViewProps } from '../../http/page.ts'
import { DayInput, FileInput, Form, PageHead, Select, SubmitRow, TextArea, TextInput } from '../../parts/index.ts'
import { findOrigin } from '../origins.ts'
import { documentMissing } from './address.ts'
import { visibilityOptions } from './head-fields.tsx'
import { acceptedFiles, takeFiles, uploadMegabytes } from './uploads.ts'

interface AddEvidence {
  readonly origin: Origin
  readonly back: string
}

async function load(c: PageContext): Promise<AddEvidence | Refusal> {
  const [kind = '', id = ''] = c.query('goc').split(':')
  const found = isId(id) ? await c.read((reading) => findOrigin(c, reading, kind, id)) : null
  if (!found) return documentMissing
  const asked = c.query('ve')
  const back = /^\/[^/\\]/.test(asked) ? asked : `${found.href}#minh-chung`
  return { origin: { kind, id, label: found.label }, back }
}

/** Untouched, the day is the one all photos agree on; a day that was typed always holds. */
function dayOf(typed: string, proposed: string, files: readonly StoredFileInput[], today: Day): string {
  if (typed !== proposed) return typed
  const days = new Set(files.map((file) => file.takenOn))
  const [only] = days
  return days.size === 1 && only && only <= today ? only : typed
}

/** A photo reaches a record: from its page here, choose or take, send. */
export const addEvidencePage = page<AddEvidence>({
  path: '/chung-cu/them',
  shell: 'staff',
  may: documentPermissions.add_evidence,
  maxMegabytes: uploadMegabytes,
  title: (_, words) => words.documentPages.evidence.title,
  load,
  acts: {
    send: async (c, form) => {
      const place = await load(c)
      if (isRefusal(place)) return place
      const files = await takeFiles(c, form.files.files ?? [])
      if (isRefusal(files)) return files
      const { evidenceOn = '', dayProposed = '' } = form.typed
      const { caption, link, note, visibility } = form.values
      const day = dayOf(evidenceOn, dayProposed, files, c.today)
      const input = { origin: place.origin, caption, evidenceOn: day, visibility, link, note, files }
      const sent = await c.perform(addEvidence, input, form.clientId)
      return isRefusal(sent) ? sent : { goTo: withoutPart(place.back), done: 'documents.add_evidence' }
    },
  },
  view: AddEvidenceView,
})

/** The notice goes into the query, which a part (`#…`) would swallow. */
const withoutPart = (path: string): string => path.split('#')[0] ?? path

function AddEvidenceView({ data: { origin, back }, c }: ViewProps<AddEvidence>) {
  const { evidence } = c.words.documentPages
  const memory = memoryOf(c)
  const today = parseDay(memory?.typed.evidenceOn ?? '') ?? c.today
  return (
    <>
      <PageHead title={evidence.title} summary={fill(evidence.of, { label: origin.label })} />
      <Form act="send" clientId={c.formId} memory={memory} upload>
        <FileInput name="files" label={evidence.photo} hint={evidence.photoHint} accept={acceptedFiles} multiple />
        <TextInput
          name="caption"
          label={evidence.caption}
          value={fill(evidence.usual, { label: origin.label }).slice(0, 200)}
          maxLength={500}
          required
        />
        <input type="hidden" name="dayProposed" value={today} />
        <DayInput name="evidenceOn" label={evidence.day} value={today} max={c.today} required />
        <details class="more">
          <summary>{evidence.more}</summary>
          <div class="stack">
            <TextInput name="link" type="url" label={evidence.link} maxLength={2000} />
            <TextArea name="note" label={evidence.note} rows={3} maxLength={5000} />
            <Select name="visibility" label={evidence.visibility} options={visibilityOptions(c)} value="internal" />
          </div>
        </details>
        <SubmitRow primary={evidence.send} cancel={{ href: back }} />
      </Form>
    </>
  )
}
