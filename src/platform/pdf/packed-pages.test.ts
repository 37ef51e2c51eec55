import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { PlacedPage } from '../../values/placed-word.ts'
import { packPages, unpackPages } from './packed-pages.ts'

const place = fc.double({ noNaN: true })
const word = fc.record({
  text: fc.string({ unit: 'grapheme', minLength: 1 }).map((text) => text.replaceAll(/\s/gu, '_')),
  ...{ x0: place, y0: place, x1: place, y1: place },
})
const page = fc.record({ number: fc.nat(20_000), width: place, height: place, words: fc.array(word) })

it('pages come out as they went in, with every place to its last bit', () => {
  fc.assert(
    fc.property(fc.array(page), (pages: readonly PlacedPage[]) => {
      expect([...unpackPages(packPages(pages))]).toEqual(pages)
    }),
  )
})
