import { reliefPermissions } from '../../../areas/relief/index.ts'
import { ignoredKinds } from '../../../areas/statements/index.ts'
import type { PageContext } from '../../http/page.ts'
import { Select, TextInput } from '../../parts/index.ts'
import { optionsOf } from '../record/saying.tsx'

/** What is done with the chosen lines: it stays in view while the list is worked through. */
export function DecideBar({ c }: { c: PageContext }) {
  const { decide: words, list } = c.words.statementPages
  return (
    <section class="decide-bar" aria-label={words.title}>
      <p class="decide-count" data-chosen hidden>
        <span data-count>0</span> {list.chosen} · <span data-sum>0</span>
      </p>
      <button class="button button-small" type="button" data-pick-all hidden>
        {list.pickAll}
      </button>
      <Select
        name="ignoredAs"
        label={words.ignoredAs}
        options={optionsOf(c.words.statements.ignoredKinds, ignoredKinds)}
      />
      <TextInput name="note" label={words.note} maxLength={500} />
      <div class="decide-buttons">
        <button class="button button-primary" type="submit" name="decision" value="ignore">
          {words.ignore}
        </button>
        {c.may(reliefPermissions.account) ? (
          <button class="button" type="submit" name="decision" value="book">
            {words.book}
          </button>
        ) : null}
        <button class="button" type="submit" name="decision" value="hold">
          {words.hold}
        </button>
        <button class="button" type="submit" name="decision" value="reopen">
          {words.reopen}
        </button>
      </div>
      <p class="soft decide-keys" data-keys hidden>
        {list.keys}
      </p>
    </section>
  )
}
