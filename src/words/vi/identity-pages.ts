export const identityPages = {}
