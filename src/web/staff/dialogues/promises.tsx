import { criticismPermissions, type DialogueRecord, listDialogues } from '../../../areas/criticism/index.ts'
import { meetingDay } from '../../../areas/meetings/index.ts'
import { finalStages } from '../../../areas/recommendations/index.ts'
import { showDay } from '../../../values/day.ts'
import { type PageContext, page } from '../../http/page.ts'
import { DataTable, EmptyState, FilterBar, LinkButton, PageHead } from '../../parts/index.ts'
import { withQuery } from '../record/address.ts'
import { dialoguesPath, promisesPath } from './address.ts'
import { type PromiseRow, promiseColumns, promiseHref, promisesOf } from './dialogue-promises.tsx'
import { promiseStage } from './saying.tsx'

const kinds = ['', 'dang-lam', 'qua-han', 'xong'] as const

/** Which promises the address asks for. */
export function promiseRows(c: PageContext, records: readonly DialogueRecord[]): readonly PromiseRow[] {
  const wanted = c.query('tinh-trang')
  const settled = ({ record, question }: PromiseRow) => {
    const stage = promiseStage(c, record.recommendations.get(question.id) ?? [])
    return stage !== null && finalStages.includes(stage)
  }
  const late = (row: PromiseRow) => {
    const due = row.question.answer?.dueOn ?? null
    return due !== null && due < c.today && !settled(row)
  }
  return records
    .flatMap(promisesOf)
    .filter((row) => (wanted === 'xong' ? settled(row) : wanted === '' ? true : !settled(row)))
    .filter((row) => wanted !== 'qua-han' || late(row))
}

/** Bảng theo dõi thực hiện kết luận đối thoại: every promise of every dialogue, and where it stands. */
export const promisesPage = page<readonly DialogueRecord[]>({
  path: promisesPath,
  shell: 'staff',
  may: criticismPermissions.read,
  title: (_, words) => words.dialoguePages.promises.boardTitle,
  load: (c) => c.read((reading) => listDialogues(reading, c.signedIn.committeeId)),
  view: ({ data, c }) => {
    const { promises: words, list } = c.words.dialoguePages
    const chosen = c.query('tinh-trang')
    const saved = kinds.map((kind) => ({
      href: withQuery(promisesPath, { 'tinh-trang': kind }),
      label: words.kinds[kind] ?? '',
      current: chosen === kind,
    }))
    const rows = promiseRows(c, data)
    return (
      <>
        <PageHead
          title={words.boardTitle}
          summary={words.boardSummary}
          crumbs={[{ label: list.title, href: dialoguesPath }, { label: words.boardTitle }]}
          actions={
            <LinkButton href={withQuery(`${promisesPath}.xlsx`, { 'tinh-trang': chosen })} icon="download" download>
              {c.words.records.list.sheet}
            </LinkButton>
          }
        />
        <FilterBar action={promisesPath} saved={saved} />
        <DataTable
          caption={words.boardTitle}
          captionHidden
          rows={rows}
          rowKey={({ question }) => question.id}
          href={promiseHref}
          empty={
            <EmptyState title={chosen === '' ? words.none : c.words.records.list.nothing}>{words.noneText}</EmptyState>
          }
          columns={[
            ...promiseColumns(c),
            { key: 'dialogue', head: words.dialogue, cell: ({ record }) => dayOf(record) },
          ]}
        />
      </>
    )
  },
})

export function dayOf({ meeting }: DialogueRecord): string {
  const on = meetingDay(meeting)
  return on ? showDay(on) : (meeting.meeting.plannedTime ?? '')
}
