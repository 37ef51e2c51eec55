import type pg from 'pg'
import { inject } from 'vitest'
import { newId } from '../../src/values/id.ts'
import { onServer, type TestCluster, toDatabase } from './cluster.ts'

export interface FreshDatabase {
  name: string
  /** The account that migrates and owns the tables. */
  owner: pg.ClientConfig
  /** The role of the staff pages, the API and the jobs. */
  app: pg.ClientConfig
  /** The role of the public pages. */
  portal: pg.ClientConfig
  drop(): Promise<void>
}

/**
 * A new, empty, migrated database for one test file: a copy of the template, ready in some 30 ms. Call it in `beforeAll`,
 * close your pools and `drop` it in `afterAll`. With TEST_DATABASE_URL it lies on that server (PostgreSQL ≥ 15).
 */
export async function freshDatabase(): Promise<FreshDatabase> {
  const cluster = await askCluster()
  return copyOf(cluster, cluster.template)
}

/** A copy of a database of the test server, under a name of its own. */
export async function copyOf(cluster: TestCluster, template: string): Promise<FreshDatabase> {
  const name = `dau_an_test_${newId().replaceAll('-', '')}`
  // Copied as files: by the log, which is the usual way, each of its pages goes through the buffers at three times the work.
  await onServer(cluster.owner, `create database ${name} template ${template} strategy file_copy`)
  const owner = toDatabase(cluster.owner, name)
  return {
    name,
    owner,
    app: asRole(owner, 'dau_an_app', cluster.roleAccounts),
    portal: asRole(owner, 'dau_an_portal', cluster.roleAccounts),
    drop: () => onServer(cluster.owner, `drop database if exists ${name} with (force)`),
  }
}

export async function askCluster(): Promise<TestCluster> {
  const response = await fetch(inject('clusterUrl'))
  if (!response.ok) throw new Error(await response.text())
  return (await response.json()) as TestCluster
}

function asRole(owner: pg.ClientConfig, role: string, hasAccount: boolean): pg.ClientConfig {
  return hasAccount ? { ...owner, user: role } : { ...owner, options: `-c role=${role}` }
}
