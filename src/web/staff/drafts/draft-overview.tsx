import { draftPermissions, type Version } from '../../../areas/drafts/index.ts'
import { showDay } from '../../../values/day.ts'
import { showCount, showPercent } from '../../../values/number.ts'
import { fill } from '../../../words/shape.ts'
import { memoryOf } from '../../http/memory.ts'
import type { PageContext } from '../../http/page.ts'
import {
  Beside,
  Card,
  DayInput,
  DefinitionList,
  FieldRow,
  FileInput,
  FileList,
  Form,
  LinkButton,
  Select,
  Stat,
  StatGrid,
  SubmitRow,
  TextArea,
  TextInput,
} from '../../parts/index.ts'
import { documentPath } from '../documents/address.ts'
import { ExerciseLinks } from '../exercises/exercise-links.tsx'
import { ConsultationLinks } from '../legislation/consultation-links.tsx'
import { ReasonForm } from '../record/reason-form.tsx'
import { optionsOf } from '../record/saying.tsx'
import { draftPath, tablePath } from './address.ts'
import type { DraftData } from './draft-data.ts'
import { draftFiles } from './draft-fields.tsx'

interface Props {
  readonly c: PageContext
  readonly data: DraftData
}

/** How many opinions there are, the versions with their files, and beside them what the draft is. */
export function DraftOverview({ c, data }: Props) {
  return (
    <Beside
      aside={
        <>
          <FactsCard c={c} data={data} />
          {data.draft.supersession === null ? (
            <>
              <ExerciseLinks c={c} exercises={data.exercises} draftId={data.draft.id} />
              <ConsultationLinks c={c} consultations={data.consultations} draftId={data.draft.id} />
            </>
          ) : null}
        </>
      }
    >
      <Figures c={c} data={data} />
      {[...data.versions].reverse().map((version) => (
        <VersionCard key={version.id} c={c} data={data} version={version} />
      ))}
      {data.draft.supersession === null && c.may(draftPermissions.keep) ? <NewVersion c={c} /> : null}
      {data.draft.supersession === null && c.may(draftPermissions.withdraw) ? (
        <details class="more">
          <summary>{c.words.draftPages.draft.others}</summary>
          <ReasonForm c={c} act="withdraw" label={c.words.draftPages.draft.withdraw} fields={{}} />
        </details>
      ) : null}
    </Beside>
  )
}

function Figures({ c, data: { draft, total, texts, persons, places } }: Props) {
  const { draft: words } = c.words.draftPages
  const agreed = places.reduce((sum, place) => sum + place.counts.agree, 0)
  const href = c.may(draftPermissions.read_opinions) && total > 0 ? tablePath(draft.id) : undefined
  return (
    <Card title={words.figures}>
      <StatGrid>
        <Stat
          label={words.total}
          value={showCount(total)}
          href={total > 0 && href ? draftPath(draft.id, 'y_kien') : undefined}
        />
        <Stat label={words.texts} value={showCount(texts)} href={texts > 0 ? href : undefined} />
        <Stat label={words.persons} value={showCount(persons)} />
        <Stat label={words.agreed} value={showPercent(agreed, total) ?? '–'} />
      </StatGrid>
    </Card>
  )
}

function FactsCard({ c, data: { draft, letter } }: Props) {
  const { draft: words } = c.words.draftPages
  const { kinds, levels } = c.words.draftLabels
  const letterText = letter ? [letter.senderNumber, letter.abstract].filter(Boolean).join(' · ') : draft.reference
  const submitted = [draft.submitTo, draft.submitOn ? showDay(draft.submitOn) : null].filter(Boolean).join(' · ')
  return (
    <Card
      title={words.facts}
      aside={
        draft.supersession === null && c.may(draftPermissions.keep) ? (
          <LinkButton href={`${draftPath(draft.id)}/sua`} small kind="quiet">
            {words.edit}
          </LinkButton>
        ) : undefined
      }
    >
      <DefinitionList
        items={[
          { term: words.body, value: draft.bodyName },
          { term: words.kind, value: kinds[draft.kind] },
          { term: words.level, value: levels[draft.level] },
          { term: words.received, value: showDay(draft.receivedOn) },
          { term: words.by, value: draft.opinionsByOn && showDay(draft.opinionsByOn) },
          { term: words.submit, value: submitted },
          { term: words.letter, value: letter ? <a href={documentPath(letter.id)}>{letterText}</a> : letterText },
          { term: words.summary, value: draft.summary },
        ]}
      />
    </Card>
  )
}

function VersionCard({ c, data, version }: Props & { readonly version: Version }) {
  const { draft: words } = c.words.draftPages
  const files = data.files.filter((one) => one.versionId === version.id)
  const isCurrent = version.id === data.current?.id
  const mayKeep = data.draft.supersession === null && version.supersession === null && c.may(draftPermissions.keep)
  const told = [
    showDay(version.receivedOn),
    version.label,
    isCurrent ? words.current : null,
    version.supersession ? fill(words.gone, { reason: version.supersession.reason }) : null,
  ]
  const standing = data.versions.filter((one) => one.supersession === null)
  return (
    <Card title={fill(words.version, { number: version.number })}>
      <p class="soft">{told.filter(Boolean).join(' · ')}</p>
      {version.note ? <p>{version.note}</p> : null}
      {files.length === 0 ? <p class="soft">{words.noFiles}</p> : <Files c={c} files={files} />}
      {mayKeep ? <AddFiles c={c} version={version} /> : null}
      {mayKeep && standing.length > 1 ? (
        <ReasonForm
          c={c}
          act="withdraw_version"
          label={words.withdrawVersion}
          fields={{ id: version.id }}
          id={`bo-${version.id}`}
        />
      ) : null}
    </Card>
  )
}

export function Files({ c, files }: { readonly c: PageContext; readonly files: DraftData['files'] }) {
  const { parts } = c.words.draftLabels
  return (
    <FileList
      files={files.flatMap(({ id, fileId, part, file }) =>
        file ? [{ id, href: `/tep/${fileId}`, name: file.name, meta: parts[part] }] : [],
      )}
    />
  )
}

function AddFiles({ c, version }: { readonly c: PageContext; readonly version: Version }) {
  const { draft: words } = c.words.draftPages
  return (
    <details class="more">
      <summary>{words.addFiles}</summary>
      <Form act="attach" id={`tep-${version.id}`} clientId={c.formId} memory={memoryOf(c)} upload>
        <input type="hidden" name="versionId" value={version.id} />
        <Select
          name="part"
          label={words.part}
          options={optionsOf(c.words.draftLabels.parts, ['text', 'dossier'])}
          value="text"
        />
        <FileInput name="files" label={words.files} accept={draftFiles} multiple required />
        <SubmitRow primary={words.send} />
      </Form>
    </details>
  )
}

function NewVersion({ c }: { readonly c: PageContext }) {
  const { draft: words, fields } = c.words.draftPages
  const memory = memoryOf(c)
  return (
    <details class="more" open={memory?.act === 'add_version'}>
      <summary>{words.addVersion}</summary>
      <Form act="add_version" clientId={c.formId} memory={memory} upload>
        <FieldRow>
          <DayInput name="receivedOn" label={fields.receivedOn} value={c.today} max={c.today} required />
          <TextInput name="label" label={words.versionLabel} hint={words.versionLabelHint} maxLength={200} />
        </FieldRow>
        <TextInput name="note" label={words.note} maxLength={2000} />
        <FileInput name="files" label={fields.files} accept={draftFiles} multiple />
        <TextArea name="text" label={fields.text} hint={fields.textHint} rows={5} />
        <SubmitRow primary={words.saveVersion} />
      </Form>
    </details>
  )
}
