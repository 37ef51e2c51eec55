import { Hono } from 'hono'
import { describe, expect, test } from 'vitest'
import { openTestHouse } from '../../../tests/support/web.ts'
import { surfaceOf } from '../surface.ts'
import { mount } from './mount.tsx'
import { publicMemory } from './public-memory.ts'
import { networkOf, publicRate } from './public-rate.ts'

const office = '203.113.131.9'
const other = '14.225.3.4'

/** So many drawings that have not ended. */
function busy(rate: ReturnType<typeof publicRate>, count = 12): void {
  for (let at = 0; at < count; at += 1) rate.begin(`10.0.0.${at}`, 0)
}

/** Asks so many times at one moment, each drawn and ended; how many were told to wait. */
const asked = (rate: ReturnType<typeof publicRate>, address: string, times: number, now: number): number =>
  Array.from({ length: times }).filter(() => {
    const wait = rate.begin(address, now)
    if (wait === 0) rate.done()
    return wait > 0
  }).length

describe('pages that must be drawn', () => {
  test('an office of three hundred people who each open two pages at once waits for nothing, however busy the house', () => {
    const rate = publicRate(30)
    busy(rate)
    expect(asked(rate, office, 600, 0)).toBe(0)
    // And thirty a second from then on: everybody behind the address opens a page every ten seconds.
    for (let second = 1; second <= 60; second += 1) expect(asked(rate, office, 30, second * 1000)).toBe(0)
  })

  test('who takes more than that waits while others come, and the others wait for nothing', () => {
    const rate = publicRate(30)
    busy(rate)
    expect(asked(rate, office, 1000, 0)).toBe(400)
    expect(asked(rate, other, 600, 0)).toBe(0)
    expect(rate.begin(office, 0)).toBe(5)
    expect(asked(rate, office, 200, 5000)).toBe(50)
  })

  test('while there is room nobody is turned away, whatever was taken', () => {
    const rate = publicRate(30)
    busy(rate, 11)
    expect(asked(rate, office, 5000, 0)).toBe(0)
    rate.begin('10.0.1.1', 0)
    expect(asked(rate, office, 1, 0)).toBe(1)
    rate.done()
    expect(asked(rate, office, 1, 0)).toBe(0)
  })

  test('0 lets everybody through, and so does a proxy that tells no client', () => {
    const free = publicRate(0)
    busy(free)
    expect(asked(free, office, 5000, 0)).toBe(0)
    const rate = publicRate(1)
    busy(rate)
    expect(asked(rate, '127.0.0.1', 5000, 0) + asked(rate, '::1', 5000, 0)).toBe(0)
  })

  test('a flood of addresses is not kept for ever, and one of them keeps no allowance of its own by that', () => {
    const rate = publicRate(30)
    busy(rate)
    for (let at = 0; at < 50_000; at += 1) if (rate.begin(`2001:db8:${at.toString(16)}::1`, 0) === 0) rate.done()
    expect(asked(rate, office, 700, 0)).toBe(100)
  })
})

test('a household is one address of the old kind, and the first half of one of the new', () => {
  expect([
    networkOf('203.113.131.9'),
    networkOf('::ffff:203.113.131.9'),
    networkOf('2402:0800:61ae:7::1'),
    networkOf('2402:800:61AE:0007:aaaa:bbbb:cccc:dddd'),
    networkOf('2402:800::1'),
    networkOf('::1'),
  ]).toEqual(['203.113.131.9', '203.113.131.9', '2402:800:61ae:7', '2402:800:61ae:7', '2402:800:0:0', '0:0:0:0'])
})

test('the page that asks to wait says so in words, with the time, to people and to programs; what is ready is served', async () => {
  const house = await openTestHouse()
  try {
    const rate = publicRate(1)
    const now = house.clock.now().getTime()
    expect(asked(rate, office, 600, now)).toBe(0)
    const app = new Hono()
    mount(app, surfaceOf(house.house), publicMemory(), rate)
    const from = (remoteAddress: string) => ({ incoming: { socket: { remoteAddress } } })
    const ask = (path: string, who = office) => app.request(`http://localhost${path}`, {}, from(who))
    expect((await ask('/cong-khai/khong-co')).status).toBe(404)
    for (let at = 0; at < 12; at += 1) rate.begin(`10.0.0.${at}`, now)
    const told = await ask('/cong-khai/khong-co-nua')
    expect([told.status, told.headers.get('Retry-After'), told.headers.get('Cache-Control')]).toEqual([
      429,
      '5',
      'no-store',
    ])
    expect(await told.text()).toContain('xin đợi 5 giây rồi tải lại')
    // Another address draws the page; while it is kept, the office is served it as well.
    expect((await ask('/cong-khai', other)).status).toBe(200)
    expect((await ask('/cong-khai')).status).toBe(200)
    expect((await ask('/cong-khai?trang=2')).status).toBe(429)
  } finally {
    await house.close()
  }
}, 120_000)
