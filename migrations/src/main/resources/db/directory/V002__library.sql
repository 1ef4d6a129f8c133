-- The standard library as it was loaded: published rows never change, a new version is a new row.
create table definition (
    kind text not null,
    key text not null,
    version integer not null,
    body text not null,
    checksum text not null,
    loaded_at timestamptz not null,
    constraint definition_pk primary key (kind, key, version),
    constraint definition_kind check (kind in ('workflow', 'process', 'form', 'rubric', 'rule', 'role-set', 'board'))
);

grant select on definition to parkflow_app;
grant select, insert on definition to parkflow_operator;
