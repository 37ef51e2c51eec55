import { watchPhotos } from './shell/smaller.ts'

/**
 * Comfort of every staff page; nothing depends on it. Keys: `/` to the search, Ctrl+Enter sends the form one is in.
 * A form is sent once however often the button is pressed (the server would also do it once), and a page with typed,
 * unsent text asks before it is left.
 */

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || /^(input|textarea|select)$/i.test(target.tagName))
  )
}

document.addEventListener('keydown', (event) => {
  const { key, ctrlKey, metaKey, target } = event
  if (key === '/' && !isTyping(target) && !ctrlKey && !metaKey) {
    const search = document.querySelector<HTMLInputElement>('#search')
    if (!search) return
    event.preventDefault()
    search.select()
  }
  if (key === 'Enter' && (ctrlKey || metaKey) && target instanceof HTMLElement) {
    target.closest('form')?.requestSubmit()
  }
})

let dirty = false

document.addEventListener('input', (event) => {
  const form = event.target instanceof HTMLElement ? event.target.closest('form') : null
  if (form?.method === 'post') dirty = true
})

document.addEventListener('submit', (event) => {
  const form = event.target
  if (!(form instanceof HTMLFormElement)) return
  if (form.dataset.sent === 'yes') event.preventDefault()
  form.dataset.sent = 'yes'
  dirty = false
})

// A photo is sent as soon as it is chosen: the button that would send it is in nobody's way then.
for (const input of document.querySelectorAll<HTMLInputElement>('input[data-send-on-choice]')) {
  input.form?.classList.add('sends-itself')
}
watchPhotos((input) => {
  if (input.dataset.sendOnChoice !== undefined) input.form?.requestSubmit()
})

// A page taken back from the browser's memory is a page that can be sent again.
addEventListener('pageshow', () => {
  for (const form of document.forms) delete form.dataset.sent
})

addEventListener('beforeunload', (event) => {
  if (dirty) event.preventDefault()
})
