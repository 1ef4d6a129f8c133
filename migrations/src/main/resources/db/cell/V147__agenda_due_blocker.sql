-- A blocker that is due is spoken of whether it is new or not.
alter table squad_agenda drop constraint squad_agenda_reason;
alter table squad_agenda add constraint squad_agenda_reason
    check (reason in ('RED', 'YELLOW', 'BLOCKER', 'DUE_BLOCKER', 'DUE', 'NAMED'));
