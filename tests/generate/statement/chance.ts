import type { Weighted } from './shape.ts'

/** Draws that are the same for the same seed, on every machine. */
export interface Chance {
  /** From 0 up to but not 1. */
  next(): number
  /** True in this share of all cases. */
  in(share: number): boolean
  whole(from: number, to: number): number
  one<T>(things: readonly T[]): T
  weighted<T>(things: Weighted<T>): T
  digits(count: number): string
  code(count: number): string
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'

export function chanceFrom(seed: number): Chance {
  let state = (seed ^ 0x9e3779b9) >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  const whole = (from: number, to: number) => from + Math.floor(next() * (to - from + 1))
  const many = (count: number, of: string) =>
    Array.from({ length: count }, () => of[Math.floor(next() * of.length)]).join('')
  const sums = new Map<unknown, number>()
  return {
    next,
    in: (share) => next() < share,
    whole,
    one: (things) => things[Math.floor(next() * things.length)] as (typeof things)[number],
    weighted: (things) => {
      let sum = sums.get(things)
      if (sum === undefined) {
        sum = things.reduce((total, [, weight]) => total + weight, 0)
        sums.set(things, sum)
      }
      let left = next() * sum
      for (const [thing, weight] of things) {
        left -= weight
        if (left < 0) return thing
      }
      return (things.at(-1) as (typeof things)[number])[0]
    },
    digits: (count) => many(count, '0123456789'),
    code: (count) => many(count, letters),
  }
}
