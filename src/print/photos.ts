import type { PhotoPage } from '../values/rich.ts'

/** How the photos of one page share it: rows of one or two, each photo in a box of this size in millimetres. */
export interface PhotoRow {
  readonly columns: 1 | 2
  readonly height: number
}

/** Leaves room for the title of an annex and two or three lines under each photo. */
const rowsFor: Readonly<Record<number, readonly PhotoRow[]>> = {
  1: [{ columns: 1, height: 190 }],
  2: [
    { columns: 1, height: 92 },
    { columns: 1, height: 92 },
  ],
  3: [
    { columns: 1, height: 95 },
    { columns: 2, height: 80 },
  ],
  4: [
    { columns: 2, height: 90 },
    { columns: 2, height: 90 },
  ],
  5: [
    { columns: 1, height: 72 },
    { columns: 2, height: 54 },
    { columns: 2, height: 54 },
  ],
  6: [
    { columns: 2, height: 54 },
    { columns: 2, height: 54 },
    { columns: 2, height: 54 },
  ],
}

const amongText: PhotoRow = { columns: 2, height: 56 }

/** The photos of a page, or of a place in the text, in their rows. */
export function photoRows({ attrs: { photos, compact = false } }: PhotoPage) {
  let from = 0
  const rows = compact ? Array.from({ length: Math.ceil(photos.length / 2) }, () => amongText) : rowsFor[photos.length]
  return (rows ?? []).map((row) => {
    const part = photos.slice(from, from + row.columns)
    from += row.columns
    return { ...row, photos: part }
  })
}

/** The height that the photos of a row really take, so that their captions stand on one line. */
export function tallest(sizes: readonly { readonly height: number }[]): number {
  return Math.max(0, ...sizes.map(({ height }) => height))
}

/** As large as fits a box, in its own proportions. */
export function fitted(
  picture: { readonly width: number; readonly height: number },
  box: { readonly width: number; readonly height: number },
): { readonly width: number; readonly height: number } {
  const scale = Math.min(box.width / picture.width, box.height / picture.height)
  return { width: picture.width * scale, height: picture.height * scale }
}
