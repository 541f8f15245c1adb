-- Whom the company owes: all accounts of one kind in a currency.
create index ledger_account_kind on ledger_account (kind, currency);
