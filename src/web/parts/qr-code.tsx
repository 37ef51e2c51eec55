import { encode } from 'uqr'

/** A QR code drawn here, never by a foreign service; `code` is the same in letters for those who must type it. */
export function QrCode({ value, label, code }: { value: string; label: string; code?: string | undefined }) {
  const { data, size } = encode(value, { ecc: 'M', border: 2 })
  return (
    <figure class="qr">
      <svg viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shape-rendering="crispEdges">
        <path d={squares(data)} />
      </svg>
      {code ? <figcaption class="qr-code">{code}</figcaption> : null}
    </figure>
  )
}

/** Dark modules as one path, each run of a row a single rectangle. */
function squares(rows: readonly (readonly boolean[])[]): string {
  return rows
    .map((row, y) =>
      runs(row)
        .map(({ from, length }) => `M${from} ${y}h${length}v1h-${length}z`)
        .join(''),
    )
    .join('')
}

function runs(row: readonly boolean[]): { from: number; length: number }[] {
  const found: { from: number; length: number }[] = []
  row.forEach((dark, x) => {
    const last = found.at(-1)
    if (!dark) return
    if (last && last.from + last.length === x) last.length += 1
    else found.push({ from: x, length: 1 })
  })
  return found
}
