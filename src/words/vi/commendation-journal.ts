import type { AreaWords } from '../shape.ts'
import { dayOf as day, commendationLabels as labels, saidOf } from './commendation-labels.ts'

type Data = Readonly<Record<string, unknown>>
const whom = (data: Data): string =>
  Number(data.count) > 1 ? `${String(data.count)} trường hợp` : `“${String(data.name ?? '')}”`
const number = (data: Data): string => (data.numberText ? ` số ${String(data.numberText)}` : '')

export const commendationJournal = {
  refusals: {},
  journal: {
    'commendation.launch_movement': (data) =>
      `ghi phong trào thi đua “${data.title}” phát động ngày ${day(data.happenedOn)}`,
    'commendation.edit_movement': 'sửa phong trào thi đua “{title}”',
    'commendation.advance_movement': (data) =>
      `chuyển phong trào “${data.title}” sang bước ${saidOf(labels.movementStages, data.stage)}, ngày ${day(data.happenedOn)}`,
    'commendation.withdraw_movement': 'gỡ phong trào “{title}”: {reason}',
    'commendation.register_participants': (data) =>
      `ghi ${data.count} đơn vị đăng ký phong trào “${data.title}” ngày ${day(data.registeredOn)}`,
    'commendation.withdraw_registration': 'gỡ đăng ký của {name} trong phong trào “{title}”: {reason}',
    'commendation.score': (data) =>
      `ghi điểm ${data.kind === 'self' ? 'tự chấm' : 'chấm'} của ${data.name} trong phong trào “${data.title}”: ${data.points}`,
    'commendation.open_round': 'mở đợt khen thưởng “{title}” năm {year}',
    'commendation.edit_round': 'sửa đợt khen thưởng “{title}”',
    'commendation.withdraw_round': 'gỡ đợt khen thưởng “{title}”: {reason}',
    'commendation.nominate': (data) =>
      `đề nghị tặng ${saidOf(labels.forms, data.form)} cho “${data.name}” trong đợt “${data.round}”`,
    'commendation.nominate_together': 'ghi {count} đề nghị vào đợt “{round}”',
    'commendation.edit_case': 'sửa đề nghị khen thưởng “{name}”',
    'commendation.withdraw_nomination': (data) =>
      `rút đề nghị khen thưởng “${data.name}” ngày ${day(data.happenedOn)}: ${data.reason}`,
    'commendation.write_report': (data) => `ghi báo cáo thành tích của “${data.name}” ngày ${day(data.reportedOn)}`,
    'commendation.judge_duplicate': (data) =>
      `xác nhận hai đề nghị trùng tên “${data.name}” là ${data.same === 'yes' ? 'một' : 'khác nhau'}`,
    'commendation.record_council': (data) =>
      `ghi cuộc họp Hội đồng ngày ${day(data.heldOn)} của đợt “${data.round}”: ${data.voting} người dự, ${data.carried}/${data.count} trường hợp đủ phiếu`,
    'commendation.correct_vote': 'sửa số phiếu của “{name}” từ {before} thành {inFavour}/{voting}: {reason}',
    'commendation.overrule_vote': 'quyết định trình “{name}” dù chỉ được {inFavour}/{voting} phiếu: {reason}',
    'commendation.withdraw_council': (data) =>
      `gỡ cuộc họp Hội đồng ngày ${day(data.heldOn)} của đợt “${data.round}” (${data.count} trường hợp): ${data.reason}`,
    'commendation.submit': (data) =>
      `trình ${whom(data)} đến ${data.addressedTo} ngày ${day(data.submittedOn)}${data.reference ? ` (văn bản ${data.reference})` : ''}`,
    'commendation.return': (data) => `ghi ${whom(data)} bị trả lại ngày ${day(data.happenedOn)}: ${data.reason}`,
    'commendation.refuse': (data) => `ghi ${whom(data)} không được tặng, ngày ${day(data.happenedOn)}: ${data.reason}`,
    'commendation.decide': (data) =>
      `ghi quyết định khen thưởng${number(data)} ngày ${day(data.decidedOn)} của ${saidOf(labels.authorities, data.authority)} cho ${data.count} trường hợp`,
    'commendation.enter_decision': (data) =>
      `nhập quyết định khen thưởng${number(data)} ngày ${day(data.decidedOn)} của ${saidOf(labels.authorities, data.authority)}, ${data.count} trường hợp`,
    'commendation.revoke_decision': (data) =>
      `gỡ quyết định khen thưởng${number(data)} ngày ${day(data.decidedOn)} (${data.count} trường hợp): ${data.reason}`,
    'commendation.mark_printed': (data) => `ghi in giấy khen của ${whom(data)} ngày ${day(data.happenedOn)}`,
    'commendation.present': (data) => `ghi trao thưởng ${whom(data)} tại ${data.ceremony} ngày ${day(data.happenedOn)}`,
    'commendation.record': (data) => `ghi ký nhận của ${whom(data)} ngày ${day(data.happenedOn)}`,
    'commendation.undo_step': (data) =>
      `gỡ bước ${saidOf(labels.states, data.stage)} ngày ${day(data.happenedOn)} của “${data.name}”: ${data.reason}`,
    'commendation.supersede_case': 'gỡ trường hợp khen thưởng “{name}” khỏi sổ: {reason}',
    'commendation.start_book': (data) =>
      `tiếp sổ khen thưởng năm ${data.year} của ${saidOf(labels.authorities, data.authority)} từ số ${data.last}: ${data.reason}`,
    'commendation.record_cultural_families': 'ghi {recognised} gia đình văn hóa năm {year} của {areas} khu dân cư',
    'commendation.issue_paper': (data) =>
      `ban hành “${data.abstract}”${number(data)} ngày ${day(data.issuedOn)} cho đợt “${data.round}”`,
    'commendation.publish': 'công khai quyết định khen thưởng số {numberText}, bản {version}',
    'commendation.unpublish': 'thôi công khai quyết định khen thưởng số {numberText}: {reason}',
    'commendation.import_nominations':
      'nhập {taken} đề nghị từ tệp {fileName} vào đợt “{round}”, từ chối {refused} dòng',
    'commendation.import_awards': 'nhập {taken} lượt khen thưởng cũ từ tệp {fileName}, từ chối {refused} dòng',
  },
  notices: {},
} satisfies AreaWords
