import { assistancePermissions, changesOf, goodsWantedBy, isPast } from '../../../areas/assistance/index.ts'
import { showDay } from '../../../values/day.ts'
import { showThousandths } from '../../../values/number.ts'
import { fill } from '../../../words/shape.ts'
import { memoryOf } from '../../http/memory.ts'
import type { PageContext } from '../../http/page.ts'
import {
  Card,
  DataTable,
  DayInput,
  EmptyState,
  FieldRow,
  Form,
  LinkButton,
  Notice,
  Stack,
  Stat,
  StatGrid,
  SubmitRow,
  TextInput,
  Toolbar,
} from '../../parts/index.ts'
import { dongText } from '../books/saying.tsx'
import { roundPath } from './address.ts'
import { DoublesCard } from './doubles-card.tsx'
import type { RoundData } from './round-data.ts'
import { money } from './saying.tsx'

/** Decisions of a round, and what the source still can give. */
export function RoundDecision({ c, data }: { readonly c: PageContext; readonly data: RoundData }) {
  const { decision: words, goods: goodsWords } = c.words.assistancePages
  const { round, decisions, means, all, doubles, names } = data
  const changes = changesOf(all)
  const more = changes.reduce((sum, one) => sum + (one.after?.amount ?? 0) - (one.before?.amount ?? 0), 0)
  const { loose, short } = goodsWantedBy(changes, data.goods.shares, data.goods.means)
  const mayDecide = c.may(assistancePermissions.decide) && changes.length > 0 && !isPast(round, 'reconciled')
  const at = roundPath(round.id)
  return (
    <Stack loose>
      <StatGrid>
        <Stat label={words.money} value={money(means.money)} />
        <Stat label={words.promised} value={money(means.promised)} />
        <Stat label={words.free} value={money(means.free)} />
      </StatGrid>
      <DataTable
        caption={words.title}
        rows={decisions}
        rowKey={(one) => one.id}
        empty={<EmptyState title={words.none}>{words.noneText}</EmptyState>}
        columns={[
          { key: 'number', head: words.number, cell: (one) => one.numberText },
          { key: 'day', head: words.day, cell: (one) => showDay(one.decidedOn) },
          { key: 'signer', head: words.signer, cell: (one) => `${one.signedBy}, ${one.signerPosition}` },
          { key: 'lines', head: words.lines, numeric: true, cell: (one) => one.lines },
          { key: 'amount', head: words.amount, numeric: true, cell: (one) => money(one.amount) },
        ]}
      />
      <Toolbar>
        {(['docx', 'pdf'] as const).map((file) => (
          <LinkButton
            key={file}
            href={`${at}/quyet-dinh.${file}`}
            icon={file === 'pdf' ? 'print' : 'download'}
            download
          >
            {`${words.paper} (${file === 'pdf' ? 'PDF' : 'Word'})`}
          </LinkButton>
        ))}
      </Toolbar>
      {isPast(round, 'issued') ? null : <DoublesCard c={c} doubles={doubles} names={names} />}
      {changes.length > 0 ? (
        <Card title={words.decide} id="quyet-dinh">
          <p>{fill(words.about, { count: changes.length, amount: dongText(c, more as typeof means.free) })}</p>
          {more > means.free ? <Notice tone="warn">{words.tooMuch}</Notice> : null}
          {loose > 0 ? (
            <Notice tone="warn">
              <p>
                {fill(goodsWords.loose, { count: loose })}{' '}
                <a href={roundPath(round.id, 'hien_vat')}>{goodsWords.looseLink}</a>
              </p>
            </Notice>
          ) : null}
          {short.map((one) => (
            <Notice tone="warn" key={one.key}>
              {fill(goodsWords.tooFew, {
                name: one.name,
                unit: one.unit,
                free: showThousandths(one.free),
                wanted: showThousandths(one.quantity),
              })}
            </Notice>
          ))}
          {mayDecide ? (
            <Form act="decide" clientId={c.formId} memory={memoryOf(c)}>
              <FieldRow>
                <TextInput name="numberText" label={words.number} maxLength={60} required />
                <DayInput name="decidedOn" label={words.day} value={c.today} max={c.today} required />
              </FieldRow>
              <FieldRow>
                <TextInput
                  name="signedBy"
                  label={words.signedBy}
                  value={c.signedIn.actor.name}
                  maxLength={120}
                  required
                />
                <TextInput name="signerPosition" label={words.position} maxLength={200} required />
              </FieldRow>
              <SubmitRow primary={words.decide} />
            </Form>
          ) : (
            <Notice>{words.chairDecides}</Notice>
          )}
        </Card>
      ) : null}
    </Stack>
  )
}
