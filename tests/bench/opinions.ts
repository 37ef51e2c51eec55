import { sql } from 'kysely'
import { importOpinions, recordOpinion } from '../../src/areas/drafts/index.ts'
import { receiveConsultation } from '../../src/areas/legislation/index.ts'
import { type Action, perform } from '../../src/platform/action.ts'
import { systemCaller } from '../../src/platform/system-caller.ts'
import type { Id } from '../../src/values/id.ts'
import { isRefusal } from '../../src/values/refusal.ts'
import { timeOf } from './measure.ts'
import type { Place } from './place.tsx'
import { aim, milliseconds, ratio, sheet, whole } from './sheet.ts'

const few = 500
const many = 5_000
const articles = 60
const words = 'Đề nghị quy định rõ căn cứ, thời hạn và trách nhiệm công khai để Nhân dân biết, bàn, làm, kiểm tra.'

/** A draft with a few hundred opinions, then with ten times as many: nothing may cost more for each of them. */
export async function measureOpinions(place: Place): Promise<string> {
  const { draftId, id } = await askOn(place)
  await importInto(place, draftId, few)
  const [one, small] = [await timeOfSaving(place, draftId), await timesOf(place, draftId, id)]
  await importInto(place, draftId, many - few)
  const [another, large] = [await timeOfSaving(place, draftId), await timesOf(place, draftId, id)]
  const rows = Object.entries(small).map(([name, before]) => {
    const after = large[name] ?? before
    const each = after / many / (before / few)
    const told = [milliseconds(before), milliseconds(after), ratio(after / before), ratio(each)]
    return [name, ...told, aim(each <= 1.1, 'no more for each')]
  })
  const saving = ['write down one more', milliseconds(one), milliseconds(another), ratio(another / one), '']
  rows.push([...saving, aim(another <= one * 1.5, 'the same')])
  const head = ['what is done', whole(few), whole(many), 'ratio', 'for each', 'aim']
  return sheet('Opinions on one draft', head, rows)
}

/** A letter that asks about a law of some articles. */
async function askOn(place: Place): Promise<{ readonly draftId: Id; readonly id: Id }> {
  const text = Array.from(
    { length: articles },
    (_, at) => `Điều ${at + 1}. Nội dung ${at + 1}\n1. Khoản một.\n2. Khoản hai.`,
  )
  const draft = { title: 'Dự thảo Luật đo thử', kind: 'law', level: 'national', text: text.join('\n') }
  const today = place.database.clock.today()
  return act(place, receiveConsultation, { askerName: 'Quốc hội', receivedOn: today, replyByOn: today, draft })
}

async function act<I, F, O>({ database, committeeId }: Place, what: Action<I, F, O>, input: unknown): Promise<O> {
  const made = await perform(database, what, input, systemCaller({ committeeId, name: 'bench', channel: 'cli' }))
  if (isRefusal(made)) throw new Error(`${what.name}: ${made.key}`)
  return made
}

/** As a sheet brings them: each by somebody of an own name, all over the draft. */
async function importInto(place: Place, draftId: Id, count: number): Promise<void> {
  const givenOn = place.database.clock.today()
  const stances = ['agree', 'amend', 'oppose', 'question']
  const rows = Array.from({ length: count }, (_, at) => ({
    row: at + 2,
    values: {
      ...{
        clauseRef: `Điều ${(at % articles) + 1}, khoản ${(at % 2) + 1}`,
        stance: stances[at % 4],
        text: `${words} ${at}`,
      },
      ...{ proposedWording: '', authorName: `Người thứ ${count} ${at}`, giver: '', channel: 'written', givenOn },
    },
  }))
  const usual = { channel: 'written', givenOn }
  await act(place, importOpinions, { draftId, fileName: 'do-thu.xlsx', usual, rows, refused: [] })
  // As the server does by itself within a minute of so many rows; meanwhile it would be measured along.
  await sql`analyze`.execute(place.ownerDb)
}

async function timesOf(place: Place, draftId: Id, id: Id): Promise<Readonly<Record<string, number>>> {
  const get = (path: string) => async () => {
    const answer = await fetch(place.url + path, { headers: place.chair })
    if (answer.status !== 200) throw new Error(`${path}: ${answer.status}`)
    await answer.arrayBuffer()
  }
  const pages: Readonly<Record<string, string>> = {
    'open the working table': `/du-thao/${draftId}/y-kien`,
    'search in it': `/du-thao/${draftId}/y-kien?q=can+cu`,
    'opinions by article': `/du-thao/${draftId}?muc=y_kien`,
    'page of the consultation': `/gop-y-phap-luat/${id}`,
    'the table as a sheet': `/du-thao/${draftId}/y-kien.xlsx`,
    'print the table, DOCX': `/du-thao/${draftId}/tong-hop.docx`,
    'print the table, PDF': `/du-thao/${draftId}/tong-hop.pdf`,
  }
  const times: Record<string, number> = {}
  for (const [name, path] of Object.entries(pages)) times[name] = await timeOf(path.includes('.') ? 3 : 7, get(path))
  return times
}

/** The next opinion of a meeting, as it is written down. */
function timeOfSaving(place: Place, draftId: Id): Promise<number> {
  const givenOn = place.database.clock.today()
  const said = { draftId, authorKind: 'anonymous', channel: 'phone', givenOn, clauseRef: '3.1', stance: 'amend' }
  return timeOf(9, () => act(place, recordOpinion, { ...said, text: words }))
}
