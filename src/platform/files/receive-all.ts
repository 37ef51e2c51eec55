import { isRefusal, type Refusal, refuse } from '../../values/refusal.ts'
import type { FileStore } from './file-store.ts'
import { defaultMaxBytes, megabyte, type Received, type ReceiveRules, receive, type Upload } from './receive.ts'

export interface ReceiveAllRules extends ReceiveRules {
  /** 20 unless told. */
  readonly maxFiles?: number
  /** Bytes of all together; 100 MB unless told. */
  readonly maxTotalBytes?: number
}

/**
 * Takes in the files of one form, one after the other. Every file has its own answer, in the order they came; one that
 * is refused does not keep out the others.
 */
export async function receiveAll(
  store: FileStore,
  uploads: Iterable<Upload>,
  rules: ReceiveAllRules,
): Promise<readonly (Received | Refusal)[]> {
  const { maxFiles = 20, maxTotalBytes = 100 * megabyte, maxBytes = defaultMaxBytes } = rules
  const answers: (Received | Refusal)[] = []
  let left = maxTotalBytes
  for (const upload of uploads) {
    if (answers.length >= maxFiles) {
      answers.push(refuse('files.too_many', { kind: 'limit', params: { limit: maxFiles } }))
      continue
    }
    const counted = { ...upload, content: counting(upload, (bytes) => (left -= bytes)) }
    const limit = Math.min(maxBytes, Math.max(0, left))
    const answer = await receive(store, counted, { ...rules, maxBytes: limit })
    const overTotal = isRefusal(answer) && answer.key === 'files.too_large' && limit < maxBytes
    answers.push(overTotal ? totalTooLarge(maxTotalBytes) : answer)
  }
  return answers
}

function totalTooLarge(limit: number): Refusal {
  return refuse('files.total_too_large', { kind: 'limit', params: { limit: Math.floor(limit / megabyte) } })
}

/** What was read counts, refused or not: otherwise a hundred wrong files would cost nothing. */
async function* counting({ content }: Upload, count: (bytes: number) => void): AsyncGenerator<Uint8Array> {
  for await (const chunk of content instanceof Uint8Array ? [content] : content) {
    count(chunk.byteLength)
    yield chunk
  }
}
