import type { Refusal } from '../../../values/refusal.ts'
import { sayRefusal } from '../../../words/words.ts'
import { memoryOf } from '../../http/memory.ts'
import type { PageContext } from '../../http/page.ts'
import { DataTable, FileInput, Form, Notice, Radios, Stack, SubmitRow } from '../../parts/index.ts'

export interface RowAccount {
  readonly row: number
  readonly outcome: 'taken' | 'already_there' | 'refused'
  readonly reasons: readonly Refusal[]
}

interface Props {
  readonly c: PageContext
  readonly account: readonly RowAccount[] | null
  readonly back: string
}

/** A sheet to send, and what came of each row of the one just sent. */
export function SheetImport({ c, account, back }: Props) {
  const { import: words, list } = c.words.assistancePages
  const count = (outcome: string) => (account ?? []).filter((one) => one.outcome === outcome).length
  const refused = (account ?? []).filter((one) => one.outcome === 'refused')
  return (
    <Stack>
      {account ? (
        <Notice tone={refused.length > 0 ? 'warn' : 'success'}>
          {`${words.taken}: ${count('taken')} · ${words.already}: ${count('already_there')} · ${words.refused}: ${refused.length}`}
        </Notice>
      ) : null}
      {refused.length > 0 ? (
        <DataTable
          caption={words.refused}
          rows={refused}
          rowKey={(one) => String(one.row)}
          columns={[
            { key: 'row', head: words.row, cell: (one) => one.row },
            {
              key: 'why',
              head: words.why,
              width: 'wide',
              cell: (one) => one.reasons.map((reason) => sayRefusal(c.words, reason)).join(' '),
            },
          ]}
        />
      ) : null}
      <Form act="import" clientId={c.formId} memory={memoryOf(c)} upload>
        <FileInput name="file" label={words.file} accept=".xlsx" required />
        <Radios
          name="mode"
          label={words.mode}
          value="good_rows"
          options={[
            { value: 'good_rows', label: words.goodRows },
            { value: 'all_or_nothing', label: words.allOrNothing },
          ]}
        />
        <SubmitRow primary={list.import} cancel={{ href: back }} />
      </Form>
    </Stack>
  )
}
