import { readFileSync } from 'node:fs'
import { addBankAccount, importStatement, readWaiting } from '../../src/areas/statements/index.ts'
import type { Caller } from '../../src/platform/context.ts'
import type { Database } from '../../src/platform/database.ts'
import { type FileStore, openFileStore } from '../../src/platform/files/index.ts'
import type { PdfAsked } from '../../src/platform/pdf/index.ts'
import { tableFile } from '../../src/print/xlsx/table-file.ts'
import type { Id } from '../../src/values/id.ts'
import { isRefusal } from '../../src/values/refusal.ts'
import { succeed } from './ward.ts'

/** A folder of files as the product keeps them. */
export async function openStore(folder: string): Promise<FileStore> {
  const store = await openFileStore({ kind: 'folder', folder })
  if (isRefusal(store)) throw new Error(store.key)
  return store
}

export interface Counter {
  readonly database: Database
  readonly files: FileStore
  readonly accountant: Caller
}

export async function newAccount({ database, accountant }: Counter, given: object): Promise<Id> {
  const account = { bank: 'VCB', holder: 'MAT TRAN TO QUOC VN', openedOn: '2024-01-02', ...given }
  return (await succeed(database, addBankAccount, account, accountant)).id
}

/** Sends bytes as a statement; they wait to be read. */
export async function sendStatement(
  { database, files, accountant }: Counter,
  given: { readonly accountId: Id; readonly bytes: Uint8Array; readonly form?: string; readonly name?: string },
): Promise<Id> {
  const { bytes, accountId, form = 'pdf', name = `sao-ke.${form}` } = given
  const { sha256, size } = await files.put(bytes, { mime: 'application/octet-stream' })
  return (await succeed(database, importStatement, { accountId, sha256, size, name, form }, accountant)).id
}

/** Everything that waits is read, as the queue would. */
export const readAllWaiting = ({ database, files }: Omit<Counter, 'accountant'>, pdf: PdfAsked = {}): Promise<number> =>
  readWaiting({ database, files, openTable: tableFile, name: 'Dấu Ấn', pdf }, new Date('2100-01-01'))

export const bytesOf = (path: string): Uint8Array => readFileSync(path)
