import { endedOn, type ModelFacts, resultKinds, startedOn, totalOf } from '../../../areas/outreach/index.ts'
import { sayDay, showDay } from '../../../values/day.ts'
import { showCount } from '../../../values/number.ts'
import { type Block, doc, h, p, table } from '../../../values/rich.ts'
import { boardOf, linesOf, lowerFirst, type Office, type PaperDraft, sentence } from '../documents/paper-draft.ts'

export const modelReportForm = 'outreach.model_report'

export interface ModelReportFacts extends ModelFacts {
  readonly areas: readonly string[]
  /** Requests by area: how many asked, how many were helped. Never who. */
  readonly asked: readonly { readonly area: string; readonly asked: number; readonly helped: number }[]
  readonly labels: {
    readonly results: Readonly<Record<string, string>>
    readonly kinds: Readonly<Record<string, string>>
  }
}

/** Báo cáo kết quả mô hình: what it is, what it came to, where it was taken up. */
export function modelReport(office: Office, facts: ModelReportFacts): PaperDraft {
  const { model } = facts
  const kind = lowerFirst(facts.labels.kinds[model.kind] ?? '')
  return {
    typeCode: 'BC',
    abstract: `Kết quả thực hiện ${kind} “${model.name}”`,
    head: { ...office.head, recipients: ['Ban Thường trực Ủy ban MTTQ cấp trên (b/c)', ...office.head.recipients] },
    body: doc(
      h(1, `I. ${(facts.labels.kinds[model.kind] ?? '').toLocaleUpperCase('vi')} VÀ CÁCH LÀM`),
      p(
        `${facts.labels.kinds[model.kind]} “${model.name}” do ${model.lead} chủ trì${times(facts)}, thực hiện tại ${facts.areas.length > 0 ? facts.areas.join(', ') : 'toàn địa bàn'}.`,
      ),
      ...linesOf(model.description).map((line) => p(sentence(line))),
      h(1, 'II. KẾT QUẢ'),
      ...results(facts),
      ...requests(facts),
      h(1, 'III. NHÂN RỘNG'),
      ...spread(facts),
      h(1, 'IV. BÀI HỌC, ĐỀ XUẤT'),
      p('…………………………………………………………………………'),
      p(`Trên đây là báo cáo của ${boardOf(office)}./.`),
    ),
    addresseeId: null,
    origin: { kind: 'model', id: model.id, label: model.name.slice(0, 300) },
    form: { key: modelReportForm, version: 1, data: { modelId: model.id, on: office.on } },
  }
}

function times({ steps }: ModelReportFacts): string {
  const [from, to] = [startedOn(steps), endedOn(steps)]
  const since = from ? `, bắt đầu từ ${sayDay(from)}` : ''
  return to ? `${since}, kết thúc ${sayDay(to)}` : since
}

function results({ results: measures, labels }: ModelReportFacts): readonly Block[] {
  const rows = resultKinds.flatMap((kind) => {
    const value = totalOf(measures, kind)
    return value === null ? [] : [[labels.results[kind] ?? kind, showCount(value)]]
  })
  if (rows.length === 0) return [p('Chưa ghi kết quả bằng số.')]
  return [table(['Kết quả', 'Số lượng'], rows, { widths: [70, 30], align: ['left', 'right'] })]
}

function requests({ asked }: ModelReportFacts): readonly Block[] {
  if (asked.length === 0) return []
  const sum = (pick: (one: (typeof asked)[number]) => number) => asked.reduce((total, one) => total + pick(one), 0)
  const rows = asked.map((one) => [one.area, showCount(one.asked), showCount(one.helped)])
  return [
    p('Yêu cầu hỗ trợ đã nhận, theo khu dân cư (không nêu tên người yêu cầu):'),
    table(
      ['Khu dân cư', 'Yêu cầu', 'Đã hỗ trợ'],
      [...rows, ['Tổng cộng', showCount(sum((one) => one.asked)), showCount(sum((one) => one.helped))]],
      { widths: [50, 25, 25], align: ['left', 'right', 'right'] },
    ),
  ]
}

function spread({ replications }: ModelReportFacts): readonly Block[] {
  const standing = replications.filter((one) => one.supersededAt === null)
  if (standing.length === 0) return [p('Chưa có nơi nhân rộng.')]
  return standing.map(({ place, from, note }) =>
    p(sentence(`- ${place}, từ ngày ${showDay(from)}${note ? `: ${note}` : ''}`)),
  )
}
