/** The half of PDF.js that reads files; the package tells no types of it, and it is only put where the other half looks. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs' {
  export const WorkerMessageHandler: unknown
}
