import * as area from '../../../areas/festival/index.ts'
import { isRefusal } from '../../../values/refusal.ts'
import { stepsBy } from '../../../values/step.ts'
import { fill } from '../../../words/shape.ts'
import { sayJournal } from '../../../words/words.ts'
import { memoryOf } from '../../http/memory.ts'
import { type Act, type PageContext, page, type ViewProps } from '../../http/page.ts'
import { showMoment } from '../../moment.ts'
import { Badge, Beside, Card, JournalList, LinkButton, Notice, PageHead, Stack } from '../../parts/index.ts'
import { idIn, idPart } from '../record/address.ts'
import { carry } from '../record/carry.ts'
import { ReasonForm } from '../record/reason-form.tsx'
import { boardPath, eventPath, resultPath, resultsPath, yearPath } from './address.ts'
import { load, type ResultData } from './result-data.ts'
import { ResultFacts } from './result-facts.tsx'
import { heldLine } from './result-fields.tsx'
import { Judge } from './result-judge.tsx'
import { StateBadge, sayPart } from './saying.tsx'
import { StepsCard } from './steps-card.tsx'

const here = (c: PageContext) => resultPath(idIn(c))

export const verify: Act = async (c, form) => {
  const output = await c.perform(area.verifyResults, { ...form.values, ids: [idIn(c)] }, form.clientId)
  return isRefusal(output) ? output : { goTo: here(c), done: area.verifyResults.name }
}

const undo: Act = (c, form) =>
  carry(area.undoFestivalStep, here)(c, { ...form, values: { ...form.values, subject: 'result' } })

/** Kết quả Ngày hội của một khu dân cư, to be looked at and verified. */
export const resultPage = page<ResultData>({
  path: `${resultsPath}/${idPart}`,
  shell: 'staff',
  may: area.festivalPermissions.read,
  title: (data, words) => fill(words.festivalPages.result.title, { area: data.name, year: data.result.year }),
  load,
  acts: { verify, return: carry(area.returnResult, here), withdraw: carry(area.withdrawResult, here), undo },
  view: ResultView,
})

function ResultView({ data, c }: ViewProps<ResultData>) {
  const { result: words, years } = c.words.festivalPages
  const { result, event } = data
  const { year, supersededAt, supersededReason } = result
  const stands = supersededAt === null
  const verifies = c.may(area.festivalPermissions.verify)
  return (
    <>
      <PageHead
        title={fill(words.title, { area: data.name, year })}
        kicker={sayPart(result.householdsAttended, result.householdsTotal)}
        summary={heldLine(c, data)}
        crumbs={[
          { label: years.title, href: boardPath },
          { label: String(year), href: yearPath(year, 'ket_qua') },
          { label: data.name },
        ]}
        meta={stands ? <StateBadge c={c} state={data.state} /> : <Badge tone="refused">{words.superseded}</Badge>}
        actions={
          <>
            <LinkButton href={eventPath(event.event.id)} icon="calendar">
              {words.event}
            </LinkButton>
            {stands && verifies ? (
              <LinkButton href={`${resultPath(result.id)}/sua`} icon="edit">
                {words.correct}
              </LinkButton>
            ) : null}
          </>
        }
      />
      {stands ? null : (
        <Notice tone="warn" title={supersededReason ?? words.superseded}>
          {data.newer ? <a href={resultPath(data.newer.id)}>{words.newer}</a> : words.noNewer}
        </Notice>
      )}
      <Beside
        aside={
          <>
            <StepsCard c={c} steps={result.steps} />
            <Card title={c.words.records.journalTab}>
              <JournalList
                lines={data.journal.map((entry) => ({
                  id: String(entry.seq),
                  when: showMoment(entry.at),
                  at: entry.at.toISOString(),
                  actor: entry.actorName,
                  sentence: sayJournal(c.words, entry.action, entry.data),
                }))}
              />
            </Card>
          </>
        }
      >
        {stands && verifies && area.resultState(result, null) === 'reported' ? <Judge c={c} data={data} /> : null}
        <ResultFacts c={c} result={result} />
        {stands ? <Seldom c={c} data={data} /> : null}
      </Beside>
    </>
  )
}

function Seldom({ c, data }: { readonly c: PageContext; readonly data: ResultData }) {
  const { result: words } = c.words.festivalPages
  const steps = stepsBy(data.result.steps, null)
  const last = steps.at(-1)
  if (!c.may(area.festivalPermissions.withdraw)) return null
  return (
    <details class="more" open={['undo', 'withdraw'].includes(memoryOf(c)?.act ?? '')}>
      <summary>{c.words.records.others}</summary>
      <Stack>
        {last && steps.length > 1 ? (
          <ReasonForm c={c} act="undo" label={c.words.records.undo} fields={{ stepId: last.id }} />
        ) : null}
        <ReasonForm c={c} act="withdraw" label={words.withdraw} fields={{}} />
      </Stack>
    </details>
  )
}
