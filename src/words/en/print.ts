import type { AreaWords } from '../shape.ts'

export const print: AreaWords = {
  refusals: {
    'rich.malformed': 'The text is not in the expected structure. Reload the page and enter it again.',
    'rich.unknown_node': 'The text holds a part that documents cannot have ({node}). Remove it.',
    'rich.unknown_mark':
      'The text has a style that documents cannot have ({mark}). Use bold, italic and underline only.',
    'rich.bad_attribute': 'A part of the text ({node}) has a wrong value. Remove it and insert it again.',
    'rich.too_long': 'The text is too long. Move some of it to an annex or an attached file.',
    'rich.too_deep': 'The text is nested deeper than {most} levels. Use fewer lists or tables inside each other.',
    'xlsx.empty': 'The file is empty. Choose the Excel file again.',
    'xlsx.not_xlsx': 'This is not an Excel file (.xlsx). Open it in Excel, save it as .xlsx and send it again.',
    'xlsx.damaged': 'This Excel file cannot be read. Open it in Excel, save it and send it again; remove any password.',
    'xlsx.too_big': 'The file is larger than {most} MB. Remove its pictures or split it.',
    'xlsx.bomb': 'The file unpacks to an abnormal size and was not accepted.',
    'xlsx.too_many_rows': 'The table has more than {most} rows. Split it into several files.',
    'xlsx.too_many_columns': 'The table has more than {most} columns. Remove those not needed.',
    'xlsx.missing_columns': 'Columns not found: {columns}. Use the headings of the sample file.',
    'xlsx.column_twice': 'The column “{column}” appears twice. Keep one.',
    'xlsx.required': 'Missing.',
    'xlsx.too_long': 'Longer than {most} letters.',
    'xlsx.error_cell': 'The cell holds a formula error.',
    'xlsx.not_a_day': 'Not a date; write day/month/year, for example 05/02/2021.',
    'xlsx.not_a_number': 'Not a number.',
    'xlsx.not_money': 'Not an amount; write đồng, for example 1.500.000.',
  },
  journal: {},
  notices: {},
}
