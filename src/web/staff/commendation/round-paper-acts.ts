import {
  type Authority,
  authorities,
  casesOfRound,
  findRound,
  lastVote,
  meetingsOf,
} from '../../../areas/commendation/index.ts'
import type { Reading } from '../../../platform/context.ts'
import { councilMinutes } from '../../../print/forms/commendation/council-minutes.ts'
import {
  decisionForOthers,
  decisionPaper,
  type RoundPaperFacts,
  submissionPaper,
} from '../../../print/forms/commendation/round-paper.ts'
import type { Office, PaperDraft } from '../../../print/forms/documents/paper-draft.ts'
import type { Id } from '../../../values/id.ts'
import { isRefusal, type Refusal, refuse } from '../../../values/refusal.ts'
import type { Form } from '../../http/form.ts'
import type { Act, PageContext } from '../../http/page.ts'
import { idIn } from '../record/address.ts'
import { keepDraft } from '../record/keep-draft.ts'
import { officeOn } from '../record/office.ts'
import { missing } from './address.ts'
import { sharesOn } from './round-data.ts'
import { unitsOn } from './units.ts'

type Writer = (office: Office, facts: RoundPaperFacts) => PaperDraft

const writers: Readonly<Record<string, Writer>> = {
  submission: submissionPaper,
  decision: decisionPaper,
  decision_for_others: decisionForOthers,
}

/** What a paper of the round is written from: the ticked cases, all of one authority. */
async function paperFacts(reading: Reading, c: PageContext, form: Form): Promise<RoundPaperFacts | Refusal> {
  const round = await findRound(reading, idIn(c))
  if (!round) return missing
  const wanted = (form.typed['ids[]'] ?? '').split('\n')
  const cases = (await casesOfRound(reading, round.id)).filter((one) => wanted.includes(one.case.id))
  const authority = authorities.find((one: Authority) => one === form.typed.authority) ?? cases[0]?.case.authority
  if (!authority || cases.length === 0) return refuse('commendation.cases_needed', { field: 'ids' })
  const voted = cases.flatMap((one) => lastVote(one)?.meetingId ?? [])
  const meetings = await meetingsOf(reading, round.id)
  const units = await unitsOn(reading, round.committeeId, c.today)
  const { signedBy = '', signerPosition = '' } = form.typed
  const office = await officeOn(reading, round.committeeId, c.today)
  const { signature } = office.head
  return {
    round,
    cases,
    authority,
    units,
    meeting: meetings.findLast((one) => voted.includes(one.id)) ?? null,
    signer: {
      name: signedBy.trim() || (signature?.name ?? ''),
      position: signerPosition.trim() || (signature?.position.join(' ') ?? ''),
    },
  }
}

async function minutes(reading: Reading, c: PageContext, meetingId: Id): Promise<PaperDraft | Refusal> {
  const round = await findRound(reading, idIn(c))
  const meeting = round && (await meetingsOf(reading, round.id)).find((one) => one.id === meetingId)
  if (!round || !meeting) return missing
  const cases = await casesOfRound(reading, round.id)
  const { votePercent: percent } = await sharesOn(reading, round.committeeId)
  return councilMinutes(await officeOn(reading, round.committeeId, c.today), { round, meeting, cases, percent })
}

/** Writes one of the documents of a round from its records. */
export const draftRoundPaper: Act = async (c, form) => {
  const { kind = '', meetingId = '' } = form.typed
  const draft = await c.read(async (reading): Promise<PaperDraft | Refusal> => {
    if (kind === 'minutes') return minutes(reading, c, meetingId)
    const write = Object.hasOwn(writers, kind) ? writers[kind] : undefined
    if (!write) return missing
    const facts = await paperFacts(reading, c, form)
    return isRefusal(facts) ? facts : write(await officeOn(reading, facts.round.committeeId, c.today), facts)
  })
  return keepDraft(c, form, draft)
}
