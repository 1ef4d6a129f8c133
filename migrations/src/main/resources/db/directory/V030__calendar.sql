-- Holiday notices announced after this release was built; the earlier ones come with the standard library.
-- A row here wins over the library's, as the notice of January 2020 won over that of November 2019.
create table calendar_day (
    day date not null,
    notice_year integer not null,
    kind text not null,
    name text not null,
    source text not null,
    constraint calendar_day_pk primary key (day),
    constraint calendar_day_kind check (kind in ('OFF', 'WORK'))
);

grant select on calendar_day to parkflow_app;
grant select, insert, update, delete on calendar_day to parkflow_operator;
