import { newId } from '../../values/id.ts'
import { drop, type Kept, keep, keptBy } from './outbox/kept.ts'
import { send } from './outbox/send.ts'

/**
 * Forms of the field are not lost without a network: they wait on the device, in sight, and go out when it is back. Without
 * script, or where the device keeps nothing, a form is sent as any other.
 */
const box = document.querySelector<HTMLElement>('#hop-gui')

function entry(place: HTMLElement, one: Kept): HTMLElement {
  const template = place.querySelector('template')
  const line = template?.content.firstElementChild?.cloneNode(true) as HTMLElement
  const set = (name: string, text: string) => {
    const element = line.querySelector(`[data-${name}]`)
    if (element) element.textContent = text
  }
  set('label', one.label)
  set('at', new Date(one.at).toLocaleString('vi-VN', { dateStyle: 'short', timeStyle: 'short' }))
  set('why', one.refusal ?? '')
  const open = line.querySelector<HTMLAnchorElement>('[data-open]')
  if (open) open.href = `${one.url}#giu-${one.id}`
  line.querySelector('[data-drop]')?.addEventListener('click', async () => {
    if (!confirm(place.dataset.ask)) return
    await drop(one.id)
    await draw(place)
  })
  return line
}

const gone: string[] = []

async function draw(place: HTMLElement, signedOut = false): Promise<void> {
  const kept = await keptBy(place.dataset.owner ?? '')
  place.querySelector('ul')?.replaceChildren(...kept.map((one) => entry(place, one)))
  const told = place.querySelector('[data-told]')
  const sent = gone.length > 0 ? `${place.dataset.sent} ${gone.join(', ')}. ` : ''
  const { signIn, waits, refused } = place.dataset
  const waiting = kept.some((one) => one.refusal === null)
  const why = signedOut ? signIn : waiting ? waits : kept.length > 0 ? refused : ''
  if (told) told.textContent = sent + (why ?? '')
  place.hidden = kept.length === 0 && gone.length === 0
}

/** Sends what waits, the oldest first, until one finds no network; what was refused waits for its sender. */
async function flush(place: HTMLElement): Promise<void> {
  let signedOut = false
  for (const one of await keptBy(place.dataset.owner ?? '')) {
    if (one.refusal !== null) continue
    const answer = await send(one)
    if (answer.kind === 'done') {
      await drop(one.id)
      gone.push(one.label)
    } else if (answer.kind === 'refused') await keep({ ...one, refusal: answer.why })
    else {
      signedOut = answer.kind === 'signed_out'
      break
    }
  }
  await draw(place, signedOut)
}

const idOf = (form: HTMLFormElement) => form.querySelector<HTMLInputElement>('input[name="client_id"]')

function asKept(place: HTMLElement, form: HTMLFormElement, submitter: HTMLElement | null): Kept {
  const data = new FormData(form, submitter)
  const fields = [...data].filter(([, value]) => typeof value === 'string' || value.size > 0)
  const named = form.dataset.keptAs ?? ''
  const typed = data.get(named)
  const label = typeof typed === 'string' && typed !== '' ? typed : named
  const url = form.getAttribute('action') ?? location.pathname + location.search
  const owner = place.dataset.owner ?? ''
  return { id: idOf(form)?.value ?? newId(), owner, url, label, at: Date.now(), fields, refusal: null }
}

/** Kept before it is sent: whoever shuts the phone meanwhile has lost nothing, and the same id is done once. */
async function submitted(place: HTMLElement, form: HTMLFormElement, one: Kept): Promise<void> {
  await keep(one)
  const answer = await send(one)
  if (answer.kind === 'done') {
    await drop(one.id)
    location.assign(answer.at)
    return
  }
  if (answer.kind === 'refused') {
    // The page itself says what is wrong, and shows what was typed.
    await drop(one.id)
    form.submit()
    return
  }
  form.reset()
  const id = idOf(form)
  if (id) id.value = newId()
  await draw(place, answer.kind === 'signed_out')
  place.scrollIntoView({ block: 'center' })
}

function watch(place: HTMLElement, form: HTMLFormElement): void {
  let isBusy = false
  form.addEventListener('submit', (event) => {
    // A button of its own, such as one more row, is the page's to answer.
    if (event.submitter?.hasAttribute('name')) return
    event.preventDefault()
    if (isBusy) return
    isBusy = true
    const one = asKept(place, form, event.submitter)
    const free = () => {
      isBusy = false
      delete form.dataset.sent
    }
    // A device that keeps nothing sends as a page without script would.
    submitted(place, form, one).then(free, () => form.submit())
  })
}

/** Fills a form with what was kept, to be mended: the same act, under the same id. */
async function refill(place: HTMLElement, form: HTMLFormElement): Promise<void> {
  const id = /^#giu-([0-9a-f-]{36})$/.exec(location.hash)?.[1]
  const one = (await keptBy(place.dataset.owner ?? '')).find((each) => each.id === id)
  if (!one) return
  const files = new DataTransfer()
  for (const [name, value] of one.fields) {
    if (typeof value !== 'string') {
      files.items.add(value)
      const input = form.querySelector<HTMLInputElement>(`input[type="file"][name="${name}"]`)
      if (input) input.files = files.files
      continue
    }
    const control = form.elements.namedItem(name)
    if (
      control instanceof RadioNodeList ||
      control instanceof HTMLTextAreaElement ||
      control instanceof HTMLSelectElement
    )
      control.value = value
    else if (control instanceof HTMLInputElement && control.type === 'checkbox') control.checked = true
    else if (control instanceof HTMLInputElement) control.value = value
  }
}

if (box && 'indexedDB' in window) {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-kept-as]')) {
    watch(box, form)
    void refill(box, form)
  }
  addEventListener('online', () => void flush(box))
  void flush(box)
}
