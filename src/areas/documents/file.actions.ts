import { z } from 'zod'
import { action, done } from '../../platform/action.ts'
import type { Writing } from '../../platform/context.ts'
import { isSha256, type Received } from '../../platform/files/index.ts'
import { zId, zLine } from '../../platform/input.ts'
import { parseDay } from '../../values/day.ts'
import { type Id, newId } from '../../values/id.ts'
import { insertFile } from './file.store.ts'
import type { FileFacts } from './file.ts'
import { permissions } from './permissions.ts'

const zSha256 = z.string().refine(isSha256, { message: 'platform.invalid' })

/** A content that the file store has taken in already. */
export const zStoredFile = z.object({
  sha256: zSha256,
  sentSha256: zSha256,
  name: zLine(255),
  mime: z.string().max(120),
  size: z.number().int().min(0),
  width: z.number().int().min(1).nullable(),
  height: z.number().int().min(1).nullable(),
  takenOn: z
    .string()
    .nullable()
    .transform((text) => (text === null ? null : parseDay(text))),
  previews: z.object({ small: zSha256, large: zSha256 }).nullable(),
})

export const zStoredFiles = z.array(zStoredFile).max(20)
export type StoredFileInput = z.output<typeof zStoredFile>

/** What `receive()` answered, as the actions of this area take it. */
export function describeFile(received: Received): StoredFileInput {
  const { file, picture } = received
  return {
    sha256: file.sha256,
    sentSha256: received.sentSha256,
    name: received.name,
    mime: file.mime,
    size: file.size,
    width: picture?.width ?? null,
    height: picture?.height ?? null,
    takenOn: parseDay(picture?.takenAt?.slice(0, 10) ?? ''),
    previews: picture && { small: picture.previews[480].sha256, large: picture.previews[1280].sha256 },
  }
}

/** Registers a stored content under this committee; until then nobody can open it. */
export const storeFile = action({
  name: 'documents.store_file',
  permission: permissions.store_file,
  input: zStoredFile.extend({ id: zId.optional() }),
  load: async () => null,
  run: async (w, { id = newId(), ...file }) => {
    await insertFile(w, { id, ...file })
    const data = { name: file.name, size: file.size, sha256: file.sha256 }
    return done({ output: { id }, subject: { kind: 'file', id }, data })
  },
})

/** The files of an act that names them itself in its own journal line. */
export async function storeFiles(w: Writing, files: readonly StoredFileInput[]): Promise<readonly Id[]> {
  const made = files.map((file): FileFacts & { sentSha256: string } => ({ id: newId(), ...file }))
  for (const file of made) await insertFile(w, file)
  return made.map((file) => file.id)
}
