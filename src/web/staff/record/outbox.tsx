import type { PageContext } from '../../http/page.ts'

/** Forms that wait on this device for a network; drawn by the script, and nothing without one. */
export function Outbox({ c }: { readonly c: PageContext }) {
  const { outbox: words } = c.words.records
  return (
    <section
      class="card"
      id="hop-gui"
      aria-live="polite"
      hidden
      data-owner={c.signedIn.actor.accountId}
      data-ask={words.ask}
      data-sent={words.sent}
      data-waits={words.waits}
      data-refused={words.refused}
      data-sign-in={words.signIn}
    >
      <header class="card-head">
        <h2>{words.title}</h2>
      </header>
      <p data-told />
      <ul class="plain-list" />
      <template>
        <li>
          <strong data-label /> <span class="soft" data-at />
          <p data-why />
          <div class="toolbar">
            <a class="button button-small" data-open href="/">
              {words.open}
            </a>
            <button class="button button-small" type="button" data-drop>
              {words.drop}
            </button>
          </div>
        </li>
      </template>
    </section>
  )
}
