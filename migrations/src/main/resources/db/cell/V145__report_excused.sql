-- A project that stops in mid-week does not owe the report of that week any more.
alter table squad_report drop constraint squad_report_state;
alter table squad_report add constraint squad_report_state
    check (state in ('OPEN', 'SUBMITTED', 'RETURNED', 'ACCEPTED', 'MISSED', 'EXCUSED'));
