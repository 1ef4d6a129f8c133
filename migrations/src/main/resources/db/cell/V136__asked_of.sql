-- Whom a step names, though somebody else answers, and which step's paper was done anew: both count where two steps
-- must be two people's.
alter table inbox_item
    add column asked_id uuid;
alter table inbox_done
    add column asked_id uuid,
    -- step, `start` for the opening one
    add column paper text;
