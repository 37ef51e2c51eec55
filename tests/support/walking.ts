/**
 * Walks at random, and walks on while chance has led nowhere: what is asked of the walks in the end stays asked, and the next
 * ones are as random as the first.
 */
export async function walkUntil(far: () => boolean, walk: () => Promise<void>, turns = 8): Promise<void> {
  for (let turn = 0; turn < turns; turn += 1) {
    await walk()
    if (far()) return
  }
}
