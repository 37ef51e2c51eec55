import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The project folder, wherever the command is called from. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

export const inProject = (...parts) => join(root, ...parts)

/** The Node everything of ours but these starting files needs. */
export const neededNode = 24

export const hasNode24 = Number(process.versions.node.split('.')[0]) >= neededNode

/** Tells the person at the terminal; standard output stays free for what a command prints. */
export function say(text) {
  process.stderr.write(`${text}\n`)
}

/** Ends the program with what is wrong and the way out, in both languages. */
export function giveUp(vietnamese, english) {
  say(`\nDấu Ấn: ${vietnamese}\n        ${english}`)
  process.exit(1)
}
