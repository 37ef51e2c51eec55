import { resolve } from 'node:path'
import { backup as writeBackup } from '../platform/backup/index.ts'
import { installationSecret } from '../platform/installation-secret.ts'
import { isRefusal } from '../values/refusal.ts'
import { command } from './command.ts'
import { mayNotWrite, readSecretFile } from './read-file.ts'
import { zPath } from './values.ts'

export const backup = command({
  name: 'backup',
  needs: 'shared',
  places: ['file'],
  input: { file: zPath, 'passphrase-file': zPath.optional() },
  run: async ({ place, config, words }, { file, 'passphrase-file': passphraseFile }) => {
    const refused = await mayNotWrite(file, 'file')
    if (refused) return refused
    const passphrase = passphraseFile === undefined ? null : await readSecretFile(passphraseFile, 'passphrase-file')
    if (isRefusal(passphrase)) return passphrase
    const secret = config.secret ?? installationSecret(config.dataFolder)
    if (isRefusal(secret)) return secret
    const { installation, files, database } = place
    const path = resolve(file)
    const given = { owner: installation.owner, files, path, passphrase, secret, now: database.clock.now() }
    const manifest = await writeBackup(given)
    const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0)
    const { cli } = words
    return {
      lines: [
        cli.backedUp({ path, rows, files: manifest.files.length }),
        manifest.secret ? cli.secretInside : cli.secretOutside,
      ],
      json: { path, rows, files: manifest.files.length, secret: manifest.secret, madeAt: manifest.madeAt },
    }
  },
})
