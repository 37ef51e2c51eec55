import type { Layout } from '../layout.ts'
import { agr } from './agr.ts'
import { agrNt, agrTq } from './agr-word.ts'
import { bidvA } from './bidv-a.ts'
import { bidvB } from './bidv-b.ts'
import { bidvC } from './bidv-c.ts'
import { ctg } from './ctg.ts'
import { ctg0 } from './ctg-0.ts'
import { kbnn, kbnnCommas, notice } from './kbnn.ts'
import { vbsp } from './vbsp.ts'
import { vcbA } from './vcb-a.ts'
import { vcbB } from './vcb-b.ts'
import { vcbC } from './vcb-c.ts'
import { vcbD } from './vcb-d.ts'

/** Every layout that is known, in no order: which one a file has is found from the file. */
export const layouts: readonly Layout[] = [
  ...[vcbA, vcbB, vcbC, vcbD],
  ...[ctg, ctg0],
  ...[bidvA, bidvB, bidvC],
  ...[agr, agrTq, agrNt],
  vbsp,
  ...[kbnn, kbnnCommas, notice],
]
