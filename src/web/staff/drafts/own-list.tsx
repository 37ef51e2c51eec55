import * as area from '../../../areas/drafts/index.ts'
import { type Day, showDay } from '../../../values/day.ts'
import type { Id } from '../../../values/id.ts'
import { fill } from '../../../words/shape.ts'
import { type PageContext, page, type ViewProps } from '../../http/page.ts'
import { EmptyState, LineList, PageHead, Section, Stack } from '../../parts/index.ts'
import { ownDraftPath, ownPath } from './address.ts'
import { ownFilter, ownGiver } from './own-giver.ts'

interface OwnLine {
  readonly draft: area.Draft
  readonly open: boolean
  readonly until: Day | null
  readonly given: number
}

/** Góp ý: the drafts that ask for one's opinion, and those on which one gave it. Large type, one thing to press each. */
export const ownPage = page<{ readonly lines: readonly OwnLine[] }>({
  path: ownPath,
  shell: 'staff',
  may: area.draftPermissions.read_own,
  title: (_, words) => words.opinionPages.own.title,
  load: (c) =>
    c.read(async (reading) => {
      const giver = ownGiver(c)
      const open = await area.openDrafts(reading, giver.organisationId)
      const drafts = await area.draftsByIds(reading, [...open.keys()])
      const given = await area.ownOpinions(reading, [...open.keys()], ownFilter(c, giver))
      const counts = Map.groupBy(given, (one) => one.draftId)
      const lines = [...drafts.values()].map((draft) => lineOf(draft, open, counts))
      return { lines: lines.filter((line) => line.draft.supersession === null && (line.open || line.given > 0)) }
    }),
  view: OwnView,
})

function lineOf(
  draft: area.Draft,
  open: ReadonlyMap<Id, area.OpenDraft>,
  given: ReadonlyMap<Id, readonly area.Opinion[]>,
): OwnLine {
  const told = open.get(draft.id)
  return {
    draft,
    open: told?.open === true,
    until: told?.until ?? draft.opinionsByOn,
    given: given.get(draft.id)?.length ?? 0,
  }
}

function OwnView({ data: { lines }, c }: ViewProps<{ readonly lines: readonly OwnLine[] }>) {
  const { own } = c.words.opinionPages
  const byDay = (a: OwnLine, b: OwnLine) => (a.draft.receivedOn < b.draft.receivedOn ? 1 : -1)
  const [open, over] = [
    lines.filter((line) => line.open).toSorted(byDay),
    lines.filter((line) => !line.open).toSorted(byDay),
  ]
  return (
    <div class="field">
      <PageHead title={own.title} summary={own.summary} />
      <Stack loose>
        {open.length === 0 ? (
          <EmptyState title={own.none}>{own.noneText}</EmptyState>
        ) : (
          <Lines c={c} title={own.open} lines={open} />
        )}
        {over.length > 0 ? <Lines c={c} title={own.over} lines={over} /> : null}
      </Stack>
    </div>
  )
}

function Lines({ c, title, lines }: { c: PageContext; title: string; lines: readonly OwnLine[] }) {
  const { own } = c.words.opinionPages
  const told = ({ draft, open, until, given }: OwnLine) =>
    [
      draft.bodyName,
      open && until ? fill(own.until, { day: showDay(until) }) : '',
      given > 0 ? fill(own.mine, { count: given }) : '',
    ]
      .filter(Boolean)
      .join(' · ')
  return (
    <Section title={title}>
      <LineList
        items={lines.map((line) => ({
          id: line.draft.id,
          href: ownDraftPath(line.draft.id),
          title: line.draft.title,
          meta: told(line),
        }))}
      />
    </Section>
  )
}
