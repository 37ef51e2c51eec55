import {
  assistancePermissions,
  findRound,
  linesOf,
  type NeedLine,
  type Round,
  recordAreaReview,
  recordCouncil,
} from '../../../areas/assistance/index.ts'
import { type Id, isId } from '../../../values/id.ts'
import { isRefusal, type Refusal } from '../../../values/refusal.ts'
import { fill } from '../../../words/shape.ts'
import { memoryOf } from '../../http/memory.ts'
import { type Act, type PageContext, page, type ViewProps } from '../../http/page.ts'
import {
  Checkbox,
  DayInput,
  FieldRow,
  Fieldset,
  Form,
  MoneyInput,
  NumberInput,
  PageHead,
  Select,
  SubmitRow,
  TextArea,
  TextInput,
} from '../../parts/index.ts'
import { idIn, idPart } from '../record/address.ts'
import { optionsOf } from '../record/saying.tsx'
import { boardPath, missing, ownPath, roundHome, roundsPath } from './address.ts'
import { type Names, namesOfAreas } from './round-data.ts'
import { givenText } from './saying.tsx'

interface Meeting {
  readonly round: Round
  readonly areaId: Id | null
  readonly lines: readonly NeedLine[]
  readonly names: Names
}

/** Lines that are spoken of one by one on the page; the rest goes with the list. */
const shownAtOnce = 200

async function loadMeeting(c: PageContext, areaId: Id | null): Promise<Meeting | Refusal> {
  return c.read(async (reading) => {
    const round = await findRound(reading, idIn(c))
    if (!round || round.supersededAt !== null) return missing
    const { rows } = await linesOf(reading, round.id, { areaId, limit: shownAtOnce })
    return { round, areaId, lines: rows, names: await namesOfAreas(c, reading, round.committeeId) }
  })
}

function areaIn(c: PageContext): Id | null {
  const { reach, areaId } = c.signedIn.sight
  const asked = c.query('khu')
  return reach === 'area' ? areaId : isId(asked) ? asked : null
}

/** Họp xét ở khu dân cư: by the head of the area on a phone, or by the office. */
export const areaReviewPage = page<Meeting>({
  path: `${roundsPath}/${idPart}/hop-khu`,
  shell: 'staff',
  may: assistancePermissions.list,
  title: (_, words) => words.assistancePages.meeting.areaTitle,
  load: async (c) => {
    const areaId = areaIn(c)
    return areaId === null ? missing : loadMeeting(c, areaId)
  },
  acts: { record: record(recordAreaReview, 'khu_dan_cu', areaIn) },
  view: MeetingView,
})

/** Họp Hội đồng: how it voted on each person. */
export const councilPage = page<Meeting>({
  path: `${roundsPath}/${idPart}/hoi-dong/moi`,
  shell: 'staff',
  may: assistancePermissions.manage,
  title: (_, words) => words.assistancePages.meeting.councilTitle,
  load: (c) => loadMeeting(c, null),
  acts: { record: record(recordCouncil, 'hoi_dong', () => null) },
  view: MeetingView,
})

function record(
  what: typeof recordAreaReview | typeof recordCouncil,
  part: string,
  areaOf: (c: PageContext) => Id | null,
): Act {
  return async (c, form) => {
    const areaId = areaOf(c)
    const asked = { ...form.values, roundId: idIn(c), ...(areaId !== null && { areaId }) }
    const made = await c.perform(what as typeof recordCouncil, asked, form.clientId)
    return isRefusal(made) ? made : { goTo: roundHome(c, idIn(c), part), done: what.name }
  }
}

function MeetingView({ data, c }: ViewProps<Meeting>) {
  const { meeting: words, board, own } = c.words.assistancePages
  const { round, areaId, lines, names } = data
  const title = areaId === null ? words.councilTitle : fill(words.areaHeading, { area: names.get(areaId) ?? '' })
  const back = roundHome(c, round.id, areaId === null ? 'hoi_dong' : 'khu_dan_cu')
  const isArea = c.signedIn.sight.reach === 'area'
  const crumbs = isArea
    ? [{ label: own.title, href: ownPath }, { label: title }]
    : [{ label: board.title, href: boardPath }, { label: round.title, href: back }, { label: title }]
  return (
    <>
      <PageHead title={title} kicker={round.title} crumbs={crumbs} />
      <Form act="record" clientId={c.formId} memory={memoryOf(c)} wide>
        <FieldRow>
          <DayInput name="heldOn" label={words.heldOn} value={c.today} max={c.today} required />
          <TextInput name="place" label={words.place} maxLength={300} required />
          <NumberInput name="voting" label={words.voting} unit={words.people} required />
        </FieldRow>
        <FieldRow>
          <TextInput name="chairedBy" label={words.chairedBy} maxLength={200} required />
          <TextInput name="secretary" label={words.secretary} maxLength={200} required />
        </FieldRow>
        <TextArea name="present" label={words.present} hint={words.presentHint} rows={4} maxLength={5000} required />
        <Fieldset title={fill(words.lines, { count: lines.length })}>
          <Checkbox name="agreeRest" label={words.agreeRest} checked />
          <p class="soft">{words.agreeHint}</p>
          {lines.map((line, at) => (
            <VerdictRow key={line.id} c={c} line={line} at={at} names={names} withArea={areaId === null} />
          ))}
        </Fieldset>
        <TextArea name="proceedings" label={words.proceedings} rows={4} maxLength={20_000} />
        <TextArea name="conclusion" label={words.conclusion} rows={3} maxLength={5000} />
        <SubmitRow primary={words.record} cancel={{ href: back }} />
      </Form>
    </>
  )
}

interface RowProps {
  readonly c: PageContext
  readonly line: NeedLine
  readonly at: number
  readonly names: Names
  readonly withArea: boolean
}

/** One line spoken of apart: closed until somebody opens it. */
function VerdictRow({ c, line, at, names, withArea }: RowProps) {
  const { meeting: words } = c.words.assistancePages
  const { verdicts, reasons } = c.words.assistanceLabels
  const name = (field: string) => `verdicts.${at}.${field}`
  const about = [withArea ? names.get(line.areaId) : '', reasons[line.reason], givenText(c, line)].filter(Boolean)
  return (
    <details class="verdict">
      <summary>
        <strong>{line.fullName}</strong> <span class="soft">{about.join(' · ')}</span>
      </summary>
      <input type="hidden" name={name('needId')} value={line.id} />
      <FieldRow>
        <Select
          name={name('outcome')}
          label={words.outcome}
          blank={words.asProposed}
          options={optionsOf(verdicts, ['agreed', 'not_agreed'])}
        />
        <NumberInput name={name('inFavour')} label={words.inFavour} />
        <MoneyInput name={name('amount')} label={words.otherAmount} />
      </FieldRow>
      <FieldRow>
        <TextInput name={name('goods')} label={words.otherGoods} maxLength={300} />
        <TextInput name={name('note')} label={words.note} maxLength={1000} />
      </FieldRow>
    </details>
  )
}
