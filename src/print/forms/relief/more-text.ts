import { showCount } from '../../../values/number.ts'

/** A paper that leaves something out says so, and where it stands. */
export const moreText = (shown: number, more: number): string =>
  `Phụ lục này in ${showCount(shown)} khoản mới nhất. ${showCount(more)} khoản trước đó có đủ từng dòng trên trang công khai của phường (tải về được dạng CSV) và trong bảng tính “Danh sách ủng hộ”.`
