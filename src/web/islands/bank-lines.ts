/**
 * Keys for a long list of bank transactions; without script the same is done with ticks and buttons. j and k go down and up,
 * x chooses, a chooses all, Enter opens. f, t, n, c and g press what the buttons do, for the chosen lines or the one in focus.
 */
const form = document.querySelector<HTMLFormElement>('#decide')
const boxes = [...(form?.querySelectorAll<HTMLInputElement>('td.pick input') ?? [])]
const rows = boxes.map((box) => box.closest('tr'))
let at = -1

const shown = (name: string): HTMLElement | null => form?.querySelector<HTMLElement>(`[data-${name}]`) ?? null

/** '+100.000' of the cell as a number; what went out counts less. */
function amountIn(row: HTMLElement | null | undefined): number {
  const text = row?.querySelector('td.numeric')?.textContent ?? ''
  const digits = Number(text.replace(/[^\d]/g, ''))
  return text.includes('−') ? -digits : digits
}

function tell(): void {
  const chosen = boxes.flatMap((box, i) => (box.checked ? [rows[i]] : []))
  const [whole, count, sum] = [shown('chosen'), shown('count'), shown('sum')]
  if (!whole || !count || !sum) return
  whole.hidden = chosen.length === 0
  count.textContent = String(chosen.length)
  sum.textContent = chosen.reduce((total, row) => total + amountIn(row), 0).toLocaleString('vi')
}

function goTo(next: number): void {
  if (boxes.length === 0) return
  rows[at]?.classList.remove('row-here')
  at = Math.max(0, Math.min(boxes.length - 1, next))
  rows[at]?.classList.add('row-here')
  boxes[at]?.focus({ preventScroll: true })
  rows[at]?.scrollIntoView({ block: 'center' })
}

function choose(checked: (box: HTMLInputElement) => boolean, which: readonly HTMLInputElement[]): void {
  for (const box of which) box.checked = checked(box)
  tell()
}

/** Presses a button of the bar; the line in focus is meant where none is chosen. */
function press(decision: string, ignoredAs?: string): void {
  const button = form?.querySelector<HTMLButtonElement>(`button[name="decision"][value="${decision}"]`)
  if (!button) return
  if (!boxes.some((box) => box.checked)) {
    const here = boxes[at]
    if (!here) return
    here.checked = true
  }
  const select = form?.querySelector<HTMLSelectElement>('select[name="ignoredAs"]')
  if (ignoredAs && select) select.value = ignoredAs
  button.click()
}

const keys: Readonly<Record<string, () => void>> = {
  j: () => goTo(at + 1),
  ArrowDown: () => goTo(at + 1),
  k: () => goTo(at - 1),
  ArrowUp: () => goTo(at - 1),
  x: () => {
    const here = boxes[at]
    if (here) choose((box) => !box.checked, [here])
  },
  a: () => choose(() => boxes.some((box) => !box.checked), boxes),
  Enter: () => rows[at]?.querySelector<HTMLAnchorElement>('a.row-link')?.click(),
  f: () => press('ignore', 'fee'),
  t: () => press('hold'),
  n: () => press('ignore'),
  g: () => press('receive'),
  c: () => press('book'),
}

function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return target.type !== 'checkbox'
  return target instanceof HTMLElement && /^(textarea|select|button|a|summary)$/i.test(target.tagName)
}

if (boxes.length > 0) {
  document.addEventListener('keydown', (event) => {
    const act = keys[event.key]
    if (!act || isTyping(event.target) || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    act()
  })
  form?.addEventListener('change', tell)
  const [all, help] = [shown('pick-all'), shown('keys')]
  if (all) {
    all.hidden = false
    all.addEventListener('click', () => choose(() => boxes.some((box) => !box.checked), boxes))
  }
  if (help) help.hidden = false
  tell()
}
