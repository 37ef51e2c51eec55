export const organisationPages = {}
