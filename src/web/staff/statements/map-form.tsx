import { mappedRoles, type StatementImport, statementPermissions } from '../../../areas/statements/index.ts'
import { fill } from '../../../words/shape.ts'
import { memoryOf } from '../../http/memory.ts'
import type { PageContext } from '../../http/page.ts'
import { Card, type Column, DataTable, Form, NumberInput, Select, SubmitRow } from '../../parts/index.ts'

/** 0 as A, 26 as AA: as spreadsheets call their columns. */
export function letterOf(at: number): string {
  const last = String.fromCharCode(65 + (at % 26))
  return at < 26 ? last : letterOf(Math.floor(at / 26) - 1) + last
}

/** Says which column of a table holds what, beside its first rows. */
export function MapForm({ c, file }: { c: PageContext; file: StatementImport }) {
  const { map: words } = c.words.statementPages
  const sample = file.sample ?? []
  const width = Math.max(1, ...sample.map((row) => row.length))
  const places = Array.from({ length: width }, (_, at) => at)
  const columns: readonly Column<{ readonly at: number; readonly row: readonly string[] }>[] = [
    { key: 'row', head: '#', width: 'narrow', cell: ({ at }) => at + 1 },
    ...places.map((at) => ({
      key: String(at),
      head: letterOf(at),
      cell: ({ row }: { readonly row: readonly string[] }) => row[at] ?? '',
    })),
  ]
  const options = places.map((at) => ({ value: String(at), label: fill(words.column, { letter: letterOf(at) }) }))
  return (
    <Card title={words.title}>
      <p>{words.text}</p>
      <DataTable
        caption={words.sample}
        columns={columns}
        rows={sample.map((row, at) => ({ at, row }))}
        rowKey={({ at }) => String(at)}
        stacks={false}
      />
      {c.may(statementPermissions.import) ? (
        <Form act="map" clientId={c.formId} memory={memoryOf(c)}>
          <input type="hidden" name="id" value={file.id} />
          <NumberInput name="heading" label={words.heading} hint={words.headingHint} value="1" required />
          <div class="fields">
            {mappedRoles.map((role) => (
              <Select
                key={role}
                name={`columns.${role}`}
                label={words.roles[role] ?? role}
                blank={words.none}
                options={options}
                required={role === 'moment' || role === 'memo'}
              />
            ))}
          </div>
          <SubmitRow primary={words.save} />
        </Form>
      ) : null}
    </Card>
  )
}
