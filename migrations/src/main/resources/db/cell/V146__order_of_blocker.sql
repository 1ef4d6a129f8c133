-- Of a blocker there is one open order, whichever its round: the subject says the blocker, the cause its round. Where the
-- orders of two rounds are open at once the newest is the blocker's. The owner is behind the wall like everybody else.
alter table squad_order no force row level security;

update squad_order o set subject = regexp_replace(o.subject, ':[0-9]+$', '')
where o.subject ~ '^blocker:[0-9a-f-]{36}:[0-9]+$' and (o.closed_at is not null or not exists (
    select from squad_order newer where newer.tenant_id = o.tenant_id and newer.closed_at is null and newer.id > o.id
        and regexp_replace(newer.subject, ':[0-9]+$', '') = regexp_replace(o.subject, ':[0-9]+$', '')));

alter table squad_order force row level security;
