/** Lets `width` tasks run at a time and at most `length` wait; `null` at once for one that finds the line full. */
export function createTurns(width: number, length: number): <T>(task: () => Promise<T>) => Promise<T | null> {
  let running = 0
  const waiting: (() => void)[] = []
  return async (task) => {
    if (running < width) running += 1
    else if (waiting.length >= length) return null
    // The one that ends hands its place over, so a newcomer cannot slip in between.
    else await new Promise<void>((go) => waiting.push(go))
    try {
      return await task()
    } finally {
      const next = waiting.shift()
      if (next) next()
      else running -= 1
    }
  }
}
