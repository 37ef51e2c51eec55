import { supervisionPermissions, teamRoles, whyOver } from '../../../areas/supervision/index.ts'
import { showDay } from '../../../values/day.ts'
import { fill } from '../../../words/shape.ts'
import { memoryOf } from '../../http/memory.ts'
import type { PageContext } from '../../http/page.ts'
import {
  Card,
  DataTable,
  DayInput,
  FieldRow,
  Form,
  RepeatRows,
  Select,
  SubmitRow,
  TextInput,
} from '../../parts/index.ts'
import { optionsOf } from '../record/saying.tsx'
import type { SessionData } from './session-data.ts'

interface Props {
  readonly c: PageContext
  readonly data: SessionData
}

/** Who goes, and what the supervised bodies sent before. */
export function TeamCard({ c, data }: Props) {
  const { session: words } = c.words.supervisionPages
  const { roles } = c.words.supervisionLabels
  const { team, session } = data
  if (session.form === 'joint') return null
  const mayChange = whyOver(data) === null && c.may(supervisionPermissions.plan)
  return (
    <>
      <Card title={words.team}>
        <DataTable
          caption={words.team}
          captionHidden
          rows={team}
          rowKey={(one) => `${one.role} ${one.name}`}
          empty={<p class="soft">{words.noTeam}</p>}
          columns={[
            { key: 'name', head: words.memberName, cell: (one) => one.name },
            { key: 'role', head: words.memberRole, cell: (one) => roles[one.role] },
            {
              key: 'position',
              head: words.memberPosition,
              cell: (one) => [one.position, one.organisation].filter(Boolean).join(', '),
            },
          ]}
        />
        {mayChange ? <TeamForm c={c} data={data} /> : null}
      </Card>
      {session.form === 'delegation' ? <ReportsCard c={c} data={data} mayRecord={mayChange} /> : null}
    </>
  )
}

function TeamForm({ c, data: { team } }: Props) {
  const { session: words } = c.words.supervisionPages
  const { roles } = c.words.supervisionLabels
  const memory = memoryOf(c)
  return (
    <details class="more" open={memory?.act === 'team'}>
      <summary>{words.editTeam}</summary>
      <Form act="team" clientId={c.formId} memory={memory} wide>
        <RepeatRows name="team" count={Math.max(3, team.length)} addLabel={words.addMember}>
          {(at) => (
            <>
              <input type="hidden" name={`team.${at}.personId`} value={team[at]?.personId ?? ''} />
              <TextInput name={`team.${at}.name`} label={words.memberName} value={team[at]?.name} maxLength={120} />
              <TextInput
                name={`team.${at}.position`}
                label={words.memberPosition}
                value={team[at]?.position}
                maxLength={200}
              />
              <TextInput
                name={`team.${at}.organisation`}
                label={words.memberOrganisation}
                value={team[at]?.organisation}
                maxLength={200}
              />
              <Select
                name={`team.${at}.role`}
                label={words.memberRole}
                options={optionsOf(roles, teamRoles)}
                value={team[at]?.role ?? (at === 0 ? 'head' : 'member')}
              />
            </>
          )}
        </RepeatRows>
        <SubmitRow primary={words.saveTeam} />
      </Form>
    </details>
  )
}

function ReportsCard({ c, data, mayRecord }: Props & { readonly mayRecord: boolean }) {
  const { session: words } = c.words.supervisionPages
  if (data.subjects.length === 0) return null
  return (
    <Card title={words.reports}>
      {data.subjects.map(({ id, agencyId, reportOn, reportReference }) => (
        <div key={id} class="stack">
          <p>
            {data.agencies.get(agencyId)?.name}{' '}
            <span class="soft">
              {reportOn
                ? [fill(words.received, { day: showDay(reportOn) }), reportReference].filter(Boolean).join(' · ')
                : words.notReceived}
            </span>
          </p>
          {mayRecord && reportOn === null ? (
            <Form act="subject_report" id={`subject-report-${agencyId}`} clientId={c.formId} memory={memoryOf(c)}>
              <input type="hidden" name="agencyId" value={agencyId} />
              <FieldRow>
                <DayInput name="reportOn" label={words.reportOn} value={c.today} max={c.today} required />
                <TextInput name="reference" label={words.reportNumber} maxLength={120} />
              </FieldRow>
              <SubmitRow primary={words.recordReport} />
            </Form>
          ) : null}
        </div>
      ))}
    </Card>
  )
}
