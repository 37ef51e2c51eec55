import { parentPort, workerData } from 'node:worker_threads'
import { readWaiting } from '../areas/statements/index.ts'
import { systemClock } from '../platform/clock.ts'
import { openDatabase } from '../platform/database.ts'
import { openFileStore } from '../platform/files/index.ts'
import { tableFile } from '../print/xlsx/table-file.ts'
import type { ReadingTask } from './reading.ts'

/** Runs alone in its thread until no statement waits; says how many it read. */
const { connections, files, timeZone, name, since } = workerData as ReadingTask

const database = openDatabase(connections, systemClock(timeZone))
try {
  const desk = { database, files: await openFileStore(files), openTable: tableFile, name }
  parentPort?.postMessage(await readWaiting(desk, since))
} finally {
  await database.close()
}
