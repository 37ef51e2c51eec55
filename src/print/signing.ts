/** Millimetres left free above a signer's name: for a seal beside the signature, or for the signature alone. */
export function signatureRoom(noSeal: boolean): number {
  return noSeal ? 17 : 24
}
