import {
  type Advance,
  assistancePermissions,
  findAdvance,
  findRound,
  markPayouts,
  type Payout,
  payoutOutcomes,
  payoutsOf,
  type Round,
  type Share,
  settleAdvance,
  sharesOf,
  sumOf,
  type TakenLot,
  takenLotsOf,
  withdrawAdvance,
} from '../../../areas/assistance/index.ts'
import { loadVouchers, type VoucherState, voucherState } from '../../../areas/books/index.ts'
import { type Evidence, evidenceOf } from '../../../areas/documents/index.ts'
import { showDay } from '../../../values/day.ts'
import { isRefusal, type Refusal, refuse } from '../../../values/refusal.ts'
import { fold } from '../../../values/vietnamese.ts'
import { fill } from '../../../words/shape.ts'
import { memoryOf } from '../../http/memory.ts'
import { type Act, type PageContext, page, type ViewProps } from '../../http/page.ts'
import {
  Card,
  DataTable,
  DayInput,
  FieldRow,
  FilterBar,
  Form,
  LinkButton,
  Notice,
  PageHead,
  Progress,
  Radios,
  Select,
  Stack,
  SubmitRow,
  TextArea,
  TextInput,
  Toolbar,
} from '../../parts/index.ts'
import { StateBadge } from '../books/saying.tsx'
import { idIn, idPart } from '../record/address.ts'
import { carry } from '../record/carry.ts'
import { PhotoCard, sendPhoto } from '../record/photo.tsx'
import { ReasonForm } from '../record/reason-form.tsx'
import { optionsOf } from '../record/saying.tsx'
import { boardPath, listPath, listsPath, missing, roundPath } from './address.ts'
import { GoodsOfList } from './goods-of-list.tsx'
import { type Names, namesOfAreas } from './round-data.ts'
import { givenText, money, OutcomeBadge } from './saying.tsx'

export interface ListData {
  readonly round: Round
  readonly advance: Advance
  readonly payouts: readonly Payout[]
  /** Of the vouchers that take the money and the goods out: the one that is furthest from it. */
  readonly voucher: VoucherState | null
  readonly shares: readonly Share[]
  readonly lots: readonly TakenLot[]
  readonly names: Names
  /** The list as it was signed: photographed on a phone, or scanned. */
  readonly evidence: readonly Evidence[]
}

export async function loadList(c: PageContext): Promise<ListData | Refusal> {
  return c.read(async (reading) => {
    const advance = await findAdvance(reading, idIn(c))
    const round = advance && (await findRound(reading, advance.roundId))
    if (!advance || !round) return missing
    const out = [advance.voucherId, advance.goodsVoucherId].filter((id) => id !== null)
    const states = (await loadVouchers(reading, out)).map((facts) => voucherState(facts))
    return {
      round,
      advance,
      payouts: await payoutsOf(reading, [advance.id]),
      voucher: states.find((state) => state !== 'settled') ?? states[0] ?? null,
      shares: await sharesOf(reading, round.id),
      lots: await takenLotsOf(reading, [advance.id]),
      names: await namesOfAreas(c, reading, round.committeeId),
      evidence: (await evidenceOf(reading, [advance.id])).get(advance.id) ?? [],
    }
  })
}

/** The ticked lines all get what was chosen for them. */
const mark: Act = async (c, form) => {
  const ids = (form.typed['ids[]'] ?? '').split('\n').filter(Boolean)
  if (ids.length === 0) return refuse('assistance.tick_first', { field: 'ids' })
  const { outcome = '', happenedOn = '', proxyName = '', proxyPaper = '', witness = '', note = '' } = form.typed
  const rows = ids.map((id) => ({ id, outcome, happenedOn, proxyName, proxyPaper, witness, note }))
  const made = await c.perform(markPayouts, { advanceId: idIn(c), rows }, form.clientId)
  if (!isRefusal(made)) return { goTo: listPath(idIn(c)), done: markPayouts.name }
  return { ...made, field: made.field?.replace(/^rows\.\d+\./, '') ?? 'ids' }
}

/** Danh sách ký nhận: who signed, who did not come; on a phone at the place where it is paid. */
export const payoutListPage = page<ListData>({
  path: `${listsPath}/${idPart}`,
  shell: 'staff',
  may: assistancePermissions.read,
  title: (data, words) => `${words.assistancePages.list.signTitle}: ${data.round.title}`,
  load: loadList,
  acts: {
    mark,
    settle: carry(settleAdvance, (c) => listPath(idIn(c))),
    withdraw: carry(withdrawAdvance, () => boardPath),
    photo: async (c, form) => {
      const found = await loadList(c)
      if (isRefusal(found)) return found
      const label = `${c.words.assistancePages.list.signTitle}, ${found.advance.payPlace}: ${found.round.title}`
      return sendPhoto(c, form, { kind: 'assistance_advance', id: found.advance.id, label }, listPath(idIn(c)))
    },
  },
  maxMegabytes: 40,
  view: ListView,
})

function ListView({ data, c }: ViewProps<ListData>) {
  const { list: words, board, paying } = c.words.assistancePages
  const { round, advance, payouts, voucher } = data
  const sum = sumOf(payouts)
  const isOut = voucher === null || voucher === 'settled'
  const isOpen = advance.settledOn === null
  const mayMark = c.may(assistancePermissions.mark) && isOpen && isOut
  const at = listPath(advance.id)
  return (
    <>
      <PageHead
        title={words.signTitle}
        kicker={round.title}
        summary={`${advance.payPlace} · ${showDay(advance.advancedOn)} · ${money(advance.amount)} ${c.words.bookPages.money.unit}`}
        crumbs={[
          { label: board.title, href: boardPath },
          { label: round.title, href: roundPath(round.id, 'chi_tra') },
          { label: words.signTitle },
        ]}
        meta={isOpen && voucher && !isOut ? <StateBadge c={c} state={voucher} /> : null}
      />
      <Stack>
        {isOut ? null : <Notice tone="warn">{paying.notOut}</Notice>}
        <GoodsOfList c={c} payouts={payouts} shares={data.shares} lots={data.lots} isSettled={!isOpen} />
        <Progress
          label={fill(words.signed, { done: sum.paidLines, all: sum.lines, amount: money(sum.paid) })}
          done={sum.lines - sum.open}
          of={sum.lines}
          again={{ href: at, label: words.again }}
        />
        <Toolbar>
          {(['pdf', 'docx', 'xlsx'] as const).map((file) => (
            <LinkButton
              key={file}
              href={`${at}/ky-nhan.${file}`}
              icon={file === 'pdf' ? 'print' : 'download'}
              small
              download
            >
              {{ pdf: words.printList, docx: 'Word', xlsx: c.words.records.list.sheet }[file]}
            </LinkButton>
          ))}
        </Toolbar>
        <FilterBar action={at} clearHref={at}>
          <TextInput name="q" label={words.name} value={c.query('q')} maxLength={120} />
          <Select
            name="khu"
            label={words.area}
            blank={c.words.records.list.all}
            value={c.query('khu')}
            options={[...new Set(payouts.map((one) => one.areaId))].map((value) => ({
              value,
              label: data.names.get(value) ?? '',
            }))}
          />
        </FilterBar>
        {mayMark ? (
          <Form act="mark" id="mark" clientId={c.formId} memory={memoryOf(c)} wide>
            <Lines c={c} data={data} picks />
            <MarkFields c={c} />
          </Form>
        ) : (
          <Lines c={c} data={data} />
        )}
        {isOut ? (
          <PhotoCard
            c={c}
            origin={{ kind: 'assistance_advance', id: advance.id }}
            evidence={data.evidence}
            open
            here={at}
          />
        ) : null}
        <Settling c={c} data={data} open={sum.open} />
      </Stack>
    </>
  )
}

function Lines({ c, data, picks }: { readonly c: PageContext; readonly data: ListData; readonly picks?: boolean }) {
  const { list: words } = c.words.assistancePages
  const { reasons } = c.words.assistanceLabels
  const asked = fold(c.query('q'))
  const area = c.query('khu')
  const shown = data.payouts.filter(
    (one) => (asked === '' || fold(one.fullName).includes(asked)) && (area === '' || one.areaId === area),
  )
  return (
    <DataTable
      caption={words.signTitle}
      captionHidden
      rows={shown}
      rowKey={(one) => one.id}
      empty={<p class="soft">{words.nothing}</p>}
      pick={picks ? { name: 'ids[]', value: (one: Payout) => one.id, label: (one: Payout) => one.fullName } : undefined}
      columns={[
        { key: 'name', head: words.name, width: 'wide', cell: (one) => `${one.position}. ${one.fullName}` },
        { key: 'area', head: words.area, cell: (one) => data.names.get(one.areaId) ?? '' },
        { key: 'reason', head: words.reason, width: 'medium', cell: (one) => reasons[one.reason] ?? '' },
        { key: 'given', head: words.given, cell: (one) => givenText(c, one) },
        {
          key: 'paper',
          head: words.handover,
          cell: (one) => <Handover c={c} advance={data.advance} one={one} />,
        },
        {
          key: 'state',
          head: words.state,
          cell: (one) => (
            <>
              <OutcomeBadge c={c} outcome={one.outcome} />{' '}
              <span class="soft">
                {[one.happenedOn ? showDay(one.happenedOn) : '', one.proxyName ?? '', one.note ?? '']
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </>
          ),
        },
      ]}
    />
  )
}

/** Biên bản bàn giao of one line, where a gift of goods or a larger sum is handed over by a paper of its own. */
function Handover({ c, advance, one }: { readonly c: PageContext; readonly advance: Advance; readonly one: Payout }) {
  const { list: words } = c.words.assistancePages
  const at = `${listPath(advance.id)}/ban-giao/${one.id}`
  const label = (form: string) => fill(words.handoverOf, { form, name: one.fullName })
  return (
    <span class="nowrap">
      <a href={`${at}/bien-ban.pdf`} download aria-label={label('PDF')}>
        PDF
      </a>
      {' · '}
      <a href={`${at}/bien-ban.docx`} download aria-label={label('Word')}>
        Word
      </a>
    </span>
  )
}

function MarkFields({ c }: { readonly c: PageContext }) {
  const { list: words } = c.words.assistancePages
  return (
    <Card title={words.mark}>
      <Radios
        name="outcome"
        label={words.outcome}
        value="paid"
        options={optionsOf(c.words.assistanceLabels.outcomes, payoutOutcomes)}
        required
      />
      <FieldRow>
        <DayInput name="happenedOn" label={words.day} value={c.today} max={c.today} required />
        <TextInput name="witness" label={words.witness} maxLength={200} />
      </FieldRow>
      <FieldRow>
        <TextInput name="proxyName" label={words.proxyName} hint={words.proxyHint} maxLength={200} />
        <TextInput name="proxyPaper" label={words.proxyPaper} maxLength={300} />
      </FieldRow>
      <TextInput name="note" label={words.note} hint={words.noteHint} maxLength={500} />
      <SubmitRow primary={words.markTicked} />
    </Card>
  )
}

function Settling({
  c,
  data: { advance, voucher },
  open,
}: {
  readonly c: PageContext
  readonly data: ListData
  readonly open: number
}) {
  const { list: words } = c.words.assistancePages
  if (advance.settledOn !== null)
    return (
      <Notice tone="success">
        {fill(words.settled, {
          day: showDay(advance.settledOn),
          paid: money(advance.paid ?? 0),
          returned: money(advance.returned ?? 0),
        })}
      </Notice>
    )
  if (!c.may(assistancePermissions.pay_out)) return null
  if (voucher === 'rejected' || voucher === 'withdrawn' || voucher === 'voided')
    return <ReasonForm c={c} act="withdraw" label={words.withdraw} fields={{}} />
  return (
    <Card title={words.settle} id="thanh-toan">
      {open > 0 ? (
        <p class="soft">{fill(words.openLeft, { count: open })}</p>
      ) : (
        <Form act="settle" id="settle" clientId={c.formId} memory={memoryOf(c)}>
          <p class="soft">{words.settleText}</p>
          <DayInput name="settledOn" label={words.settledOn} value={c.today} max={c.today} required />
          <TextInput name="payee" label={words.payee} value={words.payeeValue} maxLength={300} required />
          <input type="hidden" name="attached" value={words.attachedValue} />
          <TextArea name="note" label={words.note} rows={2} maxLength={2000} />
          <SubmitRow primary={words.settle} />
        </Form>
      )}
    </Card>
  )
}
