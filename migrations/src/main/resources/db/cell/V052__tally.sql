-- Sums that boards read, changed in the transaction of the fact, so that a board costs the number of its figures and
-- not of its facts. What is declared over events can be counted again from them.
create table tally (
    tenant_id uuid not null,
    measure text not null,
    -- what it is counted for, for example a workflow or a step of one
    scope text not null,
    -- first day of the month
    period date not null,
    value numeric(24,4) not null,
    constraint tally_pk primary key (tenant_id, measure, scope, period)
);
select directory.wall('tally', 'select, insert, update, delete');

-- What counts once for each subject however often it happens.
create table tally_subject (
    tenant_id uuid not null,
    measure text not null,
    scope text not null,
    subject text not null,
    constraint tally_subject_pk primary key (tenant_id, measure, scope, subject)
);
select directory.wall('tally_subject', 'select, insert, delete');
