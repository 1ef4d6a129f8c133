-- Kinds of meetings a park holds beside or instead of the usual ones: 校地联席会议, leaders' contact projects, chain chiefs.
create table squad_meeting_kind (
    tenant_id uuid not null,
    key text not null,
    name text not null,
    -- whose holders see its outcomes noted
    chair_role text not null,
    -- its agenda is compiled for every week that is opened
    weekly boolean not null,
    active boolean not null,
    constraint squad_meeting_kind_pk primary key (tenant_id, key)
);
select directory.wall('squad_meeting_kind', 'select, insert, update');

create table squad_meeting (
    tenant_id uuid not null,
    id uuid not null,
    kind text not null,
    week_id uuid,
    title text not null,
    held_at timestamptz not null,
    place text not null,
    state text not null,
    chair_id uuid,
    compiled_at timestamptz,
    opened_at timestamptz,
    closed_at timestamptz,
    minutes_due timestamptz,
    minutes_at timestamptz,
    minutes_by uuid,
    constraint squad_meeting_pk primary key (tenant_id, id),
    constraint squad_meeting_once unique (tenant_id, kind, week_id),
    constraint squad_meeting_week foreign key (tenant_id, week_id) references squad_week (tenant_id, id),
    constraint squad_meeting_chair foreign key (tenant_id, chair_id) references member (tenant_id, id),
    constraint squad_meeting_clerk foreign key (tenant_id, minutes_by) references member (tenant_id, id),
    constraint squad_meeting_state check (state in ('PLANNED', 'OPEN', 'CLOSED', 'ISSUED'))
);
create index squad_meeting_newest on squad_meeting (tenant_id, kind, held_at desc);
select directory.wall('squad_meeting', 'select, insert, update');

create table squad_agenda (
    tenant_id uuid not null,
    id uuid not null,
    meeting_id uuid not null,
    position integer not null,
    reason text not null,
    project_id uuid,
    -- the blocker or outcome it is about
    subject_id uuid,
    title text not null,
    detail text not null,
    constraint squad_agenda_pk primary key (tenant_id, id),
    constraint squad_agenda_meeting foreign key (tenant_id, meeting_id) references squad_meeting (tenant_id, id),
    constraint squad_agenda_project foreign key (tenant_id, project_id) references project (tenant_id, id),
    constraint squad_agenda_reason check (reason in ('RED', 'YELLOW', 'BLOCKER', 'DUE', 'NAMED'))
);
create index squad_agenda_in_order on squad_agenda (tenant_id, meeting_id, position);
select directory.wall('squad_agenda', 'select, insert, update, delete');

-- 议定事项: noted in the meeting, handed out with its minutes.
create table squad_outcome (
    tenant_id uuid not null,
    id uuid not null,
    meeting_id uuid not null,
    agenda_id uuid,
    project_id uuid,
    case_id uuid,
    what text not null,
    owner_id uuid not null,
    due_on date not null,
    acceptance text not null,
    state text not null,
    handed_back integer not null,
    suggested text,
    result text,
    noted_by uuid not null,
    noted_at timestamptz not null,
    assigned_at timestamptz,
    done_at timestamptz,
    overdue_at timestamptz,
    closed_at timestamptz,
    version integer not null,
    constraint squad_outcome_pk primary key (tenant_id, id),
    constraint squad_outcome_meeting foreign key (tenant_id, meeting_id) references squad_meeting (tenant_id, id),
    constraint squad_outcome_project foreign key (tenant_id, project_id) references project (tenant_id, id),
    constraint squad_outcome_case foreign key (tenant_id, case_id) references matter (tenant_id, id),
    constraint squad_outcome_owner foreign key (tenant_id, owner_id) references member (tenant_id, id),
    constraint squad_outcome_clerk foreign key (tenant_id, noted_by) references member (tenant_id, id),
    constraint squad_outcome_state check (state in ('NOTED', 'ASSIGNED', 'DOING', 'REPORTED', 'DONE', 'STRUCK'))
);
create index squad_outcome_of_meeting on squad_outcome (tenant_id, meeting_id, id);
create index squad_outcome_of_project on squad_outcome (tenant_id, project_id, id desc);
create unique index squad_outcome_of_case on squad_outcome (tenant_id, case_id) where case_id is not null;
create index squad_outcome_open on squad_outcome (tenant_id, due_on) where closed_at is null and assigned_at is not null;
select directory.wall('squad_outcome', 'select, insert, update');
