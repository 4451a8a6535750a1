-- What an editor tells Marsad about reading one source, where it does not find that out by itself.

alter table source
    -- CSS selectors that go before what is learned from an article's page.
    add column title_selector  text,
    add column body_selector   text,
    add column date_selector   text,
    add column author_selector text,
    -- Of the articles' links on a listing page; a source that has one is followed as such a page.
    add column link_selector   text,
    -- Sent to the source's own host: one "Name: value" a line.
    add column request_headers text;
