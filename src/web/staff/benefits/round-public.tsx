import * as area from '../../../areas/assistance/index.ts'
import { showCount } from '../../../values/number.ts'
import { isRefusal } from '../../../values/refusal.ts'
import { fill } from '../../../words/shape.ts'
import { wordsIn } from '../../../words/words.ts'
import type { Act, PageContext } from '../../http/page.ts'
import { ButtonForm, Card, LinkButton } from '../../parts/index.ts'
import { ledgerPath } from '../ledgers/address.ts'
import { idIn } from '../record/address.ts'
import { benefitRoundPath } from './address.ts'
import type { BenefitData } from './round-data.ts'

/** What everybody reads is Vietnamese in either language of the screen. */
export const publishAct: Act = async (c, form) => {
  const { levels, peopleTold: people } = wordsIn('vi').benefitPages.round
  const made = await c.perform(area.publishBenefits, { id: idIn(c), texts: { levels, people } }, form.clientId)
  return isRefusal(made) ? made : { goTo: benefitRoundPath(idIn(c)), done: area.publishBenefits.name }
}

/** What of the round everybody reads, and what the chair can publish now. */
export function BenefitPublic({ c, data: { disclosed } }: { readonly c: PageContext; readonly data: BenefitData }) {
  const { round: words } = c.words.benefitPages
  const { told, toTell, toTakeBack, scopeId } = disclosed
  const counts = { count: showCount(toTell), back: showCount(toTakeBack) }
  const label = toTell === 0 ? words.publishBack : toTakeBack === 0 ? words.publishNew : words.publishBoth
  const waits = toTell + toTakeBack > 0
  return (
    <Card title={words.publish} id="cong-khai">
      <p>{words.publishText}</p>
      <p class="soft">{told + toTell === 0 ? words.tellNothing : fill(words.told, { count: showCount(told) })}</p>
      {waits && c.may(area.assistancePermissions.publish) ? (
        <ButtonForm act="publish" clientId={c.formId} class="button button-primary">
          {fill(label, counts)}
        </ButtonForm>
      ) : null}
      {scopeId ? <LinkButton href={ledgerPath(scopeId)}>{words.public}</LinkButton> : null}
    </Card>
  )
}
