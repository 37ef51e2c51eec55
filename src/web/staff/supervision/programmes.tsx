import {
  listProgrammes,
  type ProgrammeFacts,
  programmeState,
  supervisionPermissions,
} from '../../../areas/supervision/index.ts'
import { fill } from '../../../words/shape.ts'
import { page, type ViewProps } from '../../http/page.ts'
import { Badge, DataTable, EmptyState, LinkButton, PageHead } from '../../parts/index.ts'
import { boardPath, programmePath, programmesPath } from './address.ts'
import { toneOf } from './saying.tsx'

/** Chương trình giám sát các năm, every version. */
export const programmesPage = page<readonly ProgrammeFacts[]>({
  path: programmesPath,
  shell: 'staff',
  may: supervisionPermissions.read,
  title: (_, words) => words.supervisionPages.programme.title,
  load: (c) => c.read((reading) => listProgrammes(reading, c.signedIn.committeeId)),
  view: ProgrammesView,
})

function ProgrammesView({ data, c }: ViewProps<readonly ProgrammeFacts[]>) {
  const { programme: words, board } = c.words.supervisionPages
  const stateOf = (one: ProgrammeFacts) =>
    programmeState(
      one,
      c.today,
      data.filter((other) => other.programme.year === one.programme.year),
    )
  return (
    <>
      <PageHead
        title={words.title}
        summary={words.summary}
        crumbs={[{ label: board.title, href: boardPath }, { label: words.title }]}
        actions={
          c.may(supervisionPermissions.plan) ? (
            <LinkButton href={`${programmesPath}/moi`} icon="add" kind="primary">
              {board.draftProgramme}
            </LinkButton>
          ) : null
        }
      />
      <DataTable
        caption={words.caption}
        captionHidden
        rows={data}
        rowKey={(one) => one.programme.id}
        href={(one) => programmePath(one.programme.id)}
        empty={<EmptyState title={words.empty}>{words.emptyText}</EmptyState>}
        columns={[
          { key: 'title', head: words.titleField, width: 'wide', cell: (one) => one.programme.title },
          { key: 'year', head: words.year, width: 'narrow', cell: (one) => one.programme.year },
          {
            key: 'version',
            head: words.versions,
            width: 'narrow',
            cell: (one) => fill(words.version, { version: one.programme.version }),
          },
          { key: 'count', head: words.count, numeric: true, width: 'narrow', cell: (one) => one.lines.length },
          {
            key: 'state',
            head: words.state,
            cell: (one) => (
              <Badge tone={toneOf(stateOf(one))}>{c.words.supervisionLabels.programmeStates[stateOf(one)]}</Badge>
            ),
          },
        ]}
      />
    </>
  )
}
