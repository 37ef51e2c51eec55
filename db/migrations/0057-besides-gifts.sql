-- What came in and went out beside gifts and help is public line by line as well: interest and money returned, fees of the bank
-- and what went back to donors. Money that the bank or a payee returned has a purpose of its own in the books.
alter table books.voucher drop constraint voucher_purpose_check;
alter table books.voucher add constraint voucher_purpose_check check (purpose in
  ('contribution', 'from_above', 'interest', 'refunded', 'surplus',
   'distribution', 'remittance', 'returned', 'fee', 'loss', 'own_move'));
alter table disclosure.row drop constraint row_section_check;
alter table disclosure.row add constraint row_section_check
  check (section in ('received', 'added', 'given', 'remitted', 'deducted'));
alter table disclosure.expected drop constraint expected_section_check;
alter table disclosure.expected add constraint expected_section_check
  check (section in ('received', 'added', 'given', 'remitted', 'deducted'));
