import { day } from '../../values/day.ts'
import type { SampleModel } from './model-shape.ts'

/** The key of the model that the published account of the term names. */
export const atHome = 'ho tro f0'

/** The model that the published account of the term names. */
export const modelAtHome: SampleModel = {
  key: atHome,
  kind: 'model',
  name: 'Hỗ trợ F0 điều trị tại nhà',
  lead: 'Ủy ban MTTQ Việt Nam phường, Hội Liên hiệp Phụ nữ, Đoàn Thanh niên',
  description:
    'Gia đình có người điều trị COVID-19 tại nhà được đội tình nguyện của tổ mua giúp lương thực, thuốc theo đơn của Trạm Y tế, hỏi thăm qua điện thoại hằng ngày.',
  areas: [],
  startedOn: day('2021-12-06'),
  endedOn: day('2023-10-31'),
  asksHelp: true,
  results: [
    ['2022-01-31', 'volunteers', 48],
    ['2022-01-31', 'households', 46],
    ['2022-02-28', 'households', 118],
    ['2022-03-31', 'households', 176],
    ['2022-04-30', 'households', 64],
    ['2022-12-31', 'households', 12],
    ['2022-04-30', 'packages', 385],
    ['2022-04-30', 'calls', 2140],
  ],
  takenUp: [
    [9, '2022-01-10'],
    [12, '2022-02-15'],
    [18, '2022-02-20'],
  ],
  scene: 'houses',
}
