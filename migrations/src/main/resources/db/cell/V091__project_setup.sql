-- A lead is in the register before anybody proposes it for the library.
alter table project drop constraint project_library;
alter table project add constraint project_library
    check (library in ('OUTSIDE', 'PROPOSED', 'ADMITTED', 'RESERVE', 'REFUSED', 'MERGED'));
-- of a project that was found to be another: that other
alter table project add column merged_into uuid;
alter table project add constraint project_merged_into foreign key (tenant_id, merged_into)
    references project (tenant_id, id);

-- What each department said in the joint review; who did not answer in time has no objection, and that is written too.
create table project_opinion (
    tenant_id uuid not null,
    case_id uuid not null,
    member_id uuid not null,
    opinion text not null,
    words text,
    at timestamptz not null,
    -- how the decision answers an objection
    answer text,
    constraint project_opinion_pk primary key (tenant_id, case_id, member_id),
    constraint project_opinion_case foreign key (tenant_id, case_id) references matter (tenant_id, id),
    constraint project_opinion_member foreign key (tenant_id, member_id) references member (tenant_id, id),
    constraint project_opinion_opinion check (opinion in ('ASKED', 'AGREE', 'CONDITIONAL', 'OBJECT', 'SILENT'))
);
select directory.wall('project_opinion', 'select, insert, update');
create index project_of_case on project (tenant_id, case_id) where case_id is not null;
