const ground = 'M2 1h28a1 1 0 0 1 1 1v21l-8 8H2a1 1 0 0 1-1-1V2a1 1 0 0 1 1-1z'
const strokes = 'M5.5 19.5L12.5 11.5L19.5 19.5M18.5 11L24.5 5.5M5.5 25h12'

/** The mark: a square seal with one corner worn, cut with the two tone marks that stand over a vowel of both its words. */
export function Mark({ label }: { label?: string }) {
  return (
    <svg
      class="mark"
      viewBox="0 0 32 32"
      role={label ? 'img' : undefined}
      aria-label={label}
      aria-hidden={label ? undefined : 'true'}
      focusable="false"
    >
      <path class="mark-ground" d={ground} />
      <path class="mark-stroke" d={strokes} />
    </svg>
  )
}

/** The mark as an image file, for the browser's tab and the phone's home screen. */
export function markFile(): string {
  const cut = `<path d="${strokes}" fill="none" stroke="#faf6ec" stroke-width="3"/>`
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><path d="${ground}" fill="#bd2d16"/>${cut}</svg>`
}

/** The mark with the product's name, and below it the place it serves. */
export function Brand({ name, place, href }: { name: string; place?: string | undefined; href: string }) {
  return (
    <a class="brand" href={href}>
      <Mark />
      <span>
        {name}
        {place ? <small>{place}</small> : null}
      </span>
    </a>
  )
}
