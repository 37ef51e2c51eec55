import type { AnyPage, ResourceDefinition } from './http/page.ts'

/** Every address of the product, area by area: one line each area, the pages themselves in its folder. */
export const pages: readonly AnyPage[] = []

export const resources: readonly ResourceDefinition[] = []
