import { bookBankLines } from '../../../areas/relief/index.ts'
import { decideLines } from '../../../areas/statements/index.ts'
import { isRefusal } from '../../../values/refusal.ts'
import { wordsIn } from '../../../words/words.ts'
import type { Act, PageContext } from '../../http/page.ts'

/** What a button of the bar does with the chosen lines: brings them into the books, or decides them among the statements. */
export const deciding =
  (back: (c: PageContext) => string): Act =>
  async (c, form) => {
    const { decision, ids } = form.values
    if (decision !== 'book') {
      const made = await c.perform(decideLines, form.values, form.clientId)
      return isRefusal(made) ? made : { goTo: back(c), done: decideLines.name }
    }
    // Vouchers are Vietnamese in either language of the screen.
    const texts = wordsIn('vi').statementPages.decide.voucherTexts
    const made = await c.perform(bookBankLines, { ids, texts }, form.clientId)
    return isRefusal(made) ? made : { goTo: back(c), done: bookBankLines.name }
  }
