import * as area from '../../../areas/outreach/index.ts'
import { showDay } from '../../../values/day.ts'
import { isRefusal, type Refusal } from '../../../values/refusal.ts'
import { type PageContext, page, type ViewProps } from '../../http/page.ts'
import { Beside, ButtonForm, Card, DefinitionList, PageHead } from '../../parts/index.ts'
import { idIn, idPart } from '../record/address.ts'
import { carry } from '../record/carry.ts'
import { helpPath, helpsPath, missing } from './address.ts'
import { mostChosenFrom, placeNames } from './choosing.ts'
import type { HelpData } from './help-data.ts'
import { HelpMoves } from './help-moves.tsx'
import { StateBadge, StepsCard } from './saying.tsx'

const here = (c: PageContext) => helpPath(idIn(c))

async function load(c: PageContext, extra: Readonly<Record<string, unknown>>): Promise<HelpData | Refusal> {
  return c.read(async (reading) => {
    const facts = await area.findHelp(reading, idIn(c))
    if (!facts || facts.request.supersededAt !== null) return missing
    const { id, modelId, committeeId } = facts.request
    return {
      ...facts,
      model: await area.findModel(reading, modelId),
      teams: (await area.pageTeams(reading, { committeeId, limit: mostChosenFrom })).rows,
      names: await placeNames(reading, committeeId),
      secrets: extra.open === true ? await area.openHelpSecrets(reading, id) : null,
    }
  })
}

/** One request for help, step by step; who asked behind a look that is written down, and gone a year after the model. */
export const helpPage = page<HelpData>({
  path: `${helpsPath}/${idPart}`,
  shell: 'staff',
  may: area.outreachPermissions.read_requests,
  title: (_, words) => words.outreachModels.helps.one,
  load,
  acts: {
    look: async (c, form) => {
      const noted = await c.perform(area.lookAtHelp, { id: idIn(c) }, form.clientId)
      return isRefusal(noted) ? noted : { again: true, with: { open: true } }
    },
    advance: carry(area.advanceHelp, here),
    undo: carry(area.undoHelpStep, here),
    remove: carry(area.removeHelp, () => helpsPath),
  },
  view: HelpView,
})

function HelpView({ data, c }: ViewProps<HelpData>) {
  const { helps: words } = c.words.outreachModels
  const labels = c.words.outreachLabels
  const { request, model, names } = data
  const team = data.steps.findLast((one) => one.teamId !== null && one.supersededAt === null)?.teamId
  const place = names.get(request.areaId) ?? ''
  return (
    <>
      <PageHead
        title={request.needs.map((one) => labels.needs[one]).join(', ')}
        kicker={model?.model.name}
        summary={[place, showDay(request.requestedOn)].join(' · ')}
        crumbs={[{ label: words.title, href: helpsPath }, { label: words.one }]}
        meta={<StateBadge labels={labels.helpStates} state={area.helpState(data, null)} />}
      />
      <Beside aside={<StepsCard c={c} labels={labels.helpStates} steps={data.steps} notes={labels.helpReasons} />}>
        <Who c={c} data={data} />
        <Card title={c.words.records.facts}>
          <DefinitionList
            items={[
              { term: words.area, value: place },
              { term: words.requestedOn, value: showDay(request.requestedOn) },
              { term: words.cameBy, value: labels.cameBy[request.cameBy] },
              { term: words.people, value: request.peopleCount },
              { term: words.team, value: data.teams.find((one) => one.team.id === team)?.team.name },
            ]}
          />
        </Card>
        <HelpMoves c={c} data={data} />
      </Beside>
    </>
  )
}

function Who({ c, data: { request, secrets } }: { readonly c: PageContext; readonly data: HelpData }) {
  const { helps: words } = c.words.outreachModels
  if (request.erasedAt) return <Card title={words.who}>{words.erasedText}</Card>
  if (!secrets)
    return (
      <Card title={words.who}>
        <p class="soft">{words.sealedText}</p>
        {c.may(area.outreachPermissions.record_help) ? (
          <ButtonForm act="look" clientId={c.formId} class="button">
            {words.look}
          </ButtonForm>
        ) : null}
      </Card>
    )
  const who = secrets.find((one) => one.name !== null)
  const notes = secrets.flatMap((one) => one.note ?? [])
  return (
    <Card title={words.who}>
      <DefinitionList
        items={[
          { term: words.name, value: who?.name },
          { term: words.phone, value: who?.phone && <a href={`tel:${who.phone}`}>{who.phone}</a> },
          { term: words.address, value: who?.address },
          { term: words.note, value: notes.join(' · ') },
        ]}
      />
    </Card>
  )
}
