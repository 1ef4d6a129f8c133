-- Who may sign in. Only the operator role reaches these tables; the rows of persons and roles live in the cells.
create table account (
    id uuid not null,
    -- normalised: half-width, lower case
    login text not null,
    password_hash text not null,
    -- the password was made for the person by somebody else and must be replaced at the first sign-in
    one_time boolean not null,
    -- tokens of an older epoch are refused
    epoch integer not null,
    operator boolean not null,
    state text not null,
    -- who entered it; the same one may enter it again when a crash left it without a member
    maker text not null,
    created_at timestamptz not null,
    constraint account_pk primary key (id),
    constraint account_login unique (login),
    constraint account_login_form check (login = lower(login)),
    constraint account_state check (state in ('active', 'closed'))
);

create table membership (
    tenant_id uuid not null,
    account_id uuid not null,
    member_id uuid not null,
    created_at timestamptz not null,
    constraint membership_pk primary key (tenant_id, account_id),
    constraint membership_member unique (tenant_id, member_id),
    constraint membership_tenant foreign key (tenant_id) references tenant (id),
    constraint membership_account foreign key (account_id) references account (id)
);
create index membership_of_account on membership (account_id, created_at);

-- One sign-in on one device, and the family of its refresh tokens. An operator's has no park.
create table session (
    id uuid not null,
    account_id uuid not null,
    tenant_id uuid,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    ended_at timestamptz,
    constraint session_pk primary key (id),
    constraint session_account foreign key (account_id) references account (id)
);
create index session_of_account on session (account_id) where ended_at is null;

-- Only the hash: who reads this table cannot sign in with it.
create table refresh_token (
    hash text not null,
    session_id uuid not null,
    issued_at timestamptz not null,
    expires_at timestamptz not null,
    -- by the clock of the database, which is the same for two requests that race
    used_at timestamptz,
    constraint refresh_token_pk primary key (hash),
    constraint refresh_token_session foreign key (session_id) references session (id)
);
create index refresh_token_of_session on refresh_token (session_id);
create index refresh_token_age on refresh_token (expires_at);

create table signing_key (
    kid text not null,
    -- the whole key as a JWK, encrypted with a secret that is not in the database
    sealed bytea not null,
    created_at timestamptz not null,
    signs_from timestamptz not null,
    constraint signing_key_pk primary key (kid)
);

-- Every attempt. What slows down guessing is counted from here, so two nodes never disagree.
create table sign_in (
    id uuid not null,
    at timestamptz not null,
    -- hash of the login, known or not
    subject text not null,
    account_id uuid,
    address text not null,
    outcome text not null,
    constraint sign_in_pk primary key (id),
    constraint sign_in_outcome check (outcome in ('failed', 'passed'))
);
create index sign_in_of_subject on sign_in (subject, at);
create index sign_in_of_address on sign_in (address, at) where outcome = 'failed';

-- What ended before its time: an epoch of an account, or a session. Nodes read the newest ones every two seconds.
create table revocation (
    id uuid not null,
    at timestamptz not null default clock_timestamp(),
    account_id uuid,
    epoch integer,
    session_id uuid,
    constraint revocation_pk primary key (id)
);
create index revocation_newest on revocation (at);

do $$
declare
    walled regclass;
begin
    foreach walled in array array['membership', 'session']::regclass[] loop
        execute format('alter table %s enable row level security', walled);
        execute format('alter table %s force row level security', walled);
        execute format('create policy operator on %s to parkflow_operator using (true) with check (true)', walled);
    end loop;
end $$;

grant select, insert, update on account, session, sign_in to parkflow_operator;
grant select, insert, update, delete on membership, refresh_token to parkflow_operator;
grant select, insert, delete on signing_key, revocation to parkflow_operator;
