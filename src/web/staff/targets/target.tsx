import { evidenceOf } from '../../../areas/documents/index.ts'
import { daysOfTerm, listCommitteeTerms } from '../../../areas/organisation/index.ts'
import {
  findTargets,
  noteProgress,
  progressOf,
  reportPermissions,
  supersedeProgress,
  targetsStanding,
} from '../../../areas/reports/index.ts'
import { minDay, showDay } from '../../../values/day.ts'
import { isRefusal, type Refusal } from '../../../values/refusal.ts'
import { fill } from '../../../words/shape.ts'
import { type Act, type PageContext, page, type ViewProps } from '../../http/page.ts'
import { Badge, Beside, Card, DefinitionList, LinkButton, PageHead, Stack } from '../../parts/index.ts'
import { idIn, idPart } from '../record/address.ts'
import { targetMissing, targetPath, targetsPath } from './address.ts'
import { ProgressCard } from './progress-card.tsx'
import { goalOf, stateTones, type TargetData } from './target-data.ts'
import { TargetVersions } from './target-versions.tsx'
import { TargetYears } from './target-years.tsx'

async function load(c: PageContext): Promise<TargetData | Refusal> {
  const id = idIn(c)
  const { committeeId } = c.signedIn
  return c.read(async (reading): Promise<TargetData | Refusal> => {
    const [target] = await findTargets(reading, { committeeIds: [committeeId], ids: [id] })
    const terms = await listCommitteeTerms(reading, committeeId)
    const term = target && terms.find((one) => one.id === target.termId)
    const newest = target?.versions[0]
    if (!target || !newest || !term) return targetMissing
    const days = daysOfTerm(term)
    const asAt = minDay(c.today, days.to)
    const ask = { committeeId, view: 'as_was', knownAt: null, term: { id: term.id, days }, period: days, asAt } as const
    const all = await targetsStanding(reading, ask)
    const progress = await progressOf(reading, [committeeId], [id])
    const proofs = await evidenceOf(
      reading,
      progress.map((one) => one.id),
    )
    return { target, newest, standing: all.find((one) => one.target.id === id) ?? null, asAt, progress, proofs }
  })
}

const note: Act = async (c, form) => {
  const targetId = idIn(c)
  const noted = await c.perform(noteProgress, { ...form.values, targetId }, form.clientId)
  return isRefusal(noted) ? noted : { goTo: targetPath(targetId), done: 'reports.note_progress' }
}

const setAside: Act = async (c, form) => {
  const done = await c.perform(supersedeProgress, form.values, form.clientId)
  return isRefusal(done) ? done : { goTo: targetPath(idIn(c)), done: 'reports.supersede_progress' }
}

/** One target: what it says, how it stands, by years, and what was noted by hand. */
export const targetPage = page<TargetData>({
  path: `${targetsPath}/${idPart}`,
  shell: 'staff',
  may: reportPermissions.read_figures,
  title: ({ newest }) => newest.text,
  load,
  acts: { note, set_aside: setAside },
  view: Target,
})

function Target({ data, c }: ViewProps<TargetData>) {
  const { page: words, list, states, scopes } = c.words.reportTargets
  const { target, newest, standing, asAt } = data
  const version = standing?.version ?? newest
  const byHand = version.indicatorId === null
  const measured = version.indicatorId && c.words.indicators.texts[version.indicatorId]?.name
  return (
    <>
      <PageHead
        title={version.text}
        crumbs={[{ label: list.title, href: targetsPath }, { label: version.text }]}
        meta={
          <Badge tone={standing ? stateTones[standing.state] : 'neutral'}>
            {standing ? states[standing.state] : fill(words.ended, { day: showDay(newest.validFrom) })}
          </Badge>
        }
        actions={
          c.may(reportPermissions.write) && !newest.ended ? (
            <LinkButton href={`${targetPath(target.id)}/sua`} icon="edit">
              {words.change}
            </LinkButton>
          ) : undefined
        }
      />
      <Beside
        aside={
          <>
            <Card title={words.goal}>
              <DefinitionList
                items={[
                  { term: words.goal, value: goalOf(c, version) },
                  { term: words.measured, value: measured ?? list.byHand },
                  { term: words.scope, value: scopes[version.scope] },
                  { term: words.validFrom, value: showDay(version.validFrom) },
                  { term: words.basis, value: version.basis },
                ]}
              />
            </Card>
            <TargetVersions c={c} target={target} />
          </>
        }
      >
        <Stack loose>
          {standing ? <TargetYears c={c} standing={standing} asAt={asAt} /> : null}
          {byHand ? <ProgressCard c={c} data={data} version={version} /> : null}
        </Stack>
      </Beside>
    </>
  )
}
