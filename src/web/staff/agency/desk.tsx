import {
  openStages,
  type RegisterLine,
  type RegisterPage,
  recommendationPermissions,
  searchRegister,
} from '../../../areas/recommendations/index.ts'
import { showDay } from '../../../values/day.ts'
import { type PageContext, page, type ViewProps } from '../../http/page.ts'
import { EmptyState, LineList, PageHead, Pager, Section, Stack } from '../../parts/index.ts'
import { readPlace, writePlace } from '../recommendations/register-query.ts'
import { DueMark, StageMark } from '../recommendations/standing-mark.tsx'

export const deskPath = '/co-quan'

/** What an agency sees first: what it was asked, what is due first. */
export const deskPage = page<RegisterPage>({
  path: deskPath,
  shell: 'staff',
  may: recommendationPermissions.read_own,
  title: (_, words) => words.recommendationPages.agency.title,
  load: (c) =>
    c.read((reading) =>
      searchRegister(reading, { asAt: c.today, order: 'due' }, { after: readPlace(c.query('sau')), limit: 100 }),
    ),
  view: DeskView,
})

function DeskView({ data, c }: ViewProps<RegisterPage>) {
  const { agency } = c.words.recommendationPages
  const waiting = data.lines.filter((line) => openStages.includes(line.stage))
  const answered = data.lines.filter((line) => line.stage === 'answered' || line.stage === 'implementing')
  const over = data.lines.filter((line) => !waiting.includes(line) && !answered.includes(line))
  const older = data.next ? `${deskPath}?sau=${writePlace(data.next)}` : undefined
  return (
    <>
      <PageHead title={agency.title} summary={agency.summary} />
      <Stack loose>
        {data.lines.length === 0 ? <EmptyState title={agency.empty} /> : null}
        <Group c={c} title={agency.waiting} lines={waiting} />
        <Group c={c} title={agency.answered} lines={answered} />
        <Group c={c} title={agency.over} lines={over} />
        <Pager older={older} newer={c.query('sau') === '' ? undefined : deskPath} />
      </Stack>
    </>
  )
}

function Group({ c, title, lines }: { c: PageContext; title: string; lines: readonly RegisterLine[] }) {
  const { steps } = c.words.recommendationPages
  if (lines.length === 0) return null
  return (
    <Section title={title}>
      <LineList
        items={lines.map((line) => ({
          id: line.id,
          href: `${deskPath}/${line.id}`,
          title: line.text,
          text: (
            <>
              <StageMark c={c} stage={line.stage} /> <DueMark c={c} standing={{ ...line, escalatedOn: null }} />
            </>
          ),
          meta: [
            line.numberText,
            line.issuedOn && showDay(line.issuedOn),
            openStages.includes(line.stage) && line.dueOn ? `${steps.due} ${showDay(line.dueOn)}` : null,
          ]
            .filter(Boolean)
            .join(' · '),
        }))}
      />
    </Section>
  )
}
