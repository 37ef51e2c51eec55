import { rm } from 'node:fs/promises'
import pg from 'pg'
import { openDatabase } from '../../src/platform/database.ts'
import { openFileStore } from '../../src/platform/files/index.ts'
import { createSecrets } from '../../src/platform/secret.ts'
import { sampleId } from '../../src/sample/hand.ts'
import { loadSample } from '../../src/sample/load.ts'
import { onServer, sampleTemplate, type TestCluster } from './cluster.ts'
import { askCluster, copyOf, type FreshDatabase } from './postgres.ts'
import { type Furniture, openTestHouse, type TestHouse } from './web.ts'

/** The committees of the sample: the ward, the ward it was merged into, and the province above. */
export const sampleCommittees = {
  songCau: sampleId('song-cau committee'),
  bacKan: sampleId('bac-kan committee'),
  thaiNguyen: sampleId('thai-nguyen committee'),
} as const

/**
 * The whole product with the sample term loaded by its actions: loaded once in a test run, copied for each file that asks.
 */
export async function openSampleHouse(at = '2025-07-02T08:00:00+07:00'): Promise<TestHouse> {
  return openTestHouse(at, await sampleFurniture())
}

/** A copy of the loaded sample, for a house to be opened on. */
export async function sampleFurniture(): Promise<Furniture> {
  const cluster = await askCluster()
  const template = sampleTemplate(cluster.template)
  const { sampleFiles: filesFolder } = cluster
  await madeOnce(cluster, template, filesFolder)
  return { data: await copyOf(cluster, template), filesFolder }
}

/** Other test files wait here while the first loads. */
async function madeOnce(cluster: TestCluster, template: string, filesFolder: string): Promise<void> {
  const client = new pg.Client(cluster.owner)
  await client.connect()
  try {
    await client.query(`select pg_advisory_lock(hashtext('${template}'))`)
    const known = await client.query('select from pg_database where datname = $1', [template])
    if (known.rowCount) return
    await rm(filesFolder, { recursive: true, force: true })
    const data = await copyOf(cluster, cluster.template)
    await loadInto(data, filesFolder)
    await onServer(cluster.owner, `alter database ${data.name} rename to ${template}`)
  } finally {
    await client.end()
  }
}

async function loadInto(data: FreshDatabase, filesFolder: string): Promise<void> {
  const secrets = createSecrets('a secret for tests only, long enough to serve')
  const files = await openFileStore({ kind: 'folder', folder: filesFolder })
  await loadSample((clock) => openDatabase({ app: data.app, portal: data.portal }, clock, undefined, secrets), files)
  // As the server itself does within a minute: without knowing its tables it takes a hundred times as long for some lists.
  await onServer(data.owner, 'analyze')
}
