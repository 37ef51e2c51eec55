import { backup } from './backup.ts'
import type { Command } from './command.ts'
import { dbUrl } from './db.ts'
import { doctor } from './doctor.ts'
import { figures } from './figures.ts'
import { reportCompute, reportIssue, reportList } from './report.ts'
import { reportExport } from './report-export.ts'
import { restore } from './restore.ts'
import { sampleLoad, sampleWipe } from './sample.ts'
import { serve } from './serve.ts'
import { setUp } from './set-up.ts'
import { statementRead } from './statement.ts'
import { unitLoad, unitSearch, unitShow } from './unit.ts'
import { userCreate, userDisable, userEnable, userGrant, userPassword } from './user.ts'
import { userCode, userList } from './user-list.ts'

/** Every command, in the order in which the overview lists them. */
export const commands: readonly Command[] = [
  serve,
  setUp,
  sampleLoad,
  sampleWipe,
  figures,
  reportList,
  reportCompute,
  reportIssue,
  reportExport,
  backup,
  restore,
  doctor,
  userList,
  userCreate,
  userPassword,
  userCode,
  userGrant,
  userDisable,
  userEnable,
  unitSearch,
  unitShow,
  unitLoad,
  statementRead,
  dbUrl,
]
