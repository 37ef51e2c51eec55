import {
  acceptGates,
  type BankAccount,
  cancelImport,
  type DuplicateRow,
  duplicatesOf,
  exceptionOf,
  findImport,
  type GateException,
  listAccounts,
  mapColumns,
  openStages,
  type StatementImport,
  statementPermissions,
} from '../../../areas/statements/index.ts'
import { contentHeaders } from '../../../platform/files/index.ts'
import { fill } from '../../../words/shape.ts'
import { sayRefusal } from '../../../words/words.ts'
import { type PageContext, page, resource, type ViewProps } from '../../http/page.ts'
import { showMoment } from '../../moment.ts'
import { Confirm, DefinitionList, Form, LinkButton, Notice, PageHead, Progress, Stack } from '../../parts/index.ts'
import { actOn } from '../commendation/acting.ts'
import { idIn, idPart, withQuery } from '../record/address.ts'
import { boardPath, fileAt, filePath, linesPath, missing } from './address.ts'
import { FileAccount } from './file-account.tsx'
import { MapForm } from './map-form.tsx'
import { accountName, StageBadge } from './saying.tsx'
import { SignCard } from './sign-card.tsx'

interface FileData {
  readonly file: StatementImport
  readonly account: BankAccount | undefined
  readonly exception: GateException | null
  readonly duplicates: readonly DuplicateRow[]
}

const here = (c: PageContext) => fileAt(idIn(c))

/** Một tệp sao kê: how far it is, whether it holds, and where each of its rows went. */
export const filePage = page<FileData>({
  path: `${filePath}/${idPart}`,
  shell: 'staff',
  may: statementPermissions.read,
  islands: ['progress.ts'],
  title: ({ file }) => file.name,
  load: (c) =>
    c.read(async (reading) => {
      const file = await findImport(reading, idIn(c))
      if (!file) return missing
      const [account] = await listAccounts(reading, [file.accountId])
      const after = Number(c.query('sau'))
      return {
        file,
        account,
        exception: await exceptionOf(reading, file.id),
        duplicates:
          file.stage === 'taken' ? await duplicatesOf(reading, file.id, Number.isSafeInteger(after) ? after : 0) : [],
      }
    }),
  acts: {
    cancel: actOn(cancelImport, here),
    sign: actOn(acceptGates, here),
    map: actOn(mapColumns, here),
  },
  view: FileView,
})

/** The file as the bank gave it, for who may read statements. */
export const originalFile = resource({
  path: `${filePath}/${idPart}/goc`,
  may: statementPermissions.read,
  get: async (c) => {
    const file = await c.read((reading) => findImport(reading, idIn(c)))
    const bytes = file && (await c.house.files.open(file.sha256))
    if (!file || !bytes) return missing
    const mime = { pdf: 'application/pdf', xlsx: 'application/octet-stream', csv: 'text/csv' }[file.form]
    return { bytes, headers: contentHeaders({ ...file, mime }, 'attachment') }
  },
})

function FileView({ data, c }: ViewProps<FileData>) {
  const { file, account, exception } = data
  const { file: words, ...texts } = c.words.statementPages
  const busy = file.stage === 'queued' || file.stage === 'reading' || file.stage === 'read'
  return (
    <>
      <PageHead
        title={file.name}
        crumbs={[{ label: texts.title, href: boardPath }, { label: account ? accountName(c, account) : file.name }]}
        meta={<StageBadge c={c} stage={file.stage} />}
        actions={
          <>
            {file.stage === 'taken' ? (
              <LinkButton href={withQuery(linesPath, { tep: file.id })} kind="primary">
                {words.linesOfFile}
              </LinkButton>
            ) : null}
            <LinkButton href={`${fileAt(file.id)}/goc`} icon="download" download>
              {words.original}
            </LinkButton>
          </>
        }
      />
      {busy ? (
        <Progress
          label={words.reading}
          text={fill(words.readSoFar, { rows: file.rowsRead, pages: file.pagesRead })}
          again={{ href: fileAt(file.id), label: words.lookAgain }}
        />
      ) : null}
      {file.refusal ? (
        <Notice tone="error">
          <p>{sayRefusal(c.words, { refusal: true, kind: 'invalid', ...file.refusal } as never)}</p>
        </Notice>
      ) : null}
      {exception ? (
        <Notice tone="warn">
          <p>
            {fill(words.signed, {
              name: exception.byName,
              at: showMoment(exception.recordedAt),
              reason: exception.reason,
            })}
          </p>
        </Notice>
      ) : null}
      <Stack loose>
        <DefinitionList
          items={[
            { term: words.sentBy, value: `${file.recordedByName}, ${showMoment(file.recordedAt)}` },
            { term: words.form, value: file.form.toUpperCase() },
            { term: words.size, value: `${Math.max(1, Math.round(file.size / 1000)).toLocaleString('vi')} kB` },
          ]}
        />
        {file.stage === 'mapping' ? <MapForm c={c} file={file} /> : null}
        {file.summary ? <FileAccount c={c} file={file} summary={file.summary} duplicates={data.duplicates} /> : null}
        {file.stage === 'gated' ? <SignCard c={c} file={file} /> : null}
        {openStages.includes(file.stage) && c.may(statementPermissions.import) ? (
          <Confirm label={words.cancel} question={words.cancelText}>
            <Form act="cancel" clientId={c.formId}>
              <input type="hidden" name="id" value={file.id} />
              <button class="button button-primary button-danger" type="submit">
                {words.cancel}
              </button>
            </Form>
          </Confirm>
        ) : null}
      </Stack>
    </>
  )
}
