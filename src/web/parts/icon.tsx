import { classes } from './classes.ts'

/** Drawn on a 24-unit grid with square ends, as if cut in the wood of a seal. */
const strokes = {
  add: 'M12 5v14M5 12h14',
  remove: 'M5 12h14',
  check: 'M4.5 12.5l5 5 10-11',
  close: 'M6 6l12 12M18 6L6 18',
  menu: 'M4 7h16M4 12h16M4 17h16',
  search: 'M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13zM15.5 15.5L20 20',
  down: 'M6 9.5l6 6 6-6',
  up: 'M6 14.5l6-6 6 6',
  next: 'M9.5 6l6 6-6 6',
  previous: 'M14.5 6l-6 6 6 6',
  open: 'M9 5H5v14h14v-4M13 5h6v6M19 5l-9 9',
  info: 'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zM12 11v5.5M12 7.5v.5',
  warn: 'M12 4L2.8 20h18.4zM12 10v4.5M12 17v.5',
  error: 'M8 3.5h8l4.5 4.5v8L16 20.5H8L3.5 16V8zM12 7.5V13M12 16v.5',
  file: 'M6 3h8l4 4v14H6zM14 3v4h4',
  photo: 'M3.5 6.5h4l2-2.5h5l2 2.5h4v13h-17zM12 16.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7z',
  download: 'M12 4v11M7 10.5l5 5 5-5M4.5 20h15',
  upload: 'M12 16V5M7 9.5l5-5 5 5M4.5 20h15',
  print: 'M7 9V4h10v5M7 17H4V9h16v8h-3M7 14h10v6H7z',
  calendar: 'M4 6h16v14H4zM4 10.5h16M8 3.5V6M16 3.5V6',
  clock: 'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zM12 7.5V12l3.5 2',
  person: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4.5 20.5c.6-4 3.3-6 7.5-6s6.9 2 7.5 6',
  people:
    'M9 11.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM2.5 19.5c.5-3.5 2.8-5 6.5-5s6 1.5 6.5 5M16 4.8a3.5 3.5 0 0 1 0 6.4M18 14.8c2 .6 3.2 2.2 3.5 4.7',
  home: 'M4 11l8-7 8 7v9h-5.5v-5.5h-5V20H4z',
  eye: 'M2.5 12c2.2-4.2 5.4-6.3 9.5-6.3s7.3 2.1 9.5 6.3c-2.2 4.2-5.4 6.3-9.5 6.3S4.7 16.2 2.5 12zM12 15a3 3 0 1 0 0-6 3 3 0 0 0 0 6z',
  reply: 'M4 5h16v11h-8l-5 4v-4H4zM8 9h8M8 12.5h5',
  award: 'M12 14.5a5.5 5.5 0 1 0 0-11 5.5 5.5 0 0 0 0 11zM8.5 13.5L7 21l5-2.5 5 2.5-1.5-7.5',
  criticise: 'M4 4.5h10v15H4zM7 9h4M7 12.5h4M16.5 9l4 4M20.5 9l-4 4',
  law: 'M12 3.5v16M7 20h10M5 6.5h14M5 6.5L2.5 13h5zM19 6.5L16.5 13h5z',
  talk: 'M3 4.5h12v8.5H9l-3.5 3V13H3zM17.5 9H21v8h-2.5v3l-3.5-3H11v-1.5',
  voice: 'M4 9.5h4l8-5v15l-8-5H4zM8 14.5v5h3M19 9.5c1 1.6 1 3.4 0 5',
  festival: 'M5 21V3.5M5 4.5h13l-3 4 3 4H5',
  target: 'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zM12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM12 11.7v.6',
  seal: 'M4 4h16v16H4zM8 8h8v8H8z',
  give: 'M3.5 13.5h4l3-2h4l1 2-4.5 1.5M7.5 18h7l6-5.5-1.5-1.5-4.5 2.5M12 9.5L8.5 6a2 2 0 0 1 3-2.6 2 2 0 0 1 3 2.6z',
  book: 'M5 4h12.5v16H5zM8.5 4v16M11.5 8.5h3',
  report: 'M5 3.5h14v17H5zM8.5 8h7M8.5 11.5h7M8.5 15h4',
  chart: 'M4 4v16h16M8.5 16v-4M12.5 16V8M16.5 16v-6',
  settings: 'M4 7h9M17 7h3M15 4.8v4.4M4 17h3M11 17h9M9 14.8v4.4',
  history: 'M4 5v4.5h4.5M4.5 9.5A8.3 8.3 0 1 1 4 13M12 8v4.5l3 1.8',
  bell: 'M6 16.5V11a6 6 0 0 1 12 0v5.5l1.5 1.5h-15zM10 20.5h4',
  edit: 'M4.5 19.5l1-4.5L16 4.5l3.5 3.5L9 18.5z',
  lock: 'M5.5 11h13v9.5h-13zM8.5 11V8a3.5 3.5 0 0 1 7 0v3',
  key: 'M8 15.5a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM12 11.5h8.5v4M17 11.5v3',
  phone: 'M7 2.5h10v19H7zM11 18.5h2',
  place:
    'M12 21c4.3-4.5 6.5-8 6.5-11a6.5 6.5 0 0 0-13 0c0 3 2.2 6.5 6.5 11zM12 12.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5z',
  leave: 'M10 4H4.5v16H10M9.5 12H20M16 8l4 4-4 4',
  waiting: 'M6.5 3.5h11M6.5 20.5h11M8 3.5v3.5l4 5-4 5v3.5M16 3.5v3.5l-4 5 4 5v3.5',
} as const

export type IconName = keyof typeof strokes

/** A sign beside a word; without `label` it is decoration and silent. */
export function Icon({ name, label, class: extra }: { name: IconName; label?: string | undefined; class?: string }) {
  return (
    <svg
      class={classes('icon', extra)}
      viewBox="0 0 24 24"
      role={label ? 'img' : undefined}
      aria-label={label}
      aria-hidden={label ? undefined : 'true'}
      focusable="false"
    >
      <path d={strokes[name]} />
    </svg>
  )
}
