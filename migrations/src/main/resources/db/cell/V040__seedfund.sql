create table seedfund_fund (
    tenant_id uuid not null,
    id uuid not null,
    name text not null,
    size numeric(20,2) not null,
    created_at timestamptz not null,
    constraint seedfund_fund_pk primary key (tenant_id, id),
    constraint seedfund_fund_name unique (tenant_id, name),
    constraint seedfund_fund_size check (size > 0)
);
select directory.wall('seedfund_fund', 'select, insert');

-- Who pays in, in which share; money that comes back is divided the same way.
create table seedfund_contributor (
    tenant_id uuid not null,
    fund_id uuid not null,
    position integer not null,
    name text not null,
    share numeric(5,2) not null,
    constraint seedfund_contributor_pk primary key (tenant_id, fund_id, position),
    constraint seedfund_contributor_fund foreign key (tenant_id, fund_id) references seedfund_fund (tenant_id, id),
    constraint seedfund_contributor_share check (share > 0 and share <= 100)
);
select directory.wall('seedfund_contributor', 'select, insert');

-- One row a fund: locked by whoever moves money, so that what is promised never exceeds what is there.
create table seedfund_balance (
    tenant_id uuid not null,
    fund_id uuid not null,
    paid_in numeric(20,2) not null default 0,
    committed numeric(20,2) not null default 0,
    paid numeric(20,2) not null default 0,
    recovered numeric(20,2) not null default 0,
    constraint seedfund_balance_pk primary key (tenant_id, fund_id),
    constraint seedfund_balance_fund foreign key (tenant_id, fund_id) references seedfund_fund (tenant_id, id),
    constraint seedfund_balance_available check (paid_in + recovered - paid - committed >= 0),
    constraint seedfund_balance_committed check (committed >= 0)
);
select directory.wall('seedfund_balance', 'select, insert, update');

-- What happened to the money. Insert only; the balance is its sum.
create table seedfund_entry (
    tenant_id uuid not null,
    id uuid not null,
    fund_id uuid not null,
    kind text not null,
    amount numeric(20,2) not null,
    case_id uuid,
    -- the same for every retry of the same step
    source text not null,
    at timestamptz not null,
    constraint seedfund_entry_pk primary key (tenant_id, id),
    constraint seedfund_entry_once unique (tenant_id, fund_id, kind, source),
    constraint seedfund_entry_fund foreign key (tenant_id, fund_id) references seedfund_fund (tenant_id, id),
    constraint seedfund_entry_kind check (kind in ('CONTRIBUTION', 'COMMITMENT', 'RELEASE', 'PAYMENT', 'RECOVERY')),
    constraint seedfund_entry_amount check (amount > 0)
);
create index seedfund_entry_newest on seedfund_entry (tenant_id, fund_id, id desc);
create index seedfund_entry_of_case on seedfund_entry (tenant_id, case_id) where case_id is not null;
select directory.wall('seedfund_entry', 'select, insert');

-- A call for applications. Its terms are copied from the preset, so a later preset does not change it.
create table seedfund_round (
    tenant_id uuid not null,
    id uuid not null,
    fund_id uuid not null,
    title text not null,
    preset text not null,
    terms jsonb not null,
    opens_at timestamptz not null,
    closes_at timestamptz not null,
    budget numeric(20,2) not null,
    notice text not null,
    state text not null,
    created_at timestamptz not null,
    version integer not null,
    constraint seedfund_round_pk primary key (tenant_id, id),
    constraint seedfund_round_fund foreign key (tenant_id, fund_id) references seedfund_fund (tenant_id, id),
    constraint seedfund_round_state check (state in ('draft', 'published')),
    constraint seedfund_round_window check (opens_at <= closes_at),
    constraint seedfund_round_budget check (budget > 0)
);
create index seedfund_round_newest on seedfund_round (tenant_id, id desc);
select directory.wall('seedfund_round', 'select, insert, update');

-- A draft until it is handed in; from then on the case carries it.
create table seedfund_application (
    tenant_id uuid not null,
    id uuid not null,
    round_id uuid not null,
    owner_id uuid not null,
    resident_id uuid,
    state text not null,
    data json not null,
    title text not null,
    uscc text,
    project text,
    instrument text,
    asked numeric(20,2),
    granted numeric(20,2),
    case_id uuid,
    saved_at timestamptz not null,
    saved_by uuid not null,
    version integer not null,
    constraint seedfund_application_pk primary key (tenant_id, id),
    constraint seedfund_application_round foreign key (tenant_id, round_id) references seedfund_round (tenant_id, id),
    constraint seedfund_application_case foreign key (tenant_id, case_id) references matter (tenant_id, id),
    constraint seedfund_application_state check (state in ('DRAFT', 'SUBMITTED', 'WITHDRAWN'))
);
create unique index seedfund_application_once on seedfund_application (tenant_id, round_id, uscc)
    where state = 'SUBMITTED' and uscc is not null;
create unique index seedfund_application_draft on seedfund_application (tenant_id, round_id, coalesce(resident_id, owner_id))
    where state = 'DRAFT';
create unique index seedfund_application_of_case on seedfund_application (tenant_id, case_id) where case_id is not null;
create index seedfund_application_newest on seedfund_application (tenant_id, id desc);
create index seedfund_application_of_round on seedfund_application (tenant_id, round_id, id desc);
create index seedfund_application_of_company on seedfund_application (tenant_id, uscc) where uscc is not null;
select directory.wall('seedfund_application', 'select, insert, update');
