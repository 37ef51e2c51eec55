/** PDF.js without its comments, which are half of it. The package tells the types of the whole one alone. */
declare module 'pdfjs-dist/legacy/build/pdf.min.mjs' {
  export * from 'pdfjs-dist/legacy/build/pdf.mjs'
}

/** The half of PDF.js that reads files; the package tells no types of it, and it is only put where the other half looks. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.min.mjs' {
  export const WorkerMessageHandler: unknown
}
