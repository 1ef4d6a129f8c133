-- The park's own rules of the committee's vote. A change is a new row; without one the standard set holds.
create table committee_rules (
    tenant_id uuid not null,
    version integer not null,
    quorum_base text not null,
    quorum_numerator integer not null,
    quorum_denominator integer not null,
    fewest integer not null,
    pass_base text not null,
    pass_numerator integer not null,
    pass_denominator integer not null,
    tie text not null,
    chair_veto boolean not null,
    fewest_seats integer not null,
    largest_seats integer not null,
    substitution boolean not null,
    made_by uuid not null,
    made_at timestamptz not null,
    constraint committee_rules_pk primary key (tenant_id, version),
    constraint committee_rules_member foreign key (tenant_id, made_by) references member (tenant_id, id),
    constraint committee_rules_quorum_base check (quorum_base in ('NON_RECUSED', 'ALL')),
    constraint committee_rules_pass_base check (pass_base in ('NON_RECUSED', 'ALL', 'PRESENT')),
    constraint committee_rules_tie check (tie in ('FAILS', 'CHAIR_DECIDES')),
    constraint committee_rules_quorum check (
        quorum_numerator <= quorum_denominator and 2 * quorum_numerator >= quorum_denominator),
    constraint committee_rules_pass check (
        pass_numerator <= pass_denominator and 2 * pass_numerator >= pass_denominator)
);
select directory.wall('committee_rules', 'select, insert');

-- The rules a meeting was opened with: 0 is the standard set. Empty before it opens, and for meetings opened before
-- there was a choice, which went by the standard set.
alter table committee_meeting add column rules_version integer;

-- A substitute sits in the place of a member who named them in writing.
alter table committee_seat add column stands_for uuid;
alter table committee_seat add column authority text;
alter table committee_seat add constraint committee_seat_stands_for
    foreign key (tenant_id, stands_for) references member (tenant_id, id);
create unique index committee_seat_once on committee_seat (tenant_id, meeting_id, stands_for)
    where stands_for is not null;
