import { z } from 'zod'

/** The last entry of an archive: what must be in it. An archive without it, or at odds with it, is refused whole. */
export const manifestSchema = z.strictObject({
  format: z.literal(1),
  madeAt: z.iso.datetime(),
  /** Name and hash of every migration the records were written under. */
  migrations: z.array(z.strictObject({ name: z.string(), hash: z.string() })).min(1),
  tables: z.array(
    z.strictObject({
      name: z.string().regex(/^[a-z_]+\.[a-z_]+$/),
      columns: z.array(z.string().regex(/^[a-z_0-9]+$/)),
      rows: z.number().int().min(0),
      sha256: z.string().length(64),
    }),
  ),
  files: z.array(z.strictObject({ sha256: z.string().length(64), size: z.number().int().min(0), mime: z.string() })),
  /** Whether the installation's secret is inside; only sealed archives carry it. */
  secret: z.boolean(),
})

export type Manifest = z.infer<typeof manifestSchema>
