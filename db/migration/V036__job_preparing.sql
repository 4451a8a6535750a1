-- A job that touches more than fits a short transaction is written down in the background, part by part.

alter table job
    drop constraint job_state_check,
    add constraint job_state_check check (state in ('PREPARING', 'QUEUED', 'RUNNING', 'DONE', 'CANCELLED')),
    -- How many targets are written down, and the last of them: while PREPARING the rest follows from there.
    add column prepared    integer not null default 0,
    add column prepared_to bigint;

drop index job_active;
create index job_active on job (id) where state in ('PREPARING', 'QUEUED', 'RUNNING');
