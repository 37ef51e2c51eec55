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

/**
 * What is wrong with a page as HTML, each with its rule and place; nothing in a valid one. Pages that differ in words and
 * ids alone are read once: text is escaped by what draws it, and an id that stands twice stands twice in the outline too.
 */
export async function invalidIn(html: string): Promise<readonly string[]> {
  const key = createHash('sha256').update(outlineOf(html)).digest('base64')
  const known = found.get(key)
  if (known) return known
  const { results } = await validator.validateString(html)
  const messages = results.flatMap((result) => result.messages)
  const told = messages.map(({ ruleId, message, line, column }) => `${ruleId}: ${message} (${line}:${column})`)
  found.set(key, told)
  return told
}

const anId = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g

/** The page with each run of words as one, and its ids numbered as they come. */
function outlineOf(html: string): string {
  const ids = new Map<string, string>()
  const numbered = html.replace(anId, (id) => {
    const known = ids.get(id) ?? `#${ids.size}`
    ids.set(id, known)
    return known
  })
  return numbered.replace(/>[^<>]*\S[^<>]*</g, '>…<')
}
