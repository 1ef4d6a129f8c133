-- Who keeps out of a case, for every room that lets people judge. A recused person does not meet the case again.
create table recusal (
    tenant_id uuid not null,
    case_id uuid not null,
    member_id uuid not null,
    reason text not null,
    declared_at timestamptz not null,
    constraint recusal_pk primary key (tenant_id, case_id, member_id),
    constraint recusal_case foreign key (tenant_id, case_id) references matter (tenant_id, id),
    constraint recusal_member foreign key (tenant_id, member_id) references member (tenant_id, id)
);
select directory.wall('recusal', 'select, insert');

create table committee_meeting (
    tenant_id uuid not null,
    id uuid not null,
    title text not null,
    held_at timestamptz not null,
    place text not null,
    state text not null,
    constraint committee_meeting_pk primary key (tenant_id, id),
    constraint committee_meeting_state check (state in ('PLANNED', 'OPEN', 'CLOSED'))
);
create index committee_meeting_newest on committee_meeting (tenant_id, id desc);
select directory.wall('committee_meeting', 'select, insert, update');

-- Members in office for this meeting: the roles' holders until it opens, fixed from then on.
create table committee_seat (
    tenant_id uuid not null,
    meeting_id uuid not null,
    member_id uuid not null,
    chair boolean not null,
    present boolean not null,
    constraint committee_seat_pk primary key (tenant_id, meeting_id, member_id),
    constraint committee_seat_meeting foreign key (tenant_id, meeting_id) references committee_meeting (tenant_id, id),
    constraint committee_seat_member foreign key (tenant_id, member_id) references member (tenant_id, id)
);
select directory.wall('committee_seat', 'select, insert, update, delete');

create table committee_item (
    tenant_id uuid not null,
    id uuid not null,
    meeting_id uuid not null,
    case_id uuid not null,
    position integer not null,
    title text not null,
    resident text not null,
    asked numeric(20,2) not null,
    most numeric(20,2) not null,
    state text not null,
    outcome text,
    granted numeric(20,2),
    conditions json not null,
    tally json,
    decided_by uuid,
    decided_at timestamptz,
    constraint committee_item_pk primary key (tenant_id, id),
    constraint committee_item_position unique (tenant_id, meeting_id, position),
    constraint committee_item_meeting foreign key (tenant_id, meeting_id) references committee_meeting (tenant_id, id),
    constraint committee_item_case foreign key (tenant_id, case_id) references matter (tenant_id, id),
    constraint committee_item_decider foreign key (tenant_id, decided_by) references member (tenant_id, id),
    constraint committee_item_state check (state in ('OPEN', 'DECIDED', 'RETURNED')),
    constraint committee_item_outcome check (outcome in ('APPROVED', 'CONDITIONAL', 'DEFERRED', 'VETOED')),
    constraint committee_item_decided check ((state = 'DECIDED') = (outcome is not null and decided_at is not null)),
    constraint committee_item_granted check (granted is null
        or (outcome in ('APPROVED', 'CONDITIONAL') and granted > 0 and granted <= asked and granted <= most))
);
-- A case stands on one open agenda only.
create unique index committee_item_once on committee_item (tenant_id, case_id) where state = 'OPEN';
create index committee_item_of_case on committee_item (tenant_id, case_id);
select directory.wall('committee_item', 'select, insert, update');

create table committee_ballot (
    tenant_id uuid not null,
    item_id uuid not null,
    member_id uuid not null,
    vote text not null,
    reason text,
    conditions json not null,
    cast_at timestamptz not null,
    constraint committee_ballot_pk primary key (tenant_id, item_id, member_id),
    constraint committee_ballot_item foreign key (tenant_id, item_id) references committee_item (tenant_id, id),
    constraint committee_ballot_member foreign key (tenant_id, member_id) references member (tenant_id, id),
    constraint committee_ballot_vote check (vote in ('YES', 'CONDITIONAL', 'ABSTAIN', 'NO')),
    constraint committee_ballot_reason check (vote not in ('CONDITIONAL', 'NO') or reason is not null)
);
select directory.wall('committee_ballot', 'select, insert, update, delete');

-- What a meeting resolved, as it was when it closed. Insert only.
create table committee_resolution (
    tenant_id uuid not null,
    meeting_id uuid not null,
    -- json, not jsonb: the digest is over this very text
    content json not null,
    digest text not null,
    total numeric(20,2) not null,
    closed_at timestamptz not null,
    constraint committee_resolution_pk primary key (tenant_id, meeting_id),
    constraint committee_resolution_meeting foreign key (tenant_id, meeting_id)
        references committee_meeting (tenant_id, id)
);
select directory.wall('committee_resolution', 'select, insert');
