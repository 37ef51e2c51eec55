import { resolve } from 'node:path'
import { restore as readBackup } from '../platform/backup/index.ts'
import { keepRestoredSecret } from '../platform/installation-secret.ts'
import { isRefusal, type Refusal } from '../values/refusal.ts'
import { command } from './command.ts'
import { readSecretFile } from './read-file.ts'
import { zPath } from './values.ts'

/** Nothing else may run on the installation: a server would go on with the old secret and its own picture of the rows. */
export const restore = command({
  name: 'restore',
  needs: 'alone',
  places: ['file'],
  input: { file: zPath, 'passphrase-file': zPath.optional() },
  run: async ({ place, config, words }, { file, 'passphrase-file': passphraseFile }) => {
    const passphrase = passphraseFile === undefined ? null : await readSecretFile(passphraseFile, 'passphrase-file')
    if (isRefusal(passphrase)) return passphrase
    const { installation, files } = place
    const restored = await readBackup({ owner: installation.owner, files, path: resolve(file), passphrase })
    if (isRefusal(restored)) return ofArchive(restored)
    const { manifest, secret } = restored
    const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0)
    const kept = secret !== null && config.secret === null
    if (kept) keepRestoredSecret(config.dataFolder, secret)
    const { cli } = words
    const aboutSecret = kept ? cli.secretKept : cli.secretNeeded
    return {
      lines: [cli.restored({ madeAt: manifest.madeAt, rows, files: manifest.files.length }), aboutSecret],
      json: { madeAt: manifest.madeAt, rows, files: manifest.files.length, secretKept: kept },
    }
  },
})

/** A passphrase that was not given is a slip of the person; anything else is what the archive, or the place, is like. */
function ofArchive(refusal: Refusal): Refusal {
  if (refusal.field === undefined) return refusal
  if (refusal.key === 'platform.archive_passphrase_needed') return { ...refusal, field: 'passphrase-file' }
  return { ...refusal, field: 'file', kind: 'conflict' }
}
