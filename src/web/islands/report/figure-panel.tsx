import { render } from 'preact'
import type { OpenedFigure, ReportSettings } from './settings.ts'

type Labels = ReportSettings['labels']

/** A figure opened beside the text that is being written. */
function Panel({ figure, labels, close }: { figure: OpenedFigure; labels: Labels; close: () => void }) {
  return (
    <>
      <header class="side-panel-head">
        <h2>{figure.name}</h2>
        <button type="button" class="button button-small button-quiet" onClick={close}>
          {labels.close}
        </button>
      </header>
      <p class="figure-large">{figure.value}</p>
      {figure.outOf ? <p class="soft">{figure.outOf}</p> : null}
      <p>{figure.definition}</p>
      <h3>{figure.count}</h3>
      <ul class="lines">
        {figure.records.map(({ label, day, href }) => (
          <li key={`${label} ${day}`}>
            {href ? (
              <a class="lines-title" href={href} target="_blank" rel="noopener">
                {label}
              </a>
            ) : (
              <span class="lines-title">{label}</span>
            )}
            <span class="lines-meta">{day}</span>
          </li>
        ))}
      </ul>
      {figure.more ? <p class="soft">{figure.more}</p> : null}
      <a href={figure.href} target="_blank" rel="noopener">
        {labels.openPanel}
      </a>
    </>
  )
}

/** Shows it in the place that the page left for it, and gives the focus back when it is closed. */
export function showFigure(place: HTMLElement, figure: OpenedFigure, labels: Labels): void {
  const before = document.activeElement
  const beside = (open: boolean) => {
    place.hidden = !open
    place.parentElement?.classList.toggle('beside', open)
  }
  const close = () => {
    render(null, place)
    beside(false)
    if (before instanceof HTMLElement) before.focus()
  }
  beside(true)
  place.setAttribute('aria-label', figure.name)
  render(<Panel figure={figure} labels={labels} close={close} />, place)
}
