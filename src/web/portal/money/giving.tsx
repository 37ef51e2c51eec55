import type { Scope } from '../../../areas/disclosure/index.ts'
import { showDay } from '../../../values/day.ts'
import { fill } from '../../../words/shape.ts'
import type { PageContext } from '../../http/page.ts'
import { Section } from '../../parts/index.ts'
import { Paragraphs } from '../frame/paragraphs.tsx'
import { inVietnamese } from '../frame/said.ts'

/** The appeal, how and where to give, and the one account: what Decree 93/2021/NĐ-CP asks to be told first. */
export function HowToGive({ c, scope }: { c: PageContext; scope: Scope }) {
  const { moneyPages: words } = c.words
  const { callTitle, callOn, howToGive, whereToGive, accountNumber, receptionEndsOn, receptionClosedOn } = scope
  if (!callTitle && !howToGive && !whereToGive && !accountNumber) return null
  const until = receptionClosedOn
    ? fill(words.receiveClosed, { day: showDay(receptionClosedOn) })
    : receptionEndsOn && fill(words.receiveUntil, { day: showDay(receptionEndsOn) })
  // What the State pays, nobody is asked to give to.
  const title = scope.ledger === 'state_benefit' ? words.byWhat : words.how
  return (
    <Section title={title} id="ung-ho">
      <dl class="ledger-facts">
        {callTitle ? (
          <div>
            <dt>{words.call}</dt>
            <dd lang={inVietnamese(c)}>
              {callOn ? fill(words.callOn, { title: callTitle, day: showDay(callOn) }) : callTitle}
            </dd>
          </div>
        ) : null}
        {accountNumber && !receptionClosedOn ? (
          <div class="ledger-account">
            <dt>{words.accountLabel}</dt>
            <dd>
              <strong>{accountNumber}</strong>
              <span lang={inVietnamese(c)}>{scope.accountBank}</span>
              {scope.accountHolder ? (
                <span lang={inVietnamese(c)}>{fill(words.accountHolder, { holder: scope.accountHolder })}</span>
              ) : null}
              <span class="soft">{words.accountWarn}</span>
            </dd>
          </div>
        ) : null}
      </dl>
      {whereToGive ? <Paragraphs c={c} text={whereToGive} /> : null}
      {howToGive ? <Paragraphs c={c} text={howToGive} /> : null}
      {until ? <p>{until}</p> : null}
    </Section>
  )
}
