export const marksPath = '/dau-an'
