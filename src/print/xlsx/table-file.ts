import { readFile, stat } from 'node:fs/promises'
import { readCsv } from '../../values/csv.ts'
import { type Refusal, refuse } from '../../values/refusal.ts'
import { openXlsx, type RawRow } from './open.ts'

const mostBytes = 100e6
const limits = { bytes: mostBytes, unpacked: 1e9, ratio: 200, rows: 500_000, columns: 100 }

/** The cells of a long table that lies in a file: larger than what people send with a form, and still bounded. */
export async function tableFile(path: string, form: 'xlsx' | 'csv'): Promise<readonly RawRow[] | Refusal> {
  const { size } = await stat(path)
  if (size > mostBytes) return refuse('platform.too_large', { kind: 'limit', params: { max: mostBytes / 1e6 } })
  const bytes = await readFile(path)
  return form === 'xlsx' ? openXlsx(bytes, limits) : readCsv(bytes.toString('utf8'))
}
