import {
  assistancePermissions,
  contentsOf,
  type GoodsMeans,
  goodsKey,
  goodsOfLot,
  isPast,
} from '../../../areas/assistance/index.ts'
import { showThousandths } from '../../../values/number.ts'
import { fill } from '../../../words/shape.ts'
import { memoryOf } from '../../http/memory.ts'
import type { PageContext } from '../../http/page.ts'
import {
  Badge,
  Card,
  type Column,
  DataTable,
  EmptyState,
  Fieldset,
  Form,
  Notice,
  NumberInput,
  Radios,
  RepeatRows,
  Select,
  Stack,
  SubmitRow,
  TextArea,
} from '../../parts/index.ts'
import type { RoundData } from './round-data.ts'
import type { SaidGoods } from './round-goods-data.ts'

interface Props {
  readonly c: PageContext
  readonly data: RoundData
}

/** What the list says of goods, what each of it stands for, and what the source still has. */
export function RoundGoods({ c, data }: Props) {
  const { goods: words } = c.words.assistancePages
  const { round, goods } = data
  const open = goods.said.filter((one) => one.share === null || !isDecided(data, one))
  const mayDescribe = c.may(assistancePermissions.manage) && !isPast(round, 'reconciled') && open.length > 0
  return (
    <Stack loose>
      <p class="soft">{words.text}</p>
      <DataTable
        caption={words.shares}
        rows={goods.said}
        rowKey={(one) => one.words}
        empty={<EmptyState title={words.none}>{words.noneText}</EmptyState>}
        columns={[
          { key: 'words', head: words.words, width: 'wide', cell: (one) => <Said c={c} said={one} /> },
          { key: 'lines', head: words.lines, numeric: true, cell: (one) => one.lines },
          { key: 'contents', head: words.contents, width: 'wide', cell: (one) => <Contents c={c} said={one} /> },
        ]}
      />
      <Stock c={c} data={data} />
      {mayDescribe ? <Describe c={c} data={data} open={open} /> : null}
    </Stack>
  )
}

const isDecided = ({ all }: RoundData, { share }: SaidGoods): boolean =>
  share !== null && all.some((line) => line.grant?.shareId === share.id)

function Said({ c, said: { words, also } }: { readonly c: PageContext; readonly said: SaidGoods }) {
  if (also.length === 0) return words
  return (
    <>
      {words}
      <br />
      <span class="soft">
        {fill(c.words.assistancePages.goods.also, { words: also.map((one) => `“${one}”`).join(', ') })}
      </span>
    </>
  )
}

function Contents({ c, said: { share } }: { readonly c: PageContext; readonly said: SaidGoods }) {
  const { goods: words } = c.words.assistancePages
  if (share === null) return <Badge tone="due">{words.undescribed}</Badge>
  if (!share.fromStore) return <span class="soft">{words.outside}</span>
  return (
    <>
      {contentsOf(share.items)}
      {share.conditionNote ? <span class="soft">{` · ${share.conditionNote}`}</span> : null}
    </>
  )
}

/** The condition under which goods of a kind were given, where there is one. */
function conditions({ goods }: RoundData): ReadonlyMap<string, string> {
  return new Map(
    goods.stock.flatMap((lot) => (lot.condition ? [[goodsKey(goodsOfLot(lot)), lot.condition] as const] : [])),
  )
}

function Stock({ c, data }: Props) {
  const { goods: words } = c.words.assistancePages
  const bound = conditions(data)
  const shown = (quantity: number, unit: string) => `${showThousandths(quantity)} ${unit}`
  const leaving: Column<GoodsMeans> = {
    key: 'leaving',
    head: words.leaving,
    numeric: true,
    cell: (one) => shown(one.leaving, one.unit),
  }
  return (
    <DataTable
      caption={words.stock}
      rows={data.goods.means}
      rowKey={(one) => one.key}
      empty={<p class="soft">{words.emptyStock}</p>}
      columns={[
        {
          key: 'name',
          head: words.name,
          width: 'wide',
          cell: (one) => {
            const condition = bound.get(one.key)
            return condition ? (
              <>
                {one.name} <span class="soft">{fill(words.bound, { condition })}</span>
              </>
            ) : (
              one.name
            )
          },
        },
        { key: 'there', head: words.there, numeric: true, cell: (one) => shown(one.quantity, one.unit) },
        ...(data.goods.means.some((one) => one.leaving > 0) ? [leaving] : []),
        { key: 'promised', head: words.promised, numeric: true, cell: (one) => shown(one.promised, one.unit) },
        { key: 'free', head: words.free, numeric: true, cell: (one) => shown(Math.max(0, one.free), one.unit) },
      ]}
    />
  )
}

/** One kind of goods to choose, named by any lot of it. */
function choices(c: PageContext, data: RoundData) {
  const { goods: words } = c.words.assistancePages
  const means = new Map(data.goods.means.map((one) => [one.key, one]))
  const kinds = Map.groupBy(data.goods.stock, (lot) => goodsKey(goodsOfLot(lot)))
  return [...kinds].flatMap(([key, [lot]]) => {
    if (!lot) return []
    const quantity = showThousandths(Math.max(0, means.get(key)?.free ?? 0))
    const text = fill(words.itemText, { name: lot.name, quantity, unit: lot.unit })
    const bound = lot.condition ? ` · ${fill(words.bound, { condition: lot.condition.slice(0, 80) })}` : ''
    return [{ value: lot.id, label: text + bound }]
  })
}

function Describe({ c, data, open }: Props & { readonly open: readonly SaidGoods[] }) {
  const { goods: words } = c.words.assistancePages
  const options = choices(c, data)
  const hasBound = data.goods.stock.some((lot) => lot.condition !== null)
  const next = open.find((one) => one.share === null) ?? open[0]
  return (
    <Card title={words.describe} id="phan-hang">
      {options.length === 0 ? <Notice>{words.emptyStock}</Notice> : null}
      <Form act="describe" id="describe" clientId={c.formId} memory={memoryOf(c)} wide>
        <Select
          name="words"
          label={words.words}
          value={next?.words}
          options={open.map((one) => ({ value: one.words, label: one.words }))}
          required
        />
        <Radios
          name="source"
          label={words.source}
          value={options.length > 0 ? 'store' : 'outside'}
          options={[
            { value: 'store', label: words.store, hint: words.storeHint },
            { value: 'outside', label: words.outside, hint: words.outsideHint },
          ]}
          required
        />
        {options.length === 0 ? null : (
          <Fieldset title={words.items} hint={words.itemsHint}>
            <RepeatRows name="items" count={1} addLabel={words.addItem}>
              {(at) => (
                <>
                  <Select name={`items.${at}.lotId`} label={words.item} blank={words.choose} options={options} />
                  <NumberInput name={`items.${at}.quantity`} label={words.quantity} decimal />
                </>
              )}
            </RepeatRows>
          </Fieldset>
        )}
        {hasBound ? (
          <TextArea name="conditionNote" label={words.condition} hint={words.conditionHint} rows={2} maxLength={1000} />
        ) : null}
        <SubmitRow primary={words.save} />
      </Form>
    </Card>
  )
}
