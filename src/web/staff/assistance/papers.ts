import {
  advancesOf,
  assistancePermissions,
  decisionsOf,
  findRound,
  linesOf,
  meetingsOf,
  objectionsOf,
  payoutsOf,
  postingsOf,
  type Round,
  sharesOf,
  takenLotsOf,
  verdictsOf,
  waitingOf,
} from '../../../areas/assistance/index.ts'
import type { Reading } from '../../../platform/context.ts'
import { renderDocx } from '../../../print/docx/docx.ts'
import { decisionPaper } from '../../../print/forms/assistance/decision-paper.ts'
import { handoverPaper } from '../../../print/forms/assistance/handover-paper.ts'
import { postingList, postingMinutes } from '../../../print/forms/assistance/posting-paper.ts'
import { reviewMinutes } from '../../../print/forms/assistance/review-minutes.ts'
import { settlementPaper } from '../../../print/forms/assistance/settlement-paper.ts'
import { signList } from '../../../print/forms/assistance/sign-list.ts'
import type { Office } from '../../../print/forms/documents/paper-draft.ts'
import { noFiles, type PrintedDocument } from '../../../print/model.ts'
import { renderPdf } from '../../../print/pdf/pdf.ts'
import { isRefusal, type Refusal } from '../../../values/refusal.ts'
import { type PageContext, type ResourceDefinition, resource } from '../../http/page.ts'
import { idIn, idPart } from '../record/address.ts'
import { download } from '../record/download.ts'
import { officeOn } from '../record/office.ts'
import { listsPath, missing, roundsPath } from './address.ts'
import { loadList } from './payout-list.tsx'
import { namesOfAreas } from './round-data.ts'

type Write = (c: PageContext) => Promise<PrintedDocument | Refusal>
type OfRound = (reading: Reading, c: PageContext, round: Round, office: Office) => Promise<PrintedDocument | Refusal>

/** A paper of the round in the address. */
const ofRound =
  (write: OfRound): Write =>
  (c) =>
    c.read(async (reading) => {
      const round = await findRound(reading, idIn(c))
      if (!round || round.supersededAt !== null) return missing
      return write(reading, c, round, await officeOn(reading, round.committeeId, c.today))
    })

const whole = { limit: 20_000 }

async function facts(reading: Reading, c: PageContext, round: Round) {
  return {
    round,
    lines: (await linesOf(reading, round.id, whole)).rows,
    names: await namesOfAreas(c, reading, round.committeeId),
    postings: await postingsOf(reading, round.id),
    objections: await objectionsOf(reading, round.id),
    decisions: await decisionsOf(reading, round.id),
    meetings: await meetingsOf(reading, round.id),
    shares: await sharesOf(reading, round.id),
    madeAt: c.house.clock.now(),
  }
}

const posted = ofRound(async (reading, c, round, office) => postingList(office, await facts(reading, c, round)))
const postedMinutes = ofRound(async (reading, c, round, office) =>
  postingMinutes(office, await facts(reading, c, round)),
)
const decided = ofRound(async (reading, c, round, office) => decisionPaper(office, await facts(reading, c, round)))

const minutes = ofRound(async (reading, c, round, office) => {
  const all = await facts(reading, c, round)
  const meeting = all.meetings.find((one) => one.id === idIn(c, 'meeting'))
  return meeting ? reviewMinutes(office, { ...all, meeting, verdicts: await verdictsOf(reading, meeting.id) }) : missing
})

const settled = ofRound(async (reading, c, round, office) => {
  const advances = await advancesOf(reading, round.id)
  const ids = advances.map((one) => one.id)
  return settlementPaper(office, {
    round,
    advances,
    payouts: await payoutsOf(reading, ids),
    decisions: await decisionsOf(reading, round.id),
    waiting: await waitingOf(reading, round.id),
    shares: await sharesOf(reading, round.id),
    lots: await takenLotsOf(reading, ids),
    madeAt: c.house.clock.now(),
  })
})

const signed: Write = async (c) => {
  const data = await loadList(c)
  if (isRefusal(data)) return data
  return c.read(async (reading) => {
    const office = await officeOn(reading, data.round.committeeId, data.advance.advancedOn)
    const decisions = await decisionsOf(reading, data.round.id)
    return signList(office, { ...data, decisions, madeAt: c.house.clock.now() })
  })
}

const handed: Write = async (c) => {
  const data = await loadList(c)
  if (isRefusal(data)) return data
  const payout = data.payouts.find((one) => one.id === idIn(c, 'line'))
  if (!payout) return missing
  return c.read(async (reading) => {
    const office = await officeOn(reading, data.round.committeeId, payout.happenedOn ?? c.today)
    const decision = (await decisionsOf(reading, data.round.id)).at(-1) ?? null
    const areaName = data.names.get(payout.areaId) ?? ''
    const share = data.shares.find((one) => one.id === payout.shareId) ?? null
    return handoverPaper(office, { round: data.round, payout, decision, areaName, share, madeAt: c.house.clock.now() })
  })
}

function files(path: string, name: string, write: Write): readonly ResourceDefinition[] {
  return (['pdf', 'docx'] as const).map((extension) =>
    resource({
      path: `${path}.${extension}`,
      may: assistancePermissions.read,
      get: async (c) => {
        const made = await write(c)
        if (isRefusal(made)) return made
        const bytes = extension === 'pdf' ? await renderPdf(made, noFiles) : await renderDocx(made, noFiles)
        return download(bytes, `${name}-${c.today}`, extension)
      },
    }),
  )
}

const roundAt = `${roundsPath}/${idPart}`
const listAt = `${listsPath}/${idPart}`
const inner = (name: string) => idPart.replace(':id', `:${name}`)

/** Biên bản họp xét, danh sách và biên bản niêm yết, quyết định, danh sách ký nhận, biên bản bàn giao, quyết toán. */
export const paperFiles: readonly ResourceDefinition[] = [
  ...files(`${roundAt}/hop/${inner('meeting')}/bien-ban`, 'bien-ban-hop-xet', minutes),
  ...files(`${roundAt}/niem-yet`, 'danh-sach-niem-yet', posted),
  ...files(`${roundAt}/bien-ban-niem-yet`, 'bien-ban-niem-yet', postedMinutes),
  ...files(`${roundAt}/quyet-dinh`, 'quyet-dinh-ho-tro', decided),
  ...files(`${roundAt}/quyet-toan`, 'quyet-toan-ho-tro', settled),
  ...files(`${listAt}/ky-nhan`, 'danh-sach-ky-nhan', signed),
  ...files(`${listAt}/ban-giao/${inner('line')}/bien-ban`, 'bien-ban-ban-giao', handed),
]
