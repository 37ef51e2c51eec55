/** A picture is kept no larger than this, in pixels of its longer side: enough to read a signature on a page. */
export const longestSide = 2560
