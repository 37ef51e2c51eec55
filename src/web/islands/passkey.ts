import { startAuthentication, startRegistration } from '@simplewebauthn/browser'

/** Security keys need the browser's own dialogue; everything else of signing in works without this. */
const known = 'PublicKeyCredential' in globalThis

for (const place of document.querySelectorAll<HTMLElement>('[data-passkey]')) {
  if (!known) continue
  place.hidden = false
  place.querySelector('button')?.addEventListener('click', () => void use(place))
}

async function use(place: HTMLElement): Promise<void> {
  const told = place.querySelector<HTMLElement>('[role=status]')
  const say = (text: string | undefined) => {
    if (told) told.textContent = text ?? ''
  }
  say(told?.dataset.working)
  try {
    const goTo = place.dataset.passkey === 'add' ? await add(place) : await signIn(place)
    if (goTo) location.assign(goTo)
    else say(told?.dataset.failed)
  } catch {
    say(told?.dataset.failed)
  }
}

async function signIn(place: HTMLElement): Promise<string | undefined> {
  const optionsJSON = await ask('/dang-nhap/khoa', { ask: true })
  const response = await startAuthentication({ optionsJSON })
  return (await ask('/dang-nhap/khoa', { response, next: place.dataset.next })).goTo
}

async function add(place: HTMLElement): Promise<string | undefined> {
  const field = place.querySelector('input')
  const label = field?.value.trim()
  if (!label) {
    field?.focus()
    throw new Error('a key needs a name')
  }
  const optionsJSON = await ask('/tai-khoan/khoa', { ask: true })
  const response = await startRegistration({ optionsJSON })
  return (await ask('/tai-khoan/khoa', { response, label })).goTo
}

// biome-ignore lint/suspicious/noExplicitAny: what comes back is handed to the browser, which checks it.
async function ask(path: string, body: object): Promise<any> {
  const headers = { 'content-type': 'application/json' }
  const answer = await fetch(path, { method: 'POST', headers, body: JSON.stringify(body) })
  if (!answer.ok) throw new Error('refused')
  return answer.json()
}
