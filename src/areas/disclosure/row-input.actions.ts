import { z } from 'zod'
import { zDay, zId, zLine, zMaybe, zText } from '../../platform/input.ts'
import { channels, sections } from './row.ts'

const zAmount = z.number().int().min(1).max(1e15)
const maybe = <T>(inner: z.ZodType<T>) => zMaybe(inner).optional()

export const zSource = z.object({ kind: zLine(60), id: zId })

/** A line as it is handed over: money or goods, never both and never neither. */
export const zRow = z
  .object({
    id: zId,
    section: z.enum(sections),
    happenedOn: zDay,
    channel: maybe(z.enum(channels)),
    name: maybe(zLine(300)),
    area: maybe(zLine(200)),
    amount: maybe(zAmount),
    goods: maybe(z.object({ name: zLine(300), unit: zLine(40), quantity: z.number().int().min(1).max(1e12) })),
    value: maybe(zAmount),
    account: maybe(zLine(60)),
    memo: maybe(zText(2000)),
    references: z.array(zLine(80)).max(12).optional(),
    purpose: maybe(zLine(200)),
    reason: maybe(zLine(200)),
    policy: maybe(zLine(300)),
    decision: maybe(zLine(200)),
    source: zSource,
  })
  .refine(({ amount, goods }) => ((amount ?? null) === null) !== ((goods ?? null) === null), {
    message: 'disclosure.money_or_goods',
  })
