-- Which versions of other workflows a version calls. Kept when it is loaded first and never changed, so that a newer
-- version of the called one does not change what a case is pinned to.
alter table definition add column calls json not null default '{}';
