-- What editors make of the gazetteer, and every change of it.

-- edited_at is null while an entity is as it was bundled: only such entities follow the bundled file.
alter table entity
    add column version   integer     not null default 0,
    add column edited_at timestamptz;

-- Who says so, and whether others say otherwise.
alter table relation
    add column source   text,
    add column disputed boolean not null default false;

-- Which bundled file was last laid under the editors' changes.
alter table gazetteer
    add column bundled text not null default '';

-- An address that an entity once had: where it leads now, or nowhere. The bundled file does not bring it back.
create table former_slug (
    slug      text        primary key,
    entity_id bigint      references entity on delete set null,
    gone_at   timestamptz not null
);

create index former_slug_entity on former_slug (entity_id);

create table gazetteer_change (
    id           bigint generated always as identity primary key,
    at           timestamptz not null,
    by_name      text        not null,
    act          text        not null check (act in ('ADD', 'EDIT', 'DELETE', 'MERGE', 'SPLIT', 'IMPORT', 'UNDO')),
    from_version text        not null,
    to_version   text        not null
);

-- An entity before and after a change, as lines of a gazetteer file; null where there was or is none.
create table entity_change (
    change_id bigint not null references gazetteer_change,
    slug      text   not null,
    before    text,
    after     text,
    primary key (change_id, slug)
);

create index entity_change_slug on entity_change (slug, change_id desc);

create function marsad_append_only() returns trigger
    language plpgsql as $$
begin
    raise exception '% is append-only', tg_table_name;
end
$$;

create trigger append_only before update or delete on gazetteer_change
    for each row execute function marsad_append_only();
create trigger append_only before update or delete on entity_change
    for each row execute function marsad_append_only();

-- Articles that a change may touch, until they are read again. What they are is asked when the work begins, after the
-- change is committed, so that no article stored meanwhile is missed.
create table retag_wish (
    change_id bigint      primary key references gazetteer_change,
    entities  bigint[]    not null,
    forms     text[]      not null,
    asked_by  text        not null,
    asked_at  timestamptz not null
);
