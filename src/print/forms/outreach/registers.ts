import { type ChannelFacts, type ItemLine, lastCheck } from '../../../areas/outreach/index.ts'
import { sayDay, showDay } from '../../../values/day.ts'
import type { Id } from '../../../values/id.ts'
import { showCount } from '../../../values/number.ts'
import { doc, type RichDoc, table } from '../../../values/rich.ts'
import { type PrintedDocument, printedDocument } from '../../model.ts'
import type { Office } from '../documents/paper-draft.ts'

type Labels = Readonly<Record<string, string>>

interface Made {
  readonly office: Office
  /** Says in words which rows it holds. */
  readonly filter: string
  readonly madeAt: Date
}

function register({ office, filter, madeAt }: Made, typeName: string, body: RichDoc): PrintedDocument {
  const { superior, issuer, place } = office.head
  return printedDocument({
    form: 'register',
    orientation: 'landscape',
    head: { superior, issuer, number: null, code: '', place, date: office.on },
    typeName,
    abstract: [filter, `(Tính đến ${sayDay(office.on)})`].filter(Boolean).join(' '),
    body,
    meta: { author: office.committeeName, madeAt },
  })
}

interface ItemWords {
  readonly channels: Labels
  readonly topics: Labels
  readonly states: Labels
}

/** Danh mục tin bài, cuộc tuyên truyền, A4 lying. */
export function itemRegister(
  made: Made,
  lines: readonly ItemLine[],
  { channels, topics, states }: ItemWords,
): PrintedDocument {
  const reach = (line: ItemLine) => line.participants ?? line.reach
  const rows = lines.map((line, at) => [
    String(at + 1),
    showDay(line.listedOn),
    line.title,
    topics[line.topic] ?? '',
    [channels[line.channelKind], line.channelName].filter(Boolean).join(': '),
    line.link ?? '',
    reach(line) === null ? '' : showCount(reach(line) ?? 0),
    states[line.state] ?? '',
  ])
  return register(
    made,
    'DANH MỤC TIN BÀI, CUỘC TUYÊN TRUYỀN',
    doc(
      table(['TT', 'Ngày', 'Nội dung', 'Chủ đề', 'Kênh', 'Liên kết', 'Lượt', 'Tình trạng'], rows, {
        widths: [4, 9, 29, 14, 17, 12, 6, 9],
        align: ['center', 'left', 'left', 'left', 'left', 'left', 'right', 'left'],
      }),
    ),
  )
}

interface ChannelRow extends ChannelFacts {
  readonly state: string
}

/** Sổ kênh, nhóm, with the last look at each. */
export function channelRegister(
  made: Made,
  rows: readonly ChannelRow[],
  {
    names,
    kinds,
    states,
  }: { readonly names: ReadonlyMap<Id, string>; readonly kinds: Labels; readonly states: Labels },
): PrintedDocument {
  const cells = rows.map(({ channel, checks, state }, at) => {
    const check = lastCheck(checks, made.office.on)
    const members = check?.membersCount ?? null
    return [
      String(at + 1),
      channel.name,
      kinds[channel.kind] ?? '',
      names.get(channel.areaId ?? channel.organisationId ?? '') ?? '',
      channel.adminName ?? '',
      members === null ? '' : showCount(members),
      check ? showDay(check.checkedOn) : '',
      states[state] ?? '',
    ]
  })
  return register(
    made,
    'SỔ KÊNH, NHÓM THÔNG TIN',
    doc(
      table(['TT', 'Tên kênh, nhóm', 'Loại', 'Của', 'Người quản trị', 'Số người', 'Kiểm tra', 'Tình trạng'], cells, {
        widths: [4, 26, 13, 18, 13, 7, 9, 10],
        align: ['center', 'left', 'left', 'left', 'left', 'right', 'left', 'left'],
      }),
    ),
  )
}
