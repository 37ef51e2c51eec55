import type { Look } from './look.ts'
import { agrNt, agrTq, kbnn, kbnnCommas, notice } from './looks-lists.ts'
import { agr, bidvA, bidvB, bidvC, ctg, ctg0, vbsp } from './looks-others.ts'
import { vcbA, vcbB, vcbC, vcbD } from './looks-vcb.ts'

export const looks = {
  'vcb-a': vcbA,
  'vcb-b': vcbB,
  'vcb-c': vcbC,
  'vcb-d': vcbD,
  ctg,
  'ctg-0': ctg0,
  'bidv-a': bidvA,
  'bidv-b': bidvB,
  'bidv-c': bidvC,
  agr,
  'agr-tq': agrTq,
  'agr-nt': agrNt,
  vbsp,
  kbnn,
  'kbnn-p': kbnnCommas,
  tb: notice,
} as const satisfies Readonly<Record<string, Look>>

export type LookName = keyof typeof looks
export const lookNames = Object.keys(looks) as LookName[]
