import { exifOfJpeg, takenAtOf, withTakenAt } from '../../../values/exif.ts'
import { longestSide } from '../../../values/picture-size.ts'

const quality = 0.84
/** A smaller file travels soon enough as it is. */
const smallEnough = 900_000
/** Exif stands in the first segments of a JPEG. */
const head = 300_000

/**
 * A photo as large as it will be kept, for what a phone sends besides is its owner's data volume; with the time it was taken and
 * without the place. Whatever fails, the file as it was.
 */
async function smallerPhoto(file: File): Promise<File> {
  if (file.type !== 'image/jpeg' || file.size <= smallEnough) return file
  try {
    const exif = exifOfJpeg(new Uint8Array(await file.slice(0, head).arrayBuffer()))
    const takenAt = exif && takenAtOf(exif)
    const drawn = await redrawn(file)
    if (!drawn || drawn.size > file.size * 0.8) return file
    const bytes = new Uint8Array(await drawn.arrayBuffer())
    const { name, type, lastModified } = file
    return new File([takenAt ? withTakenAt(bytes, takenAt) : bytes], name, { type, lastModified })
  } catch {
    return file
  }
}

async function redrawn(file: File): Promise<Blob | null> {
  // Upright, as its Exif says.
  const picture = await createImageBitmap(file)
  try {
    const scale = Math.min(1, longestSide / Math.max(picture.width, picture.height))
    const canvas = document.createElement('canvas')
    canvas.width = Math.round(picture.width * scale)
    canvas.height = Math.round(picture.height * scale)
    const pen = canvas.getContext('2d')
    if (!pen) return null
    pen.imageSmoothingQuality = 'high'
    pen.drawImage(picture, 0, 0, canvas.width, canvas.height)
    return await new Promise((done) => canvas.toBlob(done, 'image/jpeg', quality))
  } finally {
    picture.close()
  }
}

const underWay = new WeakMap<HTMLFormElement, Promise<void>>()

/** One picture after the other: a cheap phone holds one of them in its memory, not twenty. */
async function makeSmaller(input: HTMLInputElement): Promise<void> {
  const chosen = [...(input.files ?? [])]
  const files = new DataTransfer()
  for (const file of chosen) files.items.add(await smallerPhoto(file))
  const isStill = input.files?.length === chosen.length && chosen.every((file, at) => input.files?.[at] === file)
  if (isStill) input.files = files.files
}

/** Photos are made smaller as soon as they are chosen; `then` comes when they are, and a form that is sent before waits for it. */
export function watchPhotos(then: (input: HTMLInputElement) => void): void {
  document.addEventListener('change', (event) => {
    const input = event.target
    if (!(input instanceof HTMLInputElement) || input.type !== 'file' || !input.files?.length) return
    const work = makeSmaller(input).catch(() => undefined)
    if (!input.form) return
    const form = input.form
    underWay.set(form, work)
    work.then(() => {
      if (underWay.get(form) === work) underWay.delete(form)
      then(input)
    })
  })
  document.addEventListener(
    'submit',
    (event) => {
      const form = event.target
      const work = form instanceof HTMLFormElement && underWay.get(form)
      if (!work) return
      event.preventDefault()
      event.stopImmediatePropagation()
      work.then(() => form.requestSubmit(event.submitter))
    },
    { capture: true },
  )
}
