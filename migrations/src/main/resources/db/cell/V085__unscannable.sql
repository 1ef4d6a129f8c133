-- Larger than the virus scanner looks at: nobody gets it until somebody who may has let it pass.
alter table file
    drop constraint file_scan,
    add constraint file_scan check (scan in ('unscanned', 'pending', 'clean', 'infected', 'unscannable'));
create index file_unscannable on file (tenant_id, id desc) where scan = 'unscannable';
