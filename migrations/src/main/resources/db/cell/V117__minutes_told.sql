-- How often somebody was reminded of minutes that are due: once before, once after.
alter table squad_meeting add column minutes_told integer not null default 0;
