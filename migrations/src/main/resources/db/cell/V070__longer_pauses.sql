-- A wait longer than one may set alone: until when and why, asked by whom; and who allowed it.
alter table case_pause
    add column asked_until date,
    add column asked_by uuid,
    add column asked_reason text,
    add column asked_at timestamptz,
    add column granted_by uuid,
    add column granted_at timestamptz,
    add constraint case_pause_asked check ((asked_until is null) = (asked_by is null)
        and (asked_until is null) = (asked_at is null) and (asked_until is null) = (asked_reason is null)),
    add constraint case_pause_granted check ((granted_by is null) = (granted_at is null));
grant update on case_pause to parkflow_app;
