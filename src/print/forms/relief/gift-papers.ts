import { worthOf } from '../../../areas/books/index.ts'
import type { Donation, DonationItem } from '../../../areas/relief/index.ts'
import { sayDay, showDay } from '../../../values/day.ts'
import { sayDong, showDong, sumDong } from '../../../values/money.ts'
import { showThousandths } from '../../../values/number.ts'
import { type Block, bold, cell, doc, italic, p, para, photoPage, table } from '../../../values/rich.ts'
import { type PrintedDocument, printedDocument, type Signature } from '../../model.ts'
import { qrPhoto } from '../../qr.ts'
import { headOf, signedBy } from '../books/signing.ts'
import type { Office } from '../documents/paper-draft.ts'

export interface GiftPrinted {
  readonly gift: Donation
  readonly items: readonly DonationItem[]
  readonly title: string
  readonly address: string
  readonly receiver: string | null
  /** Where everybody can read what became of it; none while nothing is published. */
  readonly publicAddress: string | null
  readonly madeAt: Date
}

const gap = '……………………………………………'
const nobody = 'Nhà hảo tâm (không nêu tên)'

/** TT | Tên hàng | ĐVT | SL | Đơn giá | Thành tiền | Hạn dùng; what nobody valued has no amount, and is not 0. */
export function goodsTable(items: readonly DonationItem[]): readonly Block[] {
  const worth = items.map((one) => worthOf(one.quantity, one.unitPrice))
  const total = sumDong(worth.filter((one) => one !== null))
  const rows = items.map((one, at) => {
    const value = worth[at]
    return [
      String(at + 1),
      one.name,
      one.unit,
      showThousandths(one.quantity),
      one.unitPrice === null ? '' : showDong(one.unitPrice),
      value === null || value === undefined ? 'chưa định giá' : showDong(value),
      one.expiresOn ? showDay(one.expiresOn) : '',
    ]
  })
  const sum = [cell(bold('Cộng'), { colspan: 5 }), cell(bold(total > 0 ? showDong(total) : ''), { align: 'right' }), '']
  return [
    table(['TT', 'Tên hàng, quy cách', 'ĐVT', 'Số lượng', 'Đơn giá', 'Thành tiền', 'Hạn dùng'], [...rows, sum], {
      widths: [6, 30, 10, 12, 14, 15, 13],
      align: ['center', 'left', 'center', 'right', 'right', 'right', 'center'],
    }),
    ...(total > 0 ? [para({ indent: false }, 'Giá trị viết bằng chữ: ', italic(sayDong(total)))] : []),
  ]
}

/** Biên nhận hiện vật: who handed over what, and who took it. */
export function goodsReceipt(office: Office, facts: GiftPrinted): PrintedDocument {
  const { gift, items, title, address, receiver, madeAt } = facts
  const { superior, issuer, place } = office.head
  const line = (label: string, value: string) => para({ indent: false }, `${label}: `, value)
  return printedDocument({
    form: 'minutes',
    head: { superior, issuer, number: null, code: '', place, date: gift.receivedOn },
    typeName: 'BIÊN NHẬN HIỆN VẬT',
    abstract: title,
    body: doc(
      p(
        `${sayDay(gift.receivedOn ?? office.on).replace(/^ngày/, 'Ngày')}, ${office.committeeName} đã nhận hiện vật ủng hộ như sau:`,
      ),
      line('Bên giao', gift.donorName ?? nobody),
      line('Địa chỉ', address || gap),
      line('Bên nhận', office.committeeName),
      ...goodsTable(items),
      ...(gift.conditionText ? [line('Theo nguyện vọng của bên giao', gift.conditionText)] : []),
      p('Biên nhận được lập thành 02 bản, mỗi bên giữ 01 bản.'),
      signedBy(
        { position: 'BÊN GIAO', name: gift.donorName ?? '' },
        { position: 'NGƯỜI NHẬN', name: receiver ?? '' },
        headOf(office),
      ),
    ),
    meta: { author: office.committeeName, madeAt },
  })
}

/** Thư cảm ơn, signed by the chair, with the place where everybody can read what became of the gift. */
export function thanksLetter(office: Office, facts: GiftPrinted): PrintedDocument {
  const { gift, items, title, publicAddress, madeAt } = facts
  const { superior, issuer, place } = office.head
  const name = gift.donorName ?? 'Quý nhà hảo tâm'
  const what =
    gift.channel === 'in_kind'
      ? `hiện vật (${items.map((one) => `${showThousandths(one.quantity)} ${one.unit} ${one.name}`).join('; ')})`
      : `số tiền ${showDong(gift.amount)} đồng (${sayDong(gift.amount).toLocaleLowerCase('vi')})`
  return printedDocument({
    head: { superior, issuer, number: null, code: '', place, date: office.on },
    form: 'minutes',
    typeName: 'THƯ CẢM ƠN',
    abstract: '',
    body: doc(
      para({ indent: false, align: 'center' }, 'Kính gửi: ', bold(name)),
      p(
        `${office.committeeName} trân trọng cảm ơn ${name} đã ủng hộ ${what}, ngày ${showDay(gift.receivedOn ?? office.on)}, cho “${title}”.`,
      ),
      p(
        'Tấm lòng ấy giúp phường có thêm sức lo cho người dân đang gặp khó khăn. Mọi khoản tiếp nhận và sử dụng đều được ghi sổ và công khai theo quy định.',
      ),
      ...(gift.conditionText ? [p(`Chúng tôi sử dụng khoản ủng hộ đúng nguyện vọng: ${gift.conditionText}.`)] : []),
      p('Kính chúc sức khỏe, bình an và thành công.'),
      ...(publicAddress
        ? [
            para({ indent: false }, `Xem việc tiếp nhận và sử dụng tại: ${publicAddress}`),
            photoPage({ compact: true }, qrPhoto('Quét mã để xem khoản ủng hộ trên trang công khai')),
          ]
        : []),
    ),
    signature: chairOf(office),
    meta: { author: office.committeeName, madeAt },
  })
}

/** The chair, as the documents of the day are signed. */
export function chairOf({ head: { signature } }: Office): Signature {
  return {
    authority: signature?.authority ?? [],
    position: signature?.position ?? ['CHỦ TỊCH'],
    name: signature?.name ?? '',
  }
}
