import { type LeftToTell, mostToldAtOnce, receptionEndedOn, reliefPermissions } from '../../../areas/relief/index.ts'
import { showDay } from '../../../values/day.ts'
import { showDong } from '../../../values/money.ts'
import { showCount } from '../../../values/number.ts'
import { fill } from '../../../words/shape.ts'
import type { PageContext } from '../../http/page.ts'
import { Beside, ButtonForm, Card, DataTable, DefinitionList, Section, Stack, Timeline } from '../../parts/index.ts'
import { registerPath } from './address.ts'
import { giftsAddress } from './gift-query.ts'
import type { RegisterData } from './register-parts.ts'

interface Props {
  readonly c: PageContext
  readonly data: RegisterData
}

const lines = ['received', 'other', 'distributed', 'remitted', 'returned', 'lost', 'balance'] as const
const always: readonly string[] = ['received', 'distributed', 'remitted', 'balance']

/** What came in, went out and is left, money and goods side by side; what waits; what the campaign is. */
export function Overview({ c, data }: Props) {
  const aside = (
    <Stack>
      <Waiting c={c} data={data} />
      <Publication c={c} data={data} />
      <Papers c={c} data={data} />
    </Stack>
  )
  return data.register.book ? (
    <Stack>
      <Sums c={c} data={data} />
      <Beside aside={aside}>
        <Facts c={c} data={data} />
        <Steps c={c} data={data} />
      </Beside>
    </Stack>
  ) : (
    <Facts c={c} data={data} />
  )
}

function Sums({ c, data: { standing, tally } }: Props) {
  const { campaign: words } = c.words.reliefPages
  const rows = lines.filter((one) => always.includes(one) || standing.money[one] !== 0 || standing.goods[one] !== 0)
  return (
    <Section title={words.sums}>
      <DataTable
        caption={words.sums}
        captionHidden
        rows={rows}
        rowKey={(one) => one}
        columns={[
          { key: 'what', head: words.sums, width: 'wide', cell: (one) => words.rows[one] },
          { key: 'money', head: words.money, numeric: true, cell: (one) => showDong(standing.money[one]) },
          { key: 'goods', head: words.goods, numeric: true, cell: (one) => showDong(standing.goods[one]) },
        ]}
      />
      <p class="soft">{words.notMoney}</p>
      {tally ? (
        <p>
          {words.donors}: <strong>{showCount(tally.donors)}</strong>
        </p>
      ) : null}
    </Section>
  )
}

function Waiting({ c, data: { register, waiting } }: Props) {
  const { campaign: words } = c.words.reliefPages
  const line = (count: number, task: 'unvouched' | 'pledged') =>
    count > 0 ? (
      <li key={task}>
        <a href={giftsAddress(c, register.id, { viec: task })}>{`${showCount(count)} ${words[task]}`}</a>
      </li>
    ) : null
  return (
    <Card title={words.todo}>
      {waiting.unvouched + waiting.pledged === 0 ? (
        <p class="soft">{words.nothingWaits}</p>
      ) : (
        <ul>
          {line(waiting.unvouched, 'unvouched')}
          {line(waiting.pledged, 'pledged')}
        </ul>
      )}
    </Card>
  )
}

/** What everybody reads of this register, and the button that adds what was posted since. */
function Publication({ c, data: { register, publicAt, left, untold } }: Props) {
  const { campaign: words } = c.words.reliefPages
  const may = c.may(reliefPermissions.publish)
  const labels = c.words.reliefLabels
  if (!may && publicAt === null) return null
  return (
    <Card title={words.publication}>
      {publicAt === null ? (
        <p class="soft">{words.notPublic}</p>
      ) : (
        <p>
          <a href={publicAt.page}>{words.publicPage}</a>
          {' · '}
          <a href={publicAt.ledger}>{words.ledger}</a>
        </p>
      )}
      {left ? <Left c={c} left={left} /> : null}
      {untold > 0 ? (
        <p class="soft">
          {fill(untold > mostToldAtOnce ? labels.untoldMany : labels.untold, {
            count: showCount(untold),
            most: showCount(mostToldAtOnce),
          })}
        </p>
      ) : null}
      {may && register.book ? (
        <ButtonForm act="publish" clientId={c.formId} class="button">
          {words.publish}
        </ButtonForm>
      ) : null}
    </Card>
  )
}

/** What still has to be public before the settlement is. */
function Left({ c, left }: { readonly c: PageContext; readonly left: LeftToTell }) {
  const { campaign: words } = c.words.reliefPages
  const { lines, rounds, records } = left
  const missing = [
    ...(lines > 0 ? [fill(words.linesLeft, { count: showCount(lines) })] : []),
    ...rounds.map((title) => fill(words.roundLeft, { title })),
    ...records.map((kind) => words.recordsLeft[kind] ?? kind),
  ]
  if (missing.length === 0) return <p>{words.allTold}</p>
  return (
    <>
      <p>{words.leftToTell}</p>
      <ul>
        {missing.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
    </>
  )
}

function Papers({ c, data: { register } }: Props) {
  const { campaign: words } = c.words.reliefPages
  const files = ['so-vang', 'bao-cao-cong-khai', 'bao-cao-quyet-toan'] as const
  const at = registerPath(register.id)
  return (
    <Card title={words.papers}>
      {files.map((file) => (
        <p key={file}>
          {`${words.paperNames[file]}: `}
          <a href={`${at}/${file}.pdf`} download>
            PDF
          </a>
          {' · '}
          <a href={`${at}/${file}.docx`} download>
            Word
          </a>
        </p>
      ))}
    </Card>
  )
}

function Facts({ c, data: { register } }: Props) {
  const { campaign: words, board } = c.words.reliefPages
  const labels = c.words.reliefLabels
  const accounts = register.places.filter((place) => place.kind === 'bank')
  const account = accounts.map((one) => [one.accountNumber, one.bank].filter(Boolean).join(', ')).join('; ')
  if (!register.campaign)
    return (
      <Card title={words.facts}>
        <DefinitionList items={[{ term: words.account, value: account }]} />
      </Card>
    )
  const { campaign } = register.campaign
  const call = campaign.respondsToCall
  return (
    <Card title={words.facts}>
      <DefinitionList
        items={[
          { term: c.words.reliefPages.fields.purpose, value: campaign.purpose },
          {
            term: words.respondsTo,
            value: call
              ? fill(words.call, { label: call.label, by: labels.callers[call.by], day: showDay(call.on) })
              : c.words.reliefPages.fields.notYet,
          },
          {
            term: words.reception,
            value: fill(board.period, {
              from: showDay(campaign.receivesFrom),
              to: showDay(receptionEndedOn(register.campaign)),
            }),
          },
          { term: words.account, value: account },
        ]}
      />
    </Card>
  )
}

function Steps({ c, data: { register } }: Props) {
  const { campaign: words } = c.words.reliefPages
  const steps = register.campaign?.steps.filter((step) => !step.supersededAt) ?? []
  if (steps.length === 0) return null
  return (
    <Section title={words.steps}>
      <Timeline
        label={words.steps}
        steps={steps.map((step) => ({
          title: words.stages[step.stage],
          state: 'done' as const,
          day: showDay(step.happenedOn),
          on: step.happenedOn,
          note: [step.reference, step.note].filter(Boolean).join(' · ') || undefined,
        }))}
      />
    </Section>
  )
}
