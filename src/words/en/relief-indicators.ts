const gifts = 'Register of contributions'
const books = 'Sets of books'

/** What the indicators of relief are called, count and leave out. */
export const reliefIndicatorTexts = {
  donations_cash_received: {
    name: 'Money contributed',
    definition:
      'Voluntary contributions to campaigns received in cash and by bank. Goods, the Fund for the Poor, money from the level above and State money are none of it.',
    unit: 'đồng',
    qualifying: 'Posted by a voucher and not reversed; by the day of receipt.',
    source: gifts,
  },
  donations_in_kind_value: {
    name: 'Value of contributed goods',
    definition:
      'Goods that were valued, quantity times unit price by invoice, quote or council. Goods without a value are not 0: they are told by quantity.',
    unit: 'đồng',
    qualifying: 'Taken into a store by a voucher and not reversed; by the day of receipt.',
    source: gifts,
  },
  donations_in_kind_unvalued: {
    name: 'Goods without a value',
    definition: 'Lines of goods in store that nobody has valued, told beside the value of goods.',
    unit: 'lines of goods',
    qualifying: 'Taken into a store by a voucher and not reversed; by the day of receipt.',
    source: gifts,
  },
  donations_total_value: {
    name: 'Contributions by value',
    definition:
      'Money and the value of goods together, for comparison. This is a value, not money received; State money is none of it.',
    unit: 'đồng (by value)',
    qualifying: 'As the two indicators of money and of goods.',
    source: gifts,
  },
  donors: {
    name: 'Donors',
    definition: 'Different persons and bodies that gave; a collective gift is one. Each anonymous gift is one.',
    unit: 'donors',
    qualifying: 'With at least one gift counted in the period.',
    source: gifts,
  },
  contributions_distributed: {
    name: 'Support paid out of contributions',
    definition: 'Money paid in support from the books of campaigns, without remittances, returns and fees.',
    unit: 'đồng',
    qualifying: 'Vouchers carried out in the period, less those reversed.',
    source: books,
  },
  contributions_remitted_up: {
    name: 'Contributions remitted to the level above',
    definition: 'Money remitted from the books of campaigns; it is no support given to people here.',
    unit: 'đồng',
    qualifying: 'Vouchers carried out in the period, less those reversed.',
    source: books,
  },
  contributions_balance: {
    name: 'Contributions left',
    definition:
      'Received less paid, remitted, returned and fees, of all campaigns on the day: what lies in the safe and the accounts.',
    unit: 'đồng',
    qualifying: 'All vouchers of money carried out by the day.',
    source: books,
  },
}
