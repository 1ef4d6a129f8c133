-- The office grades blockers, and those that wait outside may be let wait longer: steps of their way as well.
alter table squad_blocker_move drop constraint squad_blocker_move_kind;
alter table squad_blocker_move add constraint squad_blocker_move_kind check (kind in ('RAISED', 'TAKEN', 'REFUSED',
    'ESCALATED', 'BEYOND', 'JUMPED', 'DISAGREED', 'EXTERNAL', 'ANSWERED', 'FED_BACK', 'NOT_DONE', 'CLOSED', 'REOPENED',
    'REGRADED', 'WAIT_ASKED', 'WAIT_EXTENDED', 'WAIT_REFUSED'));
