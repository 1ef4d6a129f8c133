-- Companies and teams of the park.
create table resident (
    tenant_id uuid not null,
    id uuid not null,
    -- normalised; a doubtful code is kept and looked at, never refused
    uscc text not null,
    uscc_doubt text,
    name text not null,
    state text not null,
    created_at timestamptz not null,
    version integer not null,
    constraint resident_pk primary key (tenant_id, id),
    constraint resident_uscc unique (tenant_id, uscc),
    constraint resident_state check (state in ('active', 'left'))
);
select directory.wall('resident', 'select, insert, update');

create table unit (
    tenant_id uuid not null,
    id uuid not null,
    name text not null,
    parent_id uuid,
    created_at timestamptz not null,
    constraint unit_pk primary key (tenant_id, id),
    constraint unit_name unique (tenant_id, name),
    constraint unit_parent foreign key (tenant_id, parent_id) references unit (tenant_id, id)
);
select directory.wall('unit', 'select, insert, update');

-- Persons with roles in the park. Name, phone and email are personal data: they stay in this table.
create table member (
    tenant_id uuid not null,
    id uuid not null,
    account_id uuid not null,
    name text not null,
    phone text,
    email text,
    unit_id uuid,
    resident_id uuid,
    state text not null,
    created_at timestamptz not null,
    version integer not null,
    constraint member_pk primary key (tenant_id, id),
    constraint member_account unique (tenant_id, account_id),
    constraint member_unit foreign key (tenant_id, unit_id) references unit (tenant_id, id),
    constraint member_resident foreign key (tenant_id, resident_id) references resident (tenant_id, id),
    constraint member_state check (state in ('active', 'suspended'))
);
create index member_of_unit on member (tenant_id, unit_id) where unit_id is not null;
create index member_of_resident on member (tenant_id, resident_id) where resident_id is not null;
select directory.wall('member', 'select, insert, update');

create table member_role (
    tenant_id uuid not null,
    member_id uuid not null,
    role text not null,
    constraint member_role_pk primary key (tenant_id, member_id, role),
    constraint member_role_member foreign key (tenant_id, member_id) references member (tenant_id, id)
);
create index member_role_holders on member_role (tenant_id, role, member_id);
select directory.wall('member_role', 'select, insert, delete');

-- What a person agreed to, in which wording and when. Kept as proof, never changed.
create table consent (
    tenant_id uuid not null,
    member_id uuid not null,
    subject text not null,
    wording text not null,
    given_at timestamptz not null,
    constraint consent_pk primary key (tenant_id, member_id, subject, wording),
    constraint consent_member foreign key (tenant_id, member_id) references member (tenant_id, id)
);
select directory.wall('consent', 'select, insert');
