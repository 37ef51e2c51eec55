import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { doc, p, type RichDoc, richText } from '../../../values/rich.ts'
import type { Unsent } from './local-copy.ts'
import { type Parcel, Saver, type SaveState } from './saver.ts'
import type { SaveAnswer, Theirs } from './settings.ts'

/** A server that keeps the last text, refuses what stands on an older one, and answers a client id only once. */
function server() {
  const state = { editNo: 1, text: '', reached: true, answered: true, parcels: [] as Parcel[] }
  const answers = new Map<string, SaveAnswer>()
  const take = (parcel: Parcel): SaveAnswer => {
    if (parcel.editNo !== state.editNo) {
      const theirs: Theirs = { editNo: state.editNo, body: doc(p(state.text)), by: 'Bà Lan', when: '08:00' }
      return { saved: false, reason: 'stale', theirs }
    }
    state.editNo += 1
    state.text = richText(parcel.body)
    return { saved: true, editNo: state.editNo }
  }
  const send = async (parcel: Parcel): Promise<SaveAnswer | 'signed_out'> => {
    if (!state.reached) throw new Error('no connection')
    state.parcels.push(parcel)
    const answer = answers.get(parcel.clientId) ?? take(parcel)
    answers.set(parcel.clientId, answer)
    if (!state.answered) throw new Error('the answer was lost')
    return answer
  }
  return { state, send }
}

let net: ReturnType<typeof server>
let kept: Unsent | null
let states: SaveState[]
let text: string
let saver: Saver

beforeEach(() => {
  vi.useFakeTimers()
  net = server()
  kept = null
  states = []
  text = ''
  let ids = 0
  saver = new Saver({
    editNo: 1,
    read: (): RichDoc => doc(p(text)),
    send: (parcel) => net.send(parcel),
    newClientId: () => `id-${++ids}`,
    local: { keep: (unsent) => (kept = unsent), read: () => kept, forget: () => (kept = null) },
    show: (state) => states.push(state),
    later: (call, milliseconds) => {
      const timer = setTimeout(call, milliseconds)
      return () => clearTimeout(timer)
    },
  })
})
afterEach(() => vi.useRealTimers())

const type = (words: string) => {
  text = words
  saver.changed()
}
const wait = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds)
const last = () => states.at(-1)?.kind

describe('saving as one writes', () => {
  test('waits for a pause, sends once, and leaves nothing on the device', async () => {
    type('m')
    type('mộ')
    type('một')
    expect(kept?.body).toEqual(doc(p('một')))
    await wait(2_000)
    expect(net.state).toMatchObject({ text: 'một', editNo: 2 })
    expect(net.state.parcels).toHaveLength(1)
    expect(kept).toBeNull()
    expect(last()).toBe('saved')
    expect(saver.unsent).toBe(false)
  })

  test('does not wait for ever when the typing never pauses', async () => {
    for (let i = 0; i < 30; i += 1) {
      type(`chữ ${i}`)
      await wait(500)
    }
    expect(net.state.parcels.length).toBeGreaterThanOrEqual(1)
    expect(net.state.parcels.length).toBeLessThanOrEqual(3)
  })

  test('without a connection keeps the text and sends it when there is one', async () => {
    net.state.reached = false
    type('trong lúc mất mạng')
    await wait(20_000)
    expect(last()).toBe('offline')
    expect(kept?.body).toEqual(doc(p('trong lúc mất mạng')))
    type('trong lúc mất mạng, viết tiếp')
    net.state.reached = true
    await wait(60_000)
    expect(net.state.text).toBe('trong lúc mất mạng, viết tiếp')
    expect(last()).toBe('saved')
    expect(kept).toBeNull()
  })

  test('a lost answer is asked for again, and what was written since follows it', async () => {
    net.state.answered = false
    type('một')
    await wait(2_000)
    expect(net.state.editNo).toBe(2)
    type('một hai')
    net.state.answered = true
    await wait(60_000)
    expect(net.state).toMatchObject({ text: 'một hai', editNo: 3 })
    expect(last()).toBe('saved')
  })
})

describe('two writers', () => {
  test('the second is told, nothing is sent until a choice, and mine may take its place', async () => {
    net.state.editNo = 5
    net.state.text = 'bản của bà Lan'
    type('bản của tôi')
    await wait(2_000)
    expect(states.at(-1)).toMatchObject({ kind: 'stale', theirs: { by: 'Bà Lan', editNo: 5 } })
    type('bản của tôi, viết tiếp')
    await wait(60_000)
    expect(net.state.text).toBe('bản của bà Lan')
    expect(kept).toMatchObject({ editNo: 1, body: doc(p('bản của tôi, viết tiếp')) })
    saver.goOnFrom(5, true)
    await wait(0)
    expect(net.state).toMatchObject({ text: 'bản của tôi, viết tiếp', editNo: 6 })
  })

  test('or theirs is taken: nothing is sent and nothing stays on the device', async () => {
    net.state.editNo = 5
    type('bản của tôi')
    await wait(2_000)
    saver.goOnFrom(5, false)
    await wait(60_000)
    expect(net.state.parcels).toHaveLength(1)
    expect(kept).toBeNull()
    text = 'bản của bà Lan, thêm'
    saver.changed()
    await wait(2_000)
    expect(net.state.editNo).toBe(6)
  })

  test('text found on the device that stands on an older state is held, not sent', async () => {
    text = 'viết hôm qua'
    saver.hold(1, { editNo: 4, body: doc(p('mới')), by: 'Bà Lan', when: '08:00' })
    await wait(60_000)
    expect(net.state.parcels).toHaveLength(0)
    expect(last()).toBe('stale')
  })
})
