import { type Refusal, refuse } from '../../values/refusal.ts'

/** A file's name as people see it, cut at its last dot; `extension` is lower case, without the dot, '' when absent. */
export interface FileName {
  readonly stem: string
  readonly extension: string
}

/** In characters: long enough for the full title of an official document. */
export const longestName = 150

const hidden = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cs}]/u
// Devices of Windows: a file of that name cannot be saved, or writes to the device.
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i

/** Reads the name that came with an upload. A name that could mislead a person or a disk is refused, not repaired. */
export function readFileName(name: string): FileName | Refusal {
  const text = name.normalize('NFC').trim()
  if (text === '') return refuse('files.name_missing')
  if ([...text].length > longestName) return refuse('files.name_long', { params: { limit: longestName } })
  if (/[/\\]/.test(text) || /^[a-z]:/i.test(text) || text.includes('..')) return refuse('files.name_path')
  // Direction marks turn 'anh<RLO>gpj.exe' into 'anhexe.jpg' on the screen.
  if (hidden.test(text)) return refuse('files.name_hidden')
  if (/[<>:"|?*]/.test(text)) return refuse('files.name_signs')
  const dot = text.lastIndexOf('.')
  const stem = (dot === -1 ? text : text.slice(0, dot)).trim()
  const extension = dot === -1 ? '' : text.slice(dot + 1).toLowerCase()
  if (stem === '' || reserved.test(stem.split('.')[0] ?? '')) return refuse('files.name_signs')
  // 'Báo cáo quý 1. Tổ 9' has a dot, not an extension.
  return /^[a-z0-9]{1,8}$/.test(extension) || extension === '' ? { stem, extension } : { stem: text, extension: '' }
}
