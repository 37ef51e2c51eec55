import { parentPort, workerData } from 'node:worker_threads'
import { readWaiting } from '../areas/statements/index.ts'
import { systemClock } from '../platform/clock.ts'
import { openDatabase } from '../platform/database.ts'
import { openFileStore } from '../platform/files/index.ts'
import { tableFile } from '../print/xlsx/table-file.ts'
import type { ReadingTask } from './reading.ts'

/** Runs alone in its thread until no statement waits, or until it is told to end; says how many it read. */
const { connections, files, timeZone, name, since } = workerData as ReadingTask

let isEnding = false
parentPort?.once('message', () => {
  isEnding = true
})

const database = openDatabase(connections, systemClock(timeZone))
try {
  const desk = { database, files: await openFileStore(files), openTable: tableFile, name, isEnding: () => isEnding }
  parentPort?.postMessage(await readWaiting(desk, since))
} finally {
  // Nobody is listened to any more, or the thread would not end.
  parentPort?.close()
  await database.close()
}
