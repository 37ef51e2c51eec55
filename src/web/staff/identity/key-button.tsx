import type { PageContext } from '../../http/page.ts'
import { Icon } from '../../parts/index.ts'

/** Signs in with a security key. Shown by the script that it needs, and only where the browser knows such keys. */
export function KeyButton({ c, label, next }: { c: PageContext; label: string; next: string }) {
  const { key } = c.words.identity
  return (
    <div class="key-button" data-passkey="sign-in" data-next={next} hidden>
      <button class="button" type="button">
        <Icon name="key" />
        {label}
      </button>
      <KeyWords working={key.working} failed={key.failed} />
    </div>
  )
}

/** What the script says while it waits, and when it fails: texts stay in the page, in the language of the page. */
export function KeyWords({ working, failed }: { working: string; failed: string }) {
  return <p class="soft" role="status" data-working={working} data-failed={failed} />
}
