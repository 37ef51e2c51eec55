import { showDay } from '../../values/day.ts'
import { fill } from '../../words/shape.ts'
import type { PageContext } from '../http/page.ts'
import { DataTable, DefinitionList, LinkButton, Notice, PageHead, Stack } from '../parts/index.ts'
import type { OwnInput } from './own-input.ts'

/** What was set up, and the account of every row of the file. */
export function OwnDone({ c, done }: { c: PageContext; done: OwnInput }) {
  const { done: words } = c.words.setup
  const { unit, committeeName, term, chair, officer } = done.input
  const accounts = [chair, officer].filter((one) => one !== null)
  return (
    <>
      <PageHead title={words.title} />
      <Stack>
        <Notice tone="success">{fill(words.text, { name: committeeName })}</Notice>
        <DefinitionList
          items={[
            { term: words.unit, value: [unit.name, unit.code].filter(Boolean).join(' · ') },
            { term: words.term, value: `${term.number} · ${showDay(term.from)} – ${showDay(term.to)}` },
            { term: words.accounts, value: accounts.map((one) => `${one.displayName} (${one.signInName})`).join('; ') },
            { term: words.areas, value: words.count(done.areas.length) },
          ]}
          ruled
        />
        <p>
          <LinkButton href="/dang-nhap" kind="primary">
            {words.signIn}
          </LinkButton>
        </p>
        {done.areas.some(({ row }) => row !== null) ? <Rows c={c} areas={done.areas} /> : null}
      </Stack>
    </>
  )
}

function Rows({ c, areas }: { c: PageContext; areas: OwnInput['areas'] }) {
  const { done: words } = c.words.setup
  const kinds = c.words.organisation.areaKinds
  return (
    <DataTable
      caption={words.count(areas.length)}
      captionHidden
      rows={areas}
      rowKey={({ row, name }) => `${row} ${name}`}
      stacks={false}
      columns={[
        { key: 'name', head: words.areas, cell: ({ name }) => name },
        { key: 'kind', head: words.kind, cell: ({ kind }) => kinds[kind] ?? kind },
        { key: 'row', head: words.row, numeric: true, cell: ({ row }) => row },
        { key: 'outcome', head: words.outcome, cell: () => words.taken },
      ]}
    />
  )
}
