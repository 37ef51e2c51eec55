import { outreachPermissions } from '../../../areas/outreach/index.ts'
import { showDay } from '../../../values/day.ts'
import { showCount } from '../../../values/number.ts'
import { fill } from '../../../words/shape.ts'
import type { PageContext } from '../../http/page.ts'
import {
  ButtonForm,
  Card,
  Confirm,
  DataTable,
  DefinitionList,
  LineList,
  LinkButton,
  Toolbar,
} from '../../parts/index.ts'
import { withQuery } from '../record/address.ts'
import { helpsPath, teamPath } from './address.ts'
import { DropForm } from './drop-form.tsx'
import type { ModelData } from './model-data.ts'

interface Props {
  readonly c: PageContext
  readonly data: ModelData
}

export function ModelAbout({ c, data: { model, names, teams } }: Props) {
  const { models: words, teams: of } = c.words.outreachModels
  const areas = model.areaIds.map((id) => names.get(id) ?? '').join(', ')
  return (
    <Card title={c.words.records.facts}>
      {model.description ? <p class="life-text">{model.description}</p> : null}
      <DefinitionList items={[{ term: words.areas, value: areas || words.wholeWard }]} />
      {teams.length > 0 ? (
        <>
          <h3>{of.title}</h3>
          <LineList items={teams.map(({ team }) => ({ id: team.id, href: teamPath(team.id), title: team.name }))} />
        </>
      ) : null}
    </Card>
  )
}

/** Requests for help in numbers, and how long it is kept who asked. */
export function Asked({ c, data }: Props) {
  const { models: words } = c.words.outreachModels
  const { model, asked, keptUntil, state } = data
  if (!model.takesRequests) return null
  const kept = asked.reduce((sum, one) => sum + one.kept, 0)
  const due = keptUntil !== null && keptUntil < c.today && kept > 0
  return (
    <Card title={words.asked}>
      <DataTable
        caption={words.asked}
        captionHidden
        rows={asked}
        rowKey={(one) => one.areaId}
        stacks={false}
        empty={<p class="soft">{words.nobodyAsked}</p>}
        columns={[
          { key: 'area', head: words.area, cell: (one) => one.area },
          { key: 'asked', head: words.askedCount, numeric: true, cell: (one) => showCount(one.asked) },
          { key: 'helped', head: words.helpedCount, numeric: true, cell: (one) => showCount(one.helped) },
        ]}
      />
      <p class="soft">
        {asked.length > 0 && kept === 0
          ? words.erased
          : keptUntil
            ? fill(words.keptUntil, { day: showDay(keptUntil) })
            : words.keptWhile}
      </p>
      <Toolbar>
        {c.may(outreachPermissions.read_requests) ? (
          <LinkButton href={withQuery(helpsPath, { 'mo-hinh': model.id })} small>
            {words.openRequests}
          </LinkButton>
        ) : null}
        {state === 'running' && c.may(outreachPermissions.record_help) ? (
          <LinkButton href={withQuery(`${helpsPath}/moi`, { 'mo-hinh': model.id })} icon="add" small>
            {words.addRequest}
          </LinkButton>
        ) : null}
        {due && c.may(outreachPermissions.erase) ? (
          <Confirm label={words.erase} question={words.eraseQuestion}>
            <ButtonForm act="erase" clientId={c.formId} class="button button-primary button-danger">
              {words.erase}
            </ButtonForm>
          </Confirm>
        ) : null}
      </Toolbar>
    </Card>
  )
}

export function Replications({ c, data: { replications } }: Props) {
  const { models: words } = c.words.outreachModels
  const standing = replications.filter((one) => one.supersededAt === null)
  const manages = c.may(outreachPermissions.manage_models)
  if (standing.length === 0) return null
  return (
    <Card title={fill(words.replications, { count: standing.length })}>
      <ul class="plain">
        {standing.map((one) => (
          <li key={one.id}>
            <strong>{one.place}</strong>{' '}
            <span class="soft">
              {[fill(words.since, { day: showDay(one.from) }), one.note].filter(Boolean).join(' · ')}
            </span>
          </li>
        ))}
      </ul>
      {manages ? (
        <DropForm
          c={c}
          act="drop_replication"
          label={words.dropReplication}
          name="replicationId"
          options={standing.map((one) => ({ value: one.id, label: one.place }))}
        />
      ) : null}
    </Card>
  )
}
