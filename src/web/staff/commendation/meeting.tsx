import {
  ballots,
  type CaseFacts,
  type CouncilMember,
  casesOfRound,
  commendationPermissions,
  councilRoles,
  findRound,
  lastCouncil,
  lastVote,
  type Round,
  recordCouncil,
} from '../../../areas/commendation/index.ts'
import { isRefusal } from '../../../values/refusal.ts'
import { memoryOf } from '../../http/memory.ts'
import { type PageContext, page, type ViewProps } from '../../http/page.ts'
import {
  Checkbox,
  DayInput,
  FieldRow,
  Fieldset,
  Form,
  NumberInput,
  PageHead,
  Radios,
  RepeatRows,
  Select,
  SubmitRow,
  TextArea,
  TextInput,
} from '../../parts/index.ts'
import { idIn, idPart } from '../record/address.ts'
import { optionsOf } from '../record/saying.tsx'
import { boardPath, missing, roundPath, roundsPath } from './address.ts'
import { forCouncil } from './round-council.tsx'

interface MeetingData {
  readonly round: Round
  readonly cases: readonly CaseFacts[]
  /** Who sat in the last meeting: as a rule the same again. */
  readonly members: readonly CouncilMember[]
}

/** Ghi cuộc họp của Hội đồng: who was there, and the votes on each case. */
export const meetingPage = page<MeetingData>({
  path: `${roundsPath}/${idPart}/hop/moi`,
  shell: 'staff',
  may: commendationPermissions.manage,
  title: (_, words) => words.commendationPages.council.title,
  load: (c) =>
    c.read(async (reading) => {
      const round = await findRound(reading, idIn(c))
      if (!round) return missing
      const cases = forCouncil({ cases: await casesOfRound(reading, round.id) })
      return { round, cases, members: await lastCouncil(reading, round.committeeId) }
    }),
  acts: {
    record: async (c, form) => {
      const made = await c.perform(recordCouncil, { ...form.values, roundId: idIn(c) }, form.clientId)
      return isRefusal(made) ? made : { goTo: roundPath(idIn(c), 'hoi_dong'), done: recordCouncil.name }
    },
  },
  view: MeetingView,
})

function MeetingView({ data, c }: ViewProps<MeetingData>) {
  const { council: words, board } = c.words.commendationPages
  const back = roundPath(data.round.id, 'hoi_dong')
  const crumbs = [
    { label: board.title, href: boardPath },
    { label: data.round.title, href: back },
    { label: words.record },
  ]
  return (
    <>
      <PageHead title={words.title} summary={data.round.title} crumbs={crumbs} />
      <Form act="record" clientId={c.formId} memory={memoryOf(c)} wide>
        <Held c={c} />
        <Members c={c} members={data.members} />
        <Votes c={c} cases={data.cases} />
        <TextArea name="proceedings" label={words.proceedings} maxLength={20_000} rows={5} />
        <TextArea name="conclusion" label={words.conclusion} maxLength={5000} rows={3} />
        <SubmitRow primary={words.save} cancel={{ href: back }} />
      </Form>
    </>
  )
}

function Held({ c }: { readonly c: PageContext }) {
  const { council: words } = c.words.commendationPages
  return (
    <>
      <FieldRow>
        <DayInput name="heldOn" label={words.heldOn} value={c.today} max={c.today} required />
        <TextInput name="starts" label={words.starts} placeholder="08:00" width="short" maxLength={20} />
        <TextInput name="ends" label={words.ends} placeholder="10:00" width="short" maxLength={20} />
      </FieldRow>
      <TextInput name="place" label={words.place} maxLength={300} required />
      <Radios
        name="ballot"
        label={words.ballot}
        options={optionsOf(c.words.commendationLabels.ballots, ballots)}
        value="secret"
        inline
        required
      />
    </>
  )
}

const emptyRows = 5

function Members({ c, members }: { readonly c: PageContext; readonly members: readonly CouncilMember[] }) {
  const { council: words } = c.words.commendationPages
  const { councilRoles: roles } = c.words.commendationLabels
  const others = councilRoles.filter((one) => one !== 'member')
  return (
    <Fieldset title={words.members}>
      <RepeatRows name="members" count={members.length || emptyRows} addLabel={words.addMember}>
        {(index) => {
          const member = members[index]
          const at = `members.${index}`
          return (
            <>
              <TextInput name={`${at}.name`} label={words.member} value={member?.name} maxLength={120} />
              <TextInput name={`${at}.position`} label={words.position} value={member?.position} maxLength={200} />
              <Select
                name={`${at}.role`}
                label={words.role}
                blank={roles.member ?? ''}
                options={optionsOf(roles, others)}
                value={member?.role === 'member' ? '' : member?.role}
              />
              <Checkbox name={`${at}.isPresent`} label={words.present} checked={member?.isPresent} />
            </>
          )
        }}
      </RepeatRows>
      <TextInput name="evenReason" label={words.evenReason} hint={words.evenHint} maxLength={500} />
    </Fieldset>
  )
}

function Votes({ c, cases }: { readonly c: PageContext; readonly cases: readonly CaseFacts[] }) {
  const { council: words } = c.words.commendationPages
  const labels = c.words.commendationLabels
  const before = (one: CaseFacts) => {
    const vote = lastVote(one)
    return vote ? `${vote.inFavour}/${vote.voting}` : null
  }
  return (
    <Fieldset title={words.votes} hint={words.votesHint}>
      {cases.map((one, at) => (
        <div key={one.case.id}>
          <input type="hidden" name={`votes.${at}.caseId`} value={one.case.id} />
          <NumberInput
            name={`votes.${at}.inFavour`}
            label={one.case.recipient.name}
            hint={[
              one.case.titleName ?? labels.forms[one.case.form],
              labels.authorities[one.case.authority],
              before(one),
            ]
              .filter(Boolean)
              .join(' · ')}
          />
        </div>
      ))}
    </Fieldset>
  )
}
