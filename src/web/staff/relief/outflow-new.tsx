import { type StockOfLot, stockOf } from '../../../areas/books/index.ts'
import {
  type Donation,
  giveOut,
  listDonations,
  outflowKinds,
  reliefPermissions,
  usePurposes,
} from '../../../areas/relief/index.ts'
import { showThousandths } from '../../../values/number.ts'
import { isRefusal, type Refusal } from '../../../values/refusal.ts'
import { fill } from '../../../words/shape.ts'
import { memoryOf } from '../../http/memory.ts'
import { page, type ViewProps } from '../../http/page.ts'
import {
  DayInput,
  FieldRow,
  Fieldset,
  Form,
  MoneyInput,
  NumberInput,
  PageHead,
  RepeatRows,
  Select,
  SubmitRow,
  TextInput,
} from '../../parts/index.ts'
import { idIn, idPart } from '../record/address.ts'
import { optionsOf } from '../record/saying.tsx'
import { boardPath, missing, registerPath } from './address.ts'
import { findRegister, type Register, targetOf } from './register-data.ts'
import { donorText } from './saying.tsx'

interface Giving {
  readonly register: Register
  readonly stock: readonly StockOfLot[]
  readonly conditioned: readonly Donation[]
}

/** Ghi phân bổ, chuyển nộp, trả lại. */
export const newOutflowPage = page<Giving>({
  path: `${boardPath}/${idPart}/phan-bo-moi`,
  shell: 'staff',
  may: reliefPermissions.account,
  title: (_, words) => words.reliefPages.outflow.new,
  load: (c) =>
    c.read(async (reading): Promise<Giving | Refusal> => {
      const register = await findRegister(reading, idIn(c))
      if (!register?.book) return missing
      const bookId = register.book.id
      const { rows } = await listDonations(reading, { bookId, task: 'conditioned', limit: 200 })
      return { register, stock: await stockOf(reading, bookId), conditioned: rows }
    }),
  acts: {
    give: async (c, form) => {
      const register = await c.read((reading) => findRegister(reading, idIn(c)))
      if (!register) return missing
      const made = await c.perform(giveOut, { ...form.values, ...targetOf(register) }, form.clientId)
      return isRefusal(made) ? made : { goTo: registerPath(register.id, 'phan_bo'), done: giveOut.name }
    },
  },
  view: OutflowView,
})

function OutflowView({ data, c }: ViewProps<Giving>) {
  const { outflow: words, board } = c.words.reliefPages
  const labels = c.words.reliefLabels
  const { register, conditioned } = data
  const back = registerPath(register.id, 'phan_bo')
  const places = register.places
    .filter((one) => one.closedOn === null)
    // What is in the hand of who pays by lists comes last: it is rarely meant here.
    .toSorted((a, b) => Number(a.kind === 'advance') - Number(b.kind === 'advance'))
    .map((one) => ({ value: one.id, label: one.name, group: c.words.books.places[one.kind] }))
  return (
    <>
      <PageHead
        title={words.new}
        summary={words.newSummary}
        crumbs={[{ label: board.title, href: boardPath }, { label: register.title, href: back }, { label: words.new }]}
      />
      <Form act="give" clientId={c.formId} memory={memoryOf(c)} wide>
        <FieldRow>
          <Select name="kind" label={words.kind} options={optionsOf(labels.outflowKinds, outflowKinds)} required />
          <Select
            name="usePurpose"
            label={words.use}
            blank={words.noUse}
            options={optionsOf(labels.usePurposes, usePurposes)}
          />
        </FieldRow>
        <FieldRow>
          <TextInput name="recipient" label={words.recipient} maxLength={300} required />
          <TextInput name="recipientAddress" label={words.address} maxLength={300} />
        </FieldRow>
        <FieldRow>
          <Select name="placeId" label={words.place} options={places} required />
          <MoneyInput name="amount" label={words.amount} hint={words.amountHint} />
        </FieldRow>
        <Lots c={c} data={data} />
        <FieldRow>
          <DayInput name="happenedOn" label={words.happenedOn} value={c.today} max={c.today} required />
          <TextInput name="decisionReference" label={words.decision} maxLength={120} />
        </FieldRow>
        <TextInput name="content" label={words.content} maxLength={1000} required />
        {conditioned.length > 0 ? (
          <>
            <Select
              name="forDonationId"
              label={words.forGift}
              blank={words.noGift}
              options={conditioned.map((one) => ({
                value: one.id,
                label: `${donorText(c, one)}: ${one.conditionText}`,
              }))}
            />
            <TextInput name="conditionReason" label={words.reason} hint={words.reasonHint} maxLength={1000} />
          </>
        ) : null}
        <SubmitRow primary={words.save} cancel={{ href: back }} />
      </Form>
    </>
  )
}

function Lots({ c, data: { stock } }: Pick<ViewProps<Giving>, 'c' | 'data'>) {
  const { outflow: words, gift } = c.words.reliefPages
  if (stock.length === 0) return null
  const options = stock.map((lot) => ({
    value: lot.id,
    label: fill(words.lotText, { name: lot.name, quantity: showThousandths(lot.quantity), unit: lot.unit }),
  }))
  return (
    <details class="more">
      <summary>{words.goods}</summary>
      <Fieldset title={words.goods}>
        <RepeatRows name="items" count={1} addLabel={gift.addItem}>
          {(at) => (
            <>
              <Select name={`items.${at}.lotId`} label={words.lot} blank={words.chooseLot} options={options} />
              <NumberInput name={`items.${at}.quantity`} label={gift.quantity} decimal />
            </>
          )}
        </RepeatRows>
      </Fieldset>
    </details>
  )
}
