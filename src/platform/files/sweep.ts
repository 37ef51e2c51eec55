import type { FileStore, ListedFile, Sha256 } from './file-store.ts'

interface Sweep {
  /** Tells which of these hashes some record refers to. */
  readonly referenced: (hashes: readonly Sha256[]) => Promise<ReadonlySet<Sha256>>
  /** Only what was put before this moment is looked at: a younger file may belong to an act not yet committed. */
  readonly before: Date
}

const batchSize = 500

/** Removes stored content that no record ever came to refer to, such as uploads whose form was never sent. */
export async function sweepUnreferenced(store: FileStore, { referenced, before }: Sweep): Promise<number> {
  let removed = 0
  const clear = async (batch: readonly ListedFile[]) => {
    const kept = await referenced(batch.map((file) => file.sha256))
    for (const { sha256 } of batch.filter((file) => !kept.has(file.sha256))) {
      await store.remove(sha256)
      removed += 1
    }
  }
  let batch: ListedFile[] = []
  for await (const file of store.list()) {
    if (file.storedAt >= before) continue
    batch.push(file)
    if (batch.length < batchSize) continue
    await clear(batch)
    batch = []
  }
  await clear(batch)
  return removed
}
