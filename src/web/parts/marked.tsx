import { piecesOf } from '../../values/match.ts'

/** A text with what was searched for marked in it; accents do not matter. */
export function Marked({ text, query }: { text: string; query: string }) {
  return (
    <>
      {piecesOf(text, query).map((piece, at) =>
        piece.hit ? <mark key={`${at} ${piece.text}`}>{piece.text}</mark> : piece.text,
      )}
    </>
  )
}
