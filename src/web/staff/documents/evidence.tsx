import {
  documentPermissions,
  type Evidence,
  findEvidence,
  type StoredFileInput,
  supersedeEvidence,
} from '../../../areas/documents/index.ts'
import { showDay } from '../../../values/day.ts'
import { isRefusal, type Refusal } from '../../../values/refusal.ts'
import type { Form as Posted } from '../../http/form.ts'
import { memoryOf } from '../../http/memory.ts'
import { type Outcome, type PageContext, page } from '../../http/page.ts'
import { showMoment } from '../../moment.ts'
import {
  Card,
  Confirm,
  DayInput,
  type Definition,
  DefinitionList,
  FileInput,
  Form,
  PageHead,
  SubmitRow,
  TextInput,
} from '../../parts/index.ts'
import type { OriginPlace } from '../origin-place.ts'
import { findOrigin } from '../origins.ts'
import { documentMissing, evidencePath, filePath, idIn, idPart } from './address.ts'
import { acceptedFiles, takeFiles, uploadMegabytes } from './uploads.ts'

interface EvidenceData {
  readonly evidence: Evidence
  readonly place: OriginPlace | null
}

async function load(c: PageContext): Promise<EvidenceData | Refusal> {
  const id = idIn(c)
  if (!id) return documentMissing
  const found = await c.read(async (reading) => {
    const evidence = await findEvidence(reading, id)
    return evidence && { evidence, place: await findOrigin(c, reading, evidence.origin.kind, evidence.origin.id) }
  })
  return found ?? documentMissing
}

async function supersede(c: PageContext, form: Posted, files: readonly StoredFileInput[] | null): Promise<Outcome> {
  const data = await load(c)
  if (isRefusal(data)) return data
  const { caption, evidenceOn, reason } = form.values
  const { visibility, kind } = data.evidence
  const instead = files && { caption, evidenceOn, files, visibility, ...(kind === 'scan' && { kind }) }
  const input = { id: data.evidence.id, reason, ...(instead && { instead }) }
  const answer = await c.perform(supersedeEvidence, input, form.clientId)
  if (isRefusal(answer)) return answer
  return { goTo: data.place?.href ?? '/van-ban', done: 'documents.supersede_evidence' }
}

/** One piece of evidence: what it shows, of what, since when, and how it is corrected. */
export const evidencePage = page<EvidenceData>({
  path: `/chung-cu/${idPart}`,
  shell: 'staff',
  may: documentPermissions.read_evidence,
  maxMegabytes: uploadMegabytes,
  title: (data) => data.evidence.caption,
  load,
  acts: {
    remove: (c, form) => supersede(c, form, null),
    replace: async (c, form) => {
      const files = await takeFiles(c, form.files.files ?? [])
      return isRefusal(files) ? files : supersede(c, form, files)
    },
  },
  view: ({ data, c }) => {
    const { evidence, place } = data
    const words = c.words.documentPages
    const label = place?.label ?? evidence.origin.label
    return (
      <>
        <PageHead
          title={evidence.caption}
          kicker={words.evidence.kinds[evidence.kind]}
          crumbs={place ? [{ label, href: place.href }, { label: words.page.evidence }] : undefined}
        />
        <Shown evidence={evidence} />
        <DefinitionList items={factsOf(data, c)} ruled />
        {c.may(documentPermissions.supersede_evidence) ? <Correct c={c} evidence={evidence} /> : null}
      </>
    )
  },
})

function Shown({ evidence }: { evidence: Evidence }) {
  const { file, link, note } = evidence
  if (evidence.kind === 'photo' && file)
    return (
      <a class="evidence-photo" href={filePath(file.id)}>
        <img
          src={filePath(file.id, 1280)}
          alt={evidence.caption}
          width={file.width ?? 1280}
          height={file.height ?? 960}
        />
      </a>
    )
  if (link !== null)
    return (
      <p>
        <a href={link} rel="noopener noreferrer external">
          {link}
        </a>
      </p>
    )
  return note === null ? null : <p class="prose">{note}</p>
}

function factsOf({ evidence, place }: EvidenceData, c: PageContext): readonly Definition[] {
  const words = c.words.documentPages
  const { file, origin } = evidence
  return [
    { term: words.page.origin, value: place ? <a href={place.href}>{place.label}</a> : origin.label },
    { term: words.evidence.made, value: showDay(evidence.evidenceOn) },
    { term: words.evidence.received, value: showMoment(evidence.receivedAt) },
    { term: words.evidence.by, value: evidence.recordedByName },
    { term: words.evidence.visibility, value: words.visibilities[evidence.visibility] },
    { term: words.evidence.file, value: file ? <a href={filePath(file.id)}>{file.name}</a> : null },
  ]
}

function Correct({ c, evidence }: { c: PageContext; evidence: Evidence }) {
  const words = c.words.documentPages.evidence
  const action = evidencePath(evidence.id)
  return (
    <details class="more" open={c.refused !== null}>
      <summary>{words.correct}</summary>
      <Card title={words.replace}>
        <p class="soft">{words.replaceHint}</p>
        <Form act="replace" action={action} clientId={c.formId} memory={memoryOf(c)} upload>
          <FileInput name="files" label={words.photo} accept={acceptedFiles} required />
          <TextInput name="caption" label={words.caption} value={evidence.caption} maxLength={500} required />
          <DayInput name="evidenceOn" label={words.day} value={evidence.evidenceOn} max={c.today} required />
          <TextInput name="reason" label={words.reason} maxLength={500} required />
          <SubmitRow primary={words.replace} />
        </Form>
      </Card>
      <Form act="remove" action={action} clientId={c.formId} memory={memoryOf(c)}>
        <TextInput name="reason" label={words.reason} maxLength={500} required />
        <Confirm label={words.remove} question={words.removeQuestion}>
          <button class="button button-primary button-danger" type="submit">
            {words.remove}
          </button>
        </Confirm>
      </Form>
    </details>
  )
}
