import type { AnyPage, ResourceDefinition } from '../../http/page.ts'
import { accountPage } from './account.tsx'
import { boardPage } from './board.tsx'
import { bookPage } from './book.tsx'
import { newBookPage } from './book-new.tsx'
import { countPage } from './count.tsx'
import { newCountPage } from './count-new.tsx'
import { importPage, importSample } from './import.tsx'
import { paperFiles } from './papers.ts'
import { voucherPage } from './voucher.tsx'
import { editVoucherPage, newVoucherPage } from './voucher-new.tsx'
import { accountSheet, voucherSheets } from './voucher-sheets.ts'
import { waitingPage } from './waiting.tsx'

/** Sets of books. */
export const pages: readonly AnyPage[] = [
  boardPage,
  waitingPage,
  newBookPage,
  bookPage,
  newVoucherPage,
  voucherPage,
  editVoucherPage,
  accountPage,
  newCountPage,
  countPage,
  importPage,
]

export const resources: readonly ResourceDefinition[] = [...voucherSheets, accountSheet, importSample, ...paperFiles]
