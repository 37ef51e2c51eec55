import {
  type ImportAccount,
  type ImportKind,
  importActions,
  importColumns,
  previewImport,
} from '../../../areas/organisation/index.ts'
import { isRefusal, type Refusal } from '../../../values/refusal.ts'
import { fill } from '../../../words/shape.ts'
import { memoryOf } from '../../http/memory.ts'
import { type Act, type PageContext, page, resource } from '../../http/page.ts'
import { Button, Card, FileInput, Form, LinkButton, Notice, PageHead, Stack, SubmitRow } from '../../parts/index.ts'
import { Account } from './import-account.tsx'
import { headersOf, type ReadSheet, readImport } from './import-sheet.ts'
import { importPath, importPlaces, resultPath, templatePath } from './paths.ts'
import { sendTemplate } from './sheet.ts'

interface Preview extends ReadSheet {
  readonly account: ImportAccount
}

/** Reads the file and shows what would become of every row; nothing changes yet. */
function look(kind: ImportKind): Act {
  return async (c, form) => {
    const sheet = await readImport(c, kind, form.files.file?.[0])
    if (isRefusal(sheet)) return sheet
    const account = await c.read((reading) => previewImport(reading, c.signedIn.committeeId, kind, sheet.rows))
    if (isRefusal(account)) return { ...account, field: 'file' }
    return { again: true, with: { preview: { ...sheet, account } satisfies Preview } }
  }
}

/** The rows come back with the form; the act judges them again. */
function take(kind: ImportKind): Act {
  return async (c, form) => {
    const { fileName, mode } = form.values
    const rows = readRows(form.values.rows)
    const taken = await c.perform(importActions[kind], { fileName, mode, rows }, form.clientId)
    return isRefusal(taken) ? taken : { goTo: resultPath(taken.batchId), done: importActions[kind].name }
  }
}

function readRows(text: unknown): unknown {
  try {
    return JSON.parse(String(text))
  } catch {
    return []
  }
}

function importPage(kind: ImportKind) {
  return page<Preview | null>({
    path: importPath(kind),
    shell: 'staff',
    may: importActions[kind].permission,
    title: (_, words) => words.organisation.pages.imports.titles[kind] ?? '',
    load: async (_, extra): Promise<Preview | null | Refusal> => (extra.preview as Preview | undefined) ?? null,
    maxMegabytes: 25,
    acts: { look: look(kind), take: take(kind) },
    view: ({ data, c }) => {
      const { imports } = c.words.organisation.pages
      const title = imports.titles[kind] ?? ''
      return (
        <>
          <PageHead
            title={title}
            summary={imports.summary}
            crumbs={[{ label: listName(c, kind), href: importPlaces[kind].list }, { label: title }]}
            actions={
              <LinkButton href={`${templatePath(kind)}.xlsx`} icon="download" download>
                {imports.template}
              </LinkButton>
            }
          />
          {data ? <Confirming preview={data} c={c} /> : <Choosing kind={kind} c={c} />}
        </>
      )
    },
  })
}

function listName(c: PageContext, kind: ImportKind): string {
  const { areas, people, organisations, agencies, units } = c.words.organisation.pages
  const names = { area: areas, person: people, member_organisation: organisations, agency: agencies, unit: units }
  return names[kind].title
}

function Choosing({ kind, c }: { kind: ImportKind; c: PageContext }) {
  const { imports } = c.words.organisation.pages
  const { fields, required } = importColumns(kind)
  const columns = fields.map((field) => {
    const name = headersOf(c, kind, field)[0] ?? field
    return required.includes(field) ? `${name} (${imports.required})` : name
  })
  return (
    <Card title={imports.file}>
      <p class="soft">{`${imports.columns}: ${columns.join(', ')}.`}</p>
      <Form act="look" clientId={c.formId} memory={memoryOf(c)} upload>
        <FileInput name="file" label={imports.file} hint={imports.fileHint} accept=".xlsx,.csv" required />
        <SubmitRow primary={imports.preview} cancel={{ href: importPlaces[kind].list }} />
      </Form>
    </Card>
  )
}

function Confirming({ preview, c }: { preview: Preview; c: PageContext }) {
  const { imports } = c.words.organisation.pages
  const { account, fileName, rows, unknown } = preview
  return (
    <Stack loose>
      {unknown.length > 0 ? (
        <Notice tone="warn">
          <p>{fill(imports.unknownColumns, { columns: unknown.join(', ') })}</p>
        </Notice>
      ) : null}
      {account.taken === 0 ? (
        <Notice tone="warn">
          <p>{imports.nothingToTake}</p>
        </Notice>
      ) : (
        <Form act="take" clientId={c.formId} memory={memoryOf(c)} wide>
          <input type="hidden" name="fileName" value={fileName} />
          <input type="hidden" name="rows" value={JSON.stringify(rows)} />
          <div class="submit-row">
            <Button name="mode" value={account.refused === 0 ? 'all_or_nothing' : 'good_rows'} kind="primary">
              {account.refused === 0 ? imports.takeAll : imports.takeGood}
            </Button>
          </div>
        </Form>
      )}
      <Account account={account} done={false} c={c} />
    </Stack>
  )
}

const kinds: readonly ImportKind[] = ['area', 'person', 'member_organisation', 'agency', 'unit']

export const importPages = kinds.map(importPage)

/** Empty sheets with the right headings. */
export const importTemplates = kinds.map((kind) =>
  resource({
    path: `${templatePath(kind)}.xlsx`,
    may: importActions[kind].permission,
    get: (c) => {
      const title = c.words.organisation.pages.imports.titles[kind] ?? ''
      const headers = importColumns(kind).fields.map((field) => headersOf(c, kind, field)[0] ?? field)
      return sendTemplate(c, `mau-${importPlaces[kind].word}`, title, headers)
    },
  }),
)
