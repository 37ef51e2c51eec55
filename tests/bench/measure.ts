import { gzipSync } from 'node:zlib'
import autocannon from 'autocannon'

export interface Rate {
  /** Requests answered in a second. */
  readonly perSecond: number
  /** Milliseconds within which 97.5 of 100 were answered. */
  readonly slow: number
  readonly failed: number
}

/** Asks one address as fast as it answers, over 20 connections, from a thread of its own. */
export async function rateOf(
  url: string,
  seconds: number,
  headers: Readonly<Record<string, string>> = {},
): Promise<Rate> {
  await autocannon({ url, connections: 20, duration: 1, workers: 1, headers })
  const { requests, latency, non2xx, errors } = await autocannon({
    url,
    connections: 20,
    duration: seconds,
    workers: 1,
    headers,
  })
  return { perSecond: requests.average, slow: latency.p97_5, failed: non2xx + errors }
}

/** Milliseconds: the middle one of several turns, after one that warms up. */
export async function timeOf(turns: number, work: () => Promise<unknown>): Promise<number> {
  await work()
  const times: number[] = []
  for (let turn = 0; turn < turns; turn += 1) {
    const begun = performance.now()
    await work()
    times.push(performance.now() - begun)
  }
  return times.sort((a, b) => a - b)[Math.floor(turns / 2)] ?? 0
}

export interface Weight {
  readonly bytes: number
  readonly compressed: number
}

export async function weightOf(url: string, headers: Readonly<Record<string, string>> = {}): Promise<Weight> {
  const response = await fetch(url, { headers })
  const body = new Uint8Array(await response.arrayBuffer())
  return { bytes: body.length, compressed: gzipSync(body).length }
}
