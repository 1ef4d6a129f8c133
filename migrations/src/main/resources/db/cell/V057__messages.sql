-- What a person is told in the application. Written by the relay after the fact is committed.
create table message (
    tenant_id uuid not null,
    id uuid not null,
    member_id uuid not null,
    -- counts up for each member without a gap, so that a list and a live stream can go on from anywhere
    position bigint not null,
    rule text not null,
    topic text not null,
    urgent boolean not null,
    -- the task or the fact it tells of: once for each person and rule, however often the fact is told
    origin uuid not null,
    event_id uuid not null,
    -- by language tag
    title jsonb not null,
    body jsonb not null,
    about_kind text not null,
    about_id uuid not null,
    case_id uuid,
    at timestamptz not null,
    read_at timestamptz,
    -- day on whose digest it goes out, where its reader wants one mail a day
    digest_on date,
    constraint message_pk primary key (tenant_id, id),
    constraint message_once unique (tenant_id, origin, rule, member_id),
    constraint message_position unique (tenant_id, member_id, position),
    constraint message_member foreign key (tenant_id, member_id) references member (tenant_id, id)
);
create index message_unread on message (tenant_id, member_id, position desc) where read_at is null;
create index message_digest on message (tenant_id, member_id, digest_on) where digest_on is not null;
select directory.wall('message', 'select, insert, update');

-- Exact counts, kept with the messages. The job role sees whose news is new, never what it says.
create table message_count (
    tenant_id uuid not null,
    member_id uuid not null,
    unread integer not null,
    last bigint not null,
    changed_at timestamptz not null,
    constraint message_count_pk primary key (tenant_id, member_id)
);
create index message_count_changed on message_count (changed_at);
select directory.wall('message_count', 'select, insert, update');
create policy news on message_count for select to parkflow_jobs using (true);
grant select (tenant_id, member_id, changed_at) on message_count to parkflow_jobs;

-- How one person wants to be told: topic → channel → mode; empty means as the park does it.
create table message_habit (
    tenant_id uuid not null,
    member_id uuid not null,
    choices jsonb not null,
    quiet_from text,
    quiet_to text,
    language text not null,
    version integer not null,
    constraint message_habit_pk primary key (tenant_id, member_id),
    constraint message_habit_member foreign key (tenant_id, member_id) references member (tenant_id, id)
);
select directory.wall('message_habit', 'select, insert, update');

-- How the park wants its people told.
create table message_custom (
    tenant_id uuid not null,
    quiet_from text not null,
    quiet_to text not null,
    digest_at text not null,
    version integer not null,
    constraint message_custom_pk primary key (tenant_id)
);
select directory.wall('message_custom', 'select, insert, update');

-- The park's own words for a rule of the standard library, or that it is not told at all.
create table message_template (
    tenant_id uuid not null,
    rule text not null,
    told boolean not null,
    title jsonb not null,
    body jsonb not null,
    version integer not null,
    constraint message_template_pk primary key (tenant_id, rule)
);
select directory.wall('message_template', 'select, insert, update, delete');

-- A link in a mail that answers exactly one task, once. Only the hash: who reads this table cannot use it.
create table message_link (
    tenant_id uuid not null,
    id uuid not null,
    hash text not null,
    member_id uuid not null,
    task_id uuid not null,
    outcome text not null,
    made_at timestamptz not null,
    expires_at timestamptz not null,
    used_at timestamptz,
    constraint message_link_pk primary key (tenant_id, id),
    constraint message_link_hash unique (tenant_id, hash),
    constraint message_link_member foreign key (tenant_id, member_id) references member (tenant_id, id)
);
select directory.wall('message_link', 'select, insert, update');

-- Where the park sends its news outside: webhooks and group robots. Addresses and secrets are sealed, because the
-- address of a robot is a secret too.
create table endpoint (
    tenant_id uuid not null,
    id uuid not null,
    kind text not null,
    name text not null,
    host text not null,
    address bytea not null,
    secret bytea,
    -- still valid beside the new one until then
    old_secret bytea,
    old_until timestamptz,
    -- patterns of event types
    events jsonb not null,
    details boolean not null,
    state text not null,
    created_at timestamptz not null,
    version integer not null,
    constraint endpoint_pk primary key (tenant_id, id),
    constraint endpoint_name unique (tenant_id, name),
    constraint endpoint_kind check (kind in ('webhook', 'wecom', 'dingtalk', 'feishu')),
    constraint endpoint_state check (state in ('active', 'paused'))
);
select directory.wall('endpoint', 'select, insert, update, delete');

-- What is to go outside, and what became of it. Claimed by moving due_at ahead, so a node that dies loses nothing.
create table delivery (
    tenant_id uuid not null,
    id uuid not null,
    channel text not null,
    -- endpoint or member
    target uuid not null,
    -- what it brings: a message, an event, the day of a digest
    key text not null,
    event_type text,
    body text,
    urgent boolean not null,
    state text not null,
    due_at timestamptz not null,
    created_at timestamptz not null,
    attempts integer not null,
    last_at timestamptz,
    last_status integer,
    last_error text,
    constraint delivery_pk primary key (tenant_id, id),
    constraint delivery_once unique (tenant_id, channel, target, key),
    constraint delivery_state check (state in ('waiting', 'sent', 'dead', 'dropped'))
);
create index delivery_due on delivery (due_at) where state = 'waiting';
create index delivery_due_here on delivery (tenant_id, due_at) where state = 'waiting';
create index delivery_of_target on delivery (tenant_id, target, id desc);
create index delivery_newest on delivery (tenant_id, id desc);
select directory.wall('delivery', 'select, insert, update');
create policy courier on delivery for select to parkflow_jobs using (state = 'waiting');
grant select (tenant_id, due_at, state) on delivery to parkflow_jobs;
