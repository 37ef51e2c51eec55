import { createHash } from 'node:crypto'
import { type ConfigData, HtmlValidate, type ResolvedConfig, StaticConfigLoader } from 'html-validate'

/** The usual loader works all rules of HTML out anew for each page, which takes longer than most pages. */
class LoadedOnce extends StaticConfigLoader {
  #loaded: ReturnType<StaticConfigLoader['getConfigFor']> | undefined

  override getConfigFor(handle: string, override?: ConfigData): ResolvedConfig | Promise<ResolvedConfig> {
    this.#loaded ??= super.getConfigFor(handle, override)
    return this.#loaded
  }
}

const validator = new HtmlValidate(
  new LoadedOnce({ extends: ['html-validate:standard'], rules: { 'long-title': 'off' } }),
)
const found = new Map<string, readonly string[]>()

/** What is wrong with a page as HTML, each with its rule and place; nothing in a valid one. The same bytes are read once. */
export async function invalidIn(html: string): Promise<readonly string[]> {
  const key = createHash('sha256').update(html).digest('base64')
  const known = found.get(key)
  if (known) return known
  const { results } = await validator.validateString(html)
  const messages = results.flatMap((result) => result.messages)
  const told = messages.map(({ ruleId, message, line, column }) => `${ruleId}: ${message} (${line}:${column})`)
  found.set(key, told)
  return told
}
