import { sayDay } from '../../../values/day.ts'
import { twoDigits } from '../../../values/number.ts'
import { type Block, doc, h, p, signatures } from '../../../values/rich.ts'
import { bareTitle, boardOf, linesOf, type Office, type PaperDraft, sentence, upper } from '../documents/paper-draft.ts'
import { festivalName, originOfPlan, type YearPaperFacts } from './facts.ts'
import { basesOn } from './laws.ts'

/** Kế hoạch tổ chức Ngày hội, of the Front together with the People’s Committee where one signs beside it. */
export function festivalPlan(office: Office, facts: YearPaperFacts): PaperDraft {
  const { plan, partner } = facts
  const who = partner ? `${boardOf(office)} phối hợp với ${partner}` : boardOf(office)
  return {
    typeCode: 'KH',
    abstract: bareTitle(plan.title).replace(/^Kế hoạch\s+/i, ''),
    head: {
      ...office.head,
      bases: basesOn(office.on),
      recipients: [
        ...office.head.recipients.filter((line) => !line.startsWith('Lưu')),
        ...(partner ? [`${partner} (để phối hợp)`] : []),
        'Các tổ chức thành viên',
        'Ban Công tác Mặt trận các khu dân cư (để thực hiện)',
        'Lưu: VT, MTTQ',
      ],
      ...(partner && { signature: null }),
    },
    body: doc(
      p(
        `${who} xây dựng kế hoạch tổ chức ${festivalName} ở khu dân cư năm ${plan.year}${plan.theme ? ` với chủ đề “${bareTitle(plan.theme)}”` : ''}, cụ thể như sau:`,
      ),
      h(1, 'I. MỤC ĐÍCH, YÊU CẦU'),
      ...purpose(plan.purpose),
      h(1, 'II. THỜI GIAN, ĐỊA ĐIỂM'),
      p(`1. Thời gian: từ ${sayDay(plan.opensOn)} đến ${sayDay(plan.closesOn)}.`),
      p(
        `2. Địa điểm: tại ${twoDigits(facts.areas.length)} khu dân cư; khu dân cư ít hộ hoặc liền kề có thể tổ chức chung.`,
      ),
      h(1, 'III. NỘI DUNG'),
      ...content(plan.content),
      h(1, 'IV. KINH PHÍ'),
      ...funding(plan.funding),
      h(1, 'V. TỔ CHỨC THỰC HIỆN'),
      ...carryingOut(office, facts),
      ...(partner ? [bothSign(office, partner)] : []),
    ),
    addresseeId: plan.partnerId,
    origin: originOfPlan(plan),
    form: { key: 'festival.plan', version: 1, data: { planId: plan.id, on: office.on } },
  }
}

/** The People’s Committee on the left, the Front on the right. */
function bothSign({ head: { signature } }: Office, partner: string): Block {
  return signatures(
    { authority: [`TM. ${upper(partner)}`], position: ['CHỦ TỊCH'], name: '' },
    {
      authority: signature?.authority ?? ['TM. BAN THƯỜNG TRỰC'],
      position: signature?.position ?? ['CHỦ TỊCH'],
      name: signature?.name ?? '',
    },
  )
}

function purpose(text: string | null): readonly Block[] {
  const own = linesOf(text)
  if (own.length > 0) return own.map((line) => p(sentence(line)))
  return [
    p(
      '1. Mục đích: tuyên truyền truyền thống vẻ vang của Mặt trận Tổ quốc Việt Nam; phát huy dân chủ, củng cố khối đại đoàn kết ở khu dân cư; đánh giá kết quả và biểu dương gương tiêu biểu trong các cuộc vận động, phong trào thi đua.',
    ),
    p(
      '2. Yêu cầu: trang trọng, vui tươi, tiết kiệm, an toàn; phần lễ ngắn gọn, phần hội là chính; Nhân dân là chủ thể của Ngày hội; việc đóng góp hoàn toàn tự nguyện, không giao chỉ tiêu, không bình quân theo hộ.',
    ),
  ]
}

function content(text: string | null): readonly Block[] {
  const own = linesOf(text)
  if (own.length > 0) return own.map((line) => p(sentence(line)))
  return [
    p(
      '1. Phần lễ: ôn lại truyền thống của Mặt trận; báo cáo kết quả thực hiện cuộc vận động “Toàn dân đoàn kết xây dựng nông thôn mới, đô thị văn minh” và phương hướng năm tới; biểu dương, khen thưởng gia đình, cá nhân tiêu biểu; ký giao ước thi đua.',
    ),
    p('2. Phần hội: văn nghệ, thể thao, trò chơi dân gian; thăm, tặng quà gia đình chính sách, hộ khó khăn.'),
    p('3. Bữa cơm đoàn kết: tùy điều kiện của từng khu dân cư, bảo đảm an toàn thực phẩm, tiết kiệm.'),
  ]
}

function funding(text: string | null): readonly Block[] {
  const own = linesOf(text)
  if (own.length > 0) return own.map((line) => p(sentence(line)))
  return [p('Từ nguồn ngân sách hỗ trợ theo quy định và nguồn tự nguyện đóng góp của Nhân dân, tổ chức, cá nhân.')]
}

function carryingOut(office: Office, { plan, partner }: YearPaperFacts): readonly Block[] {
  const others = partner
    ? [p(`${partner}: chỉ đạo bảo đảm an ninh trật tự, vệ sinh môi trường; bố trí kinh phí hỗ trợ; cử lãnh đạo dự.`)]
    : []
  return [
    p(
      `Ban Công tác Mặt trận khu dân cư: đăng ký ngày, địa điểm, hình thức tổ chức trước ${sayDay(plan.registerByOn)}; tổ chức Ngày hội; báo cáo kết quả trong ${twoDigits(plan.reportWithinDays)} ngày sau khi tổ chức. Số hộ lấy theo sổ hộ của phường đến ${sayDay(plan.householdsOn)}.`,
    ),
    ...others,
    p(
      `${boardOf(office)}: duyệt lịch, phân công lãnh đạo dự trước ${sayDay(plan.approveByOn)}; hướng dẫn, theo dõi; tổng hợp, báo cáo cấp trên trước ${sayDay(plan.consolidateByOn)}.`,
    ),
    p(
      'Trên đây là kế hoạch tổ chức Ngày hội; trong quá trình thực hiện nếu có vướng mắc, đề nghị phản ánh kịp thời./.',
    ),
  ]
}
