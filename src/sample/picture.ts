import sharp from 'sharp'

/** Drawn scenes stand where photographs would: no real person, no real place, and nobody could take them for one. */
export type Scene = 'meeting' | 'street' | 'board' | 'houses'

const width = 1280
const height = 960

/** A JPEG of a scene; the seed varies the light, the people and the houses, the same seed draws the same picture. */
export async function drawScene(scene: Scene, seed: number): Promise<Buffer> {
  const next = random(seed)
  const draw = { meeting, street, board, houses }[scene]
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${draw(next)}</svg>`
  return sharp(Buffer.from(svg)).jpeg({ quality: 82 }).toBuffer()
}

type Next = () => number

/** A small linear congruential generator: enough to vary a drawing, and the same everywhere. */
function random(seed: number): Next {
  let state = (seed * 2_654_435_761) % 4_294_967_296
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296
    return state / 4_294_967_296
  }
}

const clothes = ['#4a5d6b', '#7a5c4a', '#5b6b4a', '#6b4a5d', '#8a7a4f', '#3f5a66', '#94665a']
const pick = <T>(list: readonly T[], next: Next): T => list[Math.floor(next() * list.length)] as T
const rect = (x: number, y: number, w: number, h: number, fill: string): string =>
  `<rect x="${x.toFixed(0)}" y="${y.toFixed(0)}" width="${w.toFixed(0)}" height="${h.toFixed(0)}" fill="${fill}"/>`

function person(x: number, y: number, size: number, next: Next): string {
  const shirt = pick(clothes, next)
  const head = `<circle cx="${x}" cy="${y}" r="${size}" fill="#d9b38c"/>`
  const hair = `<path d="M${x - size} ${y}a${size} ${size} 0 0 1 ${size * 2} 0z" fill="#2f2a26"/>`
  const body = `<path d="M${x - size * 1.9} ${y + size * 4.2}q0-${size * 3} ${size * 1.9}-${size * 3}t${size * 1.9} ${size * 3}z" fill="${shirt}"/>`
  return body + head + hair
}

function meeting(next: Next): string {
  const people = Array.from({ length: 5 + Math.floor(next() * 4) }, (_, i) =>
    person(170 + i * 125, 430 + next() * 24, 34, next),
  )
  const papers = Array.from({ length: 7 }, (_, i) => rect(150 + i * 150, 610 + next() * 30, 70, 46, '#fbf7ec'))
  return [
    rect(0, 0, width, height, '#e9dfc9'),
    rect(0, 690, width, 270, '#b99b74'),
    rect(120, 90, 430, 220, '#cfe3ea'),
    rect(330, 90, 8, 220, '#a98f6a'),
    rect(760, 110, 320, 130, '#a63d2a'),
    ...people,
    rect(70, 580, 1140, 110, '#8a6a45'),
    ...papers,
  ].join('')
}

function street(next: Next): string {
  const bins = Array.from({ length: 4 }, (_, i) => {
    const x = 180 + i * 250 + next() * 60
    return rect(x, 610, 84, 110, '#4f7a52') + rect(x - 6, 596, 96, 18, '#3b5e3f')
  })
  return [
    rect(0, 0, width, 520, '#cfe0e6'),
    houseRow(next, 300),
    rect(0, 520, width, 440, '#9d978c'),
    rect(0, 720, width, 240, '#77726a'),
    ...bins,
    person(980, 520, 30, next),
    person(1080, 530, 30, next),
  ].join('')
}

function board(next: Next): string {
  const sheets = Array.from({ length: 8 }, (_, i) => {
    const [x, y] = [250 + (i % 4) * 200, 240 + Math.floor(i / 4) * 220]
    const lines = Array.from({ length: 8 }, (_, line) =>
      rect(x + 16, y + 26 + line * 16, 60 + next() * 70, 5, '#9a958a'),
    )
    return rect(x, y, 160, 180, '#fbf7ec') + lines.join('')
  })
  return [
    rect(0, 0, width, height, '#dfe6d6'),
    rect(0, 760, width, 200, '#a58f6d'),
    rect(190, 170, 900, 520, '#6f5232'),
    rect(214, 194, 852, 472, '#cbb48c'),
    ...sheets,
    rect(270, 690, 26, 150, '#6f5232'),
    rect(980, 690, 26, 150, '#6f5232'),
    person(150, 560, 40, next),
  ].join('')
}

function houses(next: Next): string {
  const hill = `<path d="M0 470Q320 ${300 + next() * 80} 640 430T1280 380V640H0z" fill="#7d9a78"/>`
  const people = Array.from({ length: 4 }, (_, i) => person(240 + i * 230 + next() * 40, 640, 34, next))
  return [
    rect(0, 0, width, 640, '#d6e4e8'),
    hill,
    houseRow(next, 380),
    rect(0, 640, width, 320, '#b3a27f'),
    ...people,
  ].join('')
}

function houseRow(next: Next, top: number): string {
  return Array.from({ length: 6 }, (_, i) => {
    const [x, h] = [20 + i * 212, 150 + next() * 80]
    const wall = pick(['#e8d9b5', '#d8c6a0', '#e3cdb0', '#cfd4c4'], next)
    const roof = `<path d="M${x - 12} ${top + 230 - h}l${106}-62l${106} 62z" fill="${pick(['#9a4a35', '#7d4634', '#6b5a4a'], next)}"/>`
    return rect(x, top + 230 - h, 188, h, wall) + roof + rect(x + 70, top + 160, 48, 70, '#6d5337')
  }).join('')
}
