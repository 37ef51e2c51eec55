export const marksPath = '/dau-an'
export const publishMarksPath = `${marksPath}/cong-khai`
