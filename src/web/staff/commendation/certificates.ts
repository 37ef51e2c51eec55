import {
  type CaseFacts,
  casesOfDecision,
  casesOfRound,
  commendationPermissions,
  isUpward,
  loadCases,
} from '../../../areas/commendation/index.ts'
import type { Reading } from '../../../platform/context.ts'
import {
  type CertificateFacts,
  type CertificateGiver,
  type CertificatePaper,
  certificateFile,
  giverOf,
} from '../../../print/forms/commendation/certificate.ts'
import { placedDocx } from '../../../print/placed/docx.ts'
import { placedPdf } from '../../../print/placed/pdf.ts'
import type { Id } from '../../../values/id.ts'
import { refuse } from '../../../values/refusal.ts'
import { type PageContext, resource } from '../../http/page.ts'
import { authorOf } from '../documents/office.ts'
import { idIn, idPart } from '../record/address.ts'
import { download } from '../record/download.ts'
import { casesPath, decisionsPath, roundsPath } from './address.ts'
import { unitsOn } from './units.ts'

interface Certificate {
  readonly facts: CertificateFacts
  readonly giver: CertificateGiver
}

/** What the ward prints: given by its own authorities, with a decision behind it. */
export function isPrintable({ case: one, award }: CaseFacts): boolean {
  return award !== null && !isUpward(one.authority) && one.form !== 'insignia' && one.form !== 'merit_certificate'
}

/** One certificate as the day of its decision words it: the unit had that name then. */
async function certificateOf(reading: Reading, { case: one, award }: CaseFacts): Promise<readonly Certificate[]> {
  const { authority, recipient, form, titleName, achievement } = one
  if (!award || (authority !== 'ward_people_committee' && authority !== 'ward_front')) return []
  const { ward: unitName, place } = await unitsOn(reading, one.committeeId, award.decidedOn)
  const { decisionNumber, decidedOn, numberText: bookNumber } = award
  const { kind, honorific, name, note } = recipient
  const facts = { form, kind, honorific, name, note, titleName, achievement, decisionNumber, decidedOn, bookNumber }
  const signer = { name: award.signedBy, position: award.signerPosition }
  return [{ facts, giver: giverOf(authority, { unitName, place }, signer) }]
}

function paperIn(c: PageContext): CertificatePaper {
  const millimetres = (name: string) => Math.max(-40, Math.min(40, Math.trunc(Number(c.query(name)) || 0)))
  const size = c.query('kho') === 'A3' ? 'A3' : 'A4'
  return { size, onForm: c.query('giay') === 'phoi', right: millimetres('ngang'), down: millimetres('doc') }
}

function certificates(
  path: string,
  extension: 'pdf' | 'docx',
  casesIn: (reading: Reading, id: Id) => Promise<readonly CaseFacts[]>,
) {
  return resource({
    path: `${path}/${idPart}/giay-khen.${extension}`,
    may: commendationPermissions.read,
    get: async (c) => {
      const { decision: words } = c.words.commendationPages
      const { all, author } = await c.read(async (reading) => {
        const cases = (await casesIn(reading, idIn(c))).filter(isPrintable)
        const sheets = await Promise.all(cases.map((one) => certificateOf(reading, one)))
        return { all: sheets.flat(), author: await authorOf(reading, c.signedIn.committeeId) }
      })
      if (all.length === 0) return refuse('commendation.no_certificates', { kind: 'missing' })
      const meta = { title: words.certificates, author, madeAt: c.house.clock.now() }
      const file = certificateFile(all, paperIn(c), meta)
      const bytes = extension === 'pdf' ? placedPdf(file) : await placedDocx(file)
      return download(bytes, `giay-khen-${c.today}`, extension)
    },
  })
}

const sources = [
  [roundsPath, casesOfRound],
  [decisionsPath, async (reading: Reading, id: Id) => loadCases(reading, await casesOfDecision(reading, id))],
  [casesPath, (reading: Reading, id: Id) => loadCases(reading, [id])],
] as const

/** All certificates of a round, of a decision, or one: giấy khen as PDF and as Word. */
export const certificateFiles = sources.flatMap(([path, casesIn]) => [
  certificates(path, 'pdf', casesIn),
  certificates(path, 'docx', casesIn),
])
