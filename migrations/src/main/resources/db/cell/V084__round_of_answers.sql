-- Which answers of a step that many give belong together: once round after the other, when it is gone back to.
alter table inbox_item add column round uuid;
alter table inbox_done add column round uuid;
