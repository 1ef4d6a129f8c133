-- People look at their own sign-ins, and a park at those to it: an attempt that passed says where it led.
alter table sign_in add column park_id uuid;
create index sign_in_of_account on sign_in (account_id, id desc) where account_id is not null;
