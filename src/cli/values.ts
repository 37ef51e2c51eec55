import { z } from 'zod'
import { zDay } from '../platform/input.ts'

/** Pieces of what commands take. Length and control characters are refused before these are asked. */
export const zText = z.string().trim().min(1, { message: 'platform.required' })
export const zPath = z.string().min(1, { message: 'platform.required' })
export const zFlag = z.boolean().default(false)
export const zCommitteeName = z.string().regex(/^[a-z0-9]([a-z0-9.-]{0,78}[a-z0-9])?$/, { message: 'cli.unit_form' })
export const zOneDay = zDay

/** An instant: a day (its end), or `2024-04-15T08:00:00+07:00`. */
export const zInstant = z.iso
  .datetime({ offset: true, message: 'cli.instant_form' })
  .transform((text) => new Date(text))
