import { channels } from '../../../areas/drafts/index.ts'
import { showDay } from '../../../values/day.ts'
import { showCount } from '../../../values/number.ts'
import { type Block, h, p } from '../../../values/rich.ts'
import { stepsBy } from '../../../values/step.ts'
import { askedWhom, type ConsultationPaperFacts, heldLines } from './consultation-paper.ts'

const channelWords: Readonly<Record<string, string>> = {
  meeting: 'tại hội nghị, cuộc họp',
  written: 'bằng văn bản, phiếu lấy ý kiến',
  online: 'trực tuyến',
  zalo: 'qua Zalo',
  phone: 'qua điện thoại',
}

/** Tổ 4 before Tổ 12. */
const inOrder = new Intl.Collator('vi', { numeric: true })

/** I of the report: who was told to gather opinions, how people learnt of it, and in which ways opinions came. */
export function howGathered(facts: ConsultationPaperFacts): readonly Block[] {
  return [
    h(2, '1. Công tác chỉ đạo, hướng dẫn'),
    p(direction(facts)),
    h(2, '2. Công tác tuyên truyền'),
    p('Dự thảo được phổ biến tại hội nghị, cuộc họp khu dân cư và trên các kênh thông tin của Mặt trận ………………………'),
    h(2, '3. Hình thức lấy ý kiến'),
    ...ways(facts).map((line) => p(`- ${line}`)),
  ]
}

function direction(facts: ConsultationPaperFacts): string {
  const plan = stepsBy(facts.steps, null).find((step) => step.stage === 'planned')
  const paper = plan
    ? `Ban Thường trực đã ban hành Kế hoạch${plan.reference ? ` số ${plan.reference}` : ''} ngày ${showDay(plan.happenedOn)}`
    : 'Ban Thường trực đã triển khai lấy ý kiến'
  const whom = askedWhom(facts)
  return whom ? `${paper}, phân công ${whom} tổ chức lấy ý kiến.` : `${paper}.`
}

function ways(facts: ConsultationPaperFacts): readonly string[] {
  const { opinions, tallies } = facts
  const held = heldLines(facts)
  const met = held.length > 0 ? [`Tổ chức ${held.length} hội nghị: ${held.join('; ')}.`] : []
  const givers = [...new Set(tallies.map((one) => one.giverName))].toSorted(inOrder.compare)
  const handed =
    givers.length > 0 ? [`Tiếp nhận số liệu góp ý của ${givers.length} khu dân cư, tổ chức: ${givers.join(', ')}.`] : []
  const words = channels.flatMap((channel) => {
    const count = opinions.filter((one) => one.channel === channel).length
    return count > 0 ? [`${showCount(count)} ý kiến ${channelWords[channel]}`] : []
  })
  const said = words.length > 0 ? [`Ghi nhận ý kiến bằng lời: ${words.join('; ')}.`] : []
  const all = [...met, ...handed, ...said]
  return all.length > 0 ? all : ['………………………………………………………………………………………']
}
