import type { Place } from '../../../areas/books/index.ts'
import {
  approvedAmount,
  payCase,
  paymentParts,
  povertyPermissions,
  promisedOf,
  stepOf,
} from '../../../areas/poverty/index.ts'
import { dong, showDong } from '../../../values/money.ts'
import { isRefusal } from '../../../values/refusal.ts'
import { fill } from '../../../words/shape.ts'
import { memoryOf } from '../../http/memory.ts'
import { page, type ViewProps } from '../../http/page.ts'
import {
  DayInput,
  FieldRow,
  Form,
  MoneyInput,
  PageHead,
  Select,
  SubmitRow,
  TextArea,
  TextInput,
} from '../../parts/index.ts'
import { voucherPath } from '../books/address.ts'
import { idIn, idPart } from '../record/address.ts'
import { optionsOf } from '../record/saying.tsx'
import { boardPath, casePath, casesPath } from './address.ts'
import { type CaseData, loadCase } from './case-data.ts'
import { payPlaces } from './fund.ts'

interface Paying extends CaseData {
  readonly places: readonly Place[]
}

/** Tạm ứng, thanh toán of a case: a voucher of the Fund's books, within the decision. */
export const payPage = page<Paying>({
  path: `${casesPath}/${idPart}/chi`,
  shell: 'staff',
  may: povertyPermissions.pay,
  title: (_, words) => words.povertyPages.pay.title,
  load: async (c) => {
    const data = await loadCase(c)
    if (isRefusal(data)) return data
    const bookId = stepOf(data, 'approved')?.bookId
    return { ...data, places: bookId ? await c.read((reading) => payPlaces(reading, bookId)) : [] }
  },
  acts: {
    pay: async (c, form) => {
      const made = await c.perform(payCase, { ...form.values, id: idIn(c) }, form.clientId)
      return isRefusal(made) ? made : { goTo: voucherPath(made.bookId, made.voucherId), done: payCase.name }
    },
  },
  view: PayView,
})

function PayView({ data, c }: ViewProps<Paying>) {
  const { pay: words, board } = c.words.povertyPages
  const { case: one, payments, places, areaName } = data
  const back = casePath(one.id)
  const left = dong(approvedAmount(data) - promisedOf(payments))
  const purpose = c.words.poverty.purposes[one.purpose] ?? ''
  return (
    <>
      <PageHead
        title={words.title}
        summary={`${one.headName} – ${purpose}`}
        crumbs={[{ label: board.title, href: boardPath }, { label: one.headName, href: back }, { label: words.title }]}
      />
      <Form act="pay" clientId={c.formId} memory={memoryOf(c)}>
        <FieldRow>
          <Select
            name="part"
            label={words.part}
            options={optionsOf(c.words.poverty.parts, paymentParts)}
            value={payments.length === 0 ? 'advance' : 'final'}
          />
          <DayInput name="datedOn" label={words.datedOn} value={c.today} max={c.today} required />
        </FieldRow>
        <FieldRow>
          <Select
            name="placeId"
            label={words.place}
            options={places.map((place) => ({ value: place.id, label: place.name }))}
            required
          />
          <MoneyInput
            name="amount"
            label={words.amount}
            hint={fill(words.leftHint, { amount: showDong(left) })}
            value={showDong(left)}
            required
          />
        </FieldRow>
        <FieldRow>
          <TextInput name="counterparty" label={words.counterparty} value={one.headName} maxLength={300} required />
          <TextInput name="address" label={words.address} value={areaName} maxLength={300} />
        </FieldRow>
        <TextArea
          name="content"
          label={words.content}
          value={fill(words.contentOf, { purpose, name: one.headName })}
          rows={2}
          maxLength={1000}
          required
        />
        <TextInput name="attached" label={words.attached} maxLength={200} />
        <SubmitRow primary={words.save} cancel={{ href: back }} />
      </Form>
    </>
  )
}
