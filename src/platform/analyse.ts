import pg from 'pg'

/**
 * Lets the server know its tables after much was written at once. It would look by itself within a minute; until then some
 * lists take it a hundred times as long to find.
 */
export async function analyse(owner: pg.ClientConfig): Promise<void> {
  const client = new pg.Client(owner)
  await client.connect()
  try {
    await client.query('analyze')
  } finally {
    await client.end()
  }
}
