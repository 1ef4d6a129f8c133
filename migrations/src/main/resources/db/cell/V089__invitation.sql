-- A seat in the park, offered to whoever holds the code; for people who have an account already.
create table invitation (
    tenant_id uuid not null,
    id uuid not null,
    -- only the hash: who reads this table cannot take the seat
    code_hash text not null,
    name text not null,
    roles text[] not null,
    unit_id uuid,
    resident_id uuid,
    invited_by uuid not null,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    withdrawn_at timestamptz,
    taken_at timestamptz,
    -- who came
    member_id uuid,
    constraint invitation_pk primary key (tenant_id, id),
    constraint invitation_code unique (tenant_id, code_hash),
    constraint invitation_unit foreign key (tenant_id, unit_id) references unit (tenant_id, id),
    constraint invitation_resident foreign key (tenant_id, resident_id) references resident (tenant_id, id),
    constraint invitation_host foreign key (tenant_id, invited_by) references member (tenant_id, id),
    constraint invitation_guest foreign key (tenant_id, member_id) references member (tenant_id, id),
    constraint invitation_taken check ((taken_at is null) = (member_id is null)),
    constraint invitation_over check (taken_at is null or withdrawn_at is null)
);
select directory.wall('invitation', 'select, insert, update');
