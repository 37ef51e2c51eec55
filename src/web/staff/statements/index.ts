import type { AnyPage, ResourceDefinition } from '../../http/page.ts'
import { accountPage, newAccountPage } from './account.tsx'
import { boardPage } from './board.tsx'
import { filePage, originalFile } from './file.tsx'
import { linePage } from './line.tsx'
import { linesPage } from './lines.tsx'
import { linesSheet } from './lines-sheet.ts'
import { ownMovesPage } from './own-moves.tsx'
import { receivePage } from './receive.tsx'
import { sendPage } from './send.tsx'

/** Bank statements: accounts, files, and each movement. */
export const pages: readonly AnyPage[] = [
  boardPage,
  newAccountPage,
  accountPage,
  sendPage,
  filePage,
  linesPage,
  linePage,
  receivePage,
  ownMovesPage,
]

export const resources: readonly ResourceDefinition[] = [originalFile, linesSheet]
