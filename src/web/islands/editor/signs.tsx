/** Drawn on the same 24-unit grid as the page's own icons. */
const strokes = {
  bold: 'M7 5h6a3.5 3.5 0 0 1 0 7H7zM7 12h7a3.5 3.5 0 0 1 0 7H7z',
  italic: 'M10 5h7M7 19h7M14 5l-4 14',
  underline: 'M7 4.5v7a5 5 0 0 0 10 0v-7M6 20h12',
  bullets: 'M9 6h11M9 12h11M9 18h11M4 6h1.5M4 12h1.5M4 18h1.5',
  numbers: 'M10 6h10M10 12h10M10 18h10M4 5l1.5-1v5M4 14.5c0-1.6 3-1.6 3 0 0 1.2-3 2-3 3.5h3',
  left: 'M4 6h16M4 10h10M4 14h16M4 18h10',
  center: 'M4 6h16M7 10h10M4 14h16M7 18h10',
  right: 'M4 6h16M10 10h10M4 14h16M10 18h10',
  justify: 'M4 6h16M4 10h16M4 14h16M4 18h16',
  undo: 'M8 5L4 9l4 4M4 9h9a6 6 0 0 1 0 11H9',
  redo: 'M16 5l4 4-4 4M20 9h-9a6 6 0 0 0 0 11h4',
  insert: 'M12 5v14M5 12h14',
} as const

export type SignName = keyof typeof strokes

/** A sign in a button that has its name in words. */
export function Sign({ of }: { of: SignName }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="1.75">
      <path d={strokes[of]} />
    </svg>
  )
}
