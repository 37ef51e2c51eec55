/** Where test files ask the run for styles and islands. */
export const clientPath = '/client'
