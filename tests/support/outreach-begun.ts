import {
  draftActionProgramme,
  draftItem,
  draftPlan,
  importChannels,
  noteOpinion,
  registerModel,
  requestHelp,
} from '../../src/areas/outreach/index.ts'
import type { Caller } from '../../src/platform/context.ts'
import type { Database } from '../../src/platform/database.ts'
import { sampleId } from '../../src/sample/hand.ts'
import { succeed } from './ward.ts'

const record = (key: string) => sampleId(`song-cau ${key}`)
const on = '2024-05-02'

/** Pages of outreach that is begun: a draft, a plan, a programme, a request, a sheet that was refused; and forms. */
export async function outreachBegun(database: Database, chair: Caller): Promise<readonly string[]> {
  const topic = 'policy_law'
  const written = { channelKind: 'facebook', topic, title: 'Luật Căn cước', text: 'Có hiệu lực từ 01/7/2024.' }
  const item = await succeed(database, draftItem, written, chair)
  const plan = await succeed(database, draftPlan, { title: 'Luật Căn cước', topic, from: on, to: '2024-07-31' }, chair)
  const task = { kind: 'task', title: 'Họp tổ dân phố', responsible: 'Ban Thường trực' }
  const drafted = { year: 2025, title: 'Chương trình năm 2025', tasks: [task] }
  const programme = await succeed(database, draftActionProgramme, drafted, chair)
  const about = { kind: 'model', name: 'Đi chợ giúp người già', lead: 'Đoàn Thanh niên', startedOn: on }
  const model = await succeed(database, registerModel, { ...about, takesRequests: true }, chair)
  const asking = { modelId: model.id, areaId: record('area 4'), requestedOn: on, cameBy: 'phone', name: 'Bà cụ Tổ 4' }
  const help = await succeed(database, requestHelp, { ...asking, needs: ['food'] }, chair)
  const note = await succeed(
    database,
    noteOpinion,
    { topic: 'order', mood: 'upset', text: 'Ồn ào', urgent: true },
    chair,
  )
  const sheet = { fileName: 'kenh.xlsx', rows: [{ row: 2, values: {} }], refused: [] }
  const batch = await succeed(database, importChannels, sheet, chair)
  const at = (place: string, id: string, ...parts: readonly string[]) =>
    ['', ...parts].map((part) => `/tuyen-truyen/${place}/${id}${part}`)
  return [
    ...at('tin-bai', item.id, '/sua'),
    ...at('tin-bai', record('item ngay hoi 2023'), '/cong-khai'),
    ...at('ke-hoach', plan.id, '/sua'),
    ...at('chuong-trinh', programme.id, '/sua'),
    ...at('mo-hinh', model.id, '/sua', '/cong-khai'),
    ...at('ho-tro', help.id),
    ...at('du-luan', note.id),
    ...at('kenh', record('channel zalo to 4'), '/sua'),
    ...at('hat-nhan', record('key person chuc-sac'), '/sua'),
    ...at('doi', record('team thanh nien')),
    ...at('nhap', batch.id),
    '/tuyen-truyen/du-luan/bao-cao?tu=2024-01-01&den=2024-05-02',
    ...['kenh', 'tin-bai', 'hat-nhan'].map((word) => `/tuyen-truyen/nhap/${word}`),
    `/tuyen-truyen/khu-dan-cu/${record('item tet 2024')}`,
  ]
}
