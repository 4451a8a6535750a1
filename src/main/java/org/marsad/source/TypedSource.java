package org.marsad.source;

import org.jspecify.annotations.Nullable;
import org.marsad.extract.Selectors;
import org.marsad.web.Address;

/**
 * The fields of the forms as typed; a checkbox that is off sends nothing.
 *
 * @param title  selector of an article's title; likewise body, date and author
 * @param links  selector of the links on a listing page
 * @param headers one {@code Name: value} a line
 * @param pick    the way to follow the site that was chosen in a preview, see {@link PreviewWay}
 */
record TypedSource(
        @Nullable String name,
        @Nullable String url,
        @Nullable String language,
        @Nullable String country,
        @Nullable String owner,
        @Nullable String camp,
        @Nullable String grade,
        @Nullable Boolean enabled,
        @Nullable Integer pollSeconds,
        @Nullable Integer version,
        @Nullable String title,
        @Nullable String body,
        @Nullable String date,
        @Nullable String author,
        @Nullable String links,
        @Nullable String headers,
        @Nullable String pick) {

    static TypedSource of(SourceDetails details, int version) {
        Selectors selectors = details.rules().selectors();
        return new TypedSource(
                details.name(),
                details.url().toString(),
                details.language(),
                details.country(),
                details.owner(),
                details.camp(),
                details.grade(),
                details.enabled(),
                details.pollSeconds(),
                version,
                selectors.title(),
                selectors.body(),
                selectors.date(),
                selectors.author(),
                details.rules().links(),
                details.rules().headerLines(),
                null);
    }

    /** @throws SourceDetails.Wrong naming the field that can't be taken */
    SourceDetails checked() {
        return new SourceDetails(
                name == null ? "" : name,
                SourceDetails.address(url == null ? "" : url),
                language,
                country,
                owner,
                camp,
                grade,
                Boolean.TRUE.equals(enabled),
                pollSeconds == null ? SourceDetails.DEFAULT_POLL_SECONDS : pollSeconds,
                rules());
    }

    /** @throws SourceDetails.Wrong naming the field that can't be taken */
    SourceRules rules() {
        return new SourceRules.Said(title, body, date, author, links)
                .with(headers, SourceDetails.address(url == null ? "" : url));
    }

    /** The address of the form filled in like this; headers may be secrets and stay out of it. */
    Address form() {
        return Address.of("/sources/new")
                .with("url", url)
                .with("name", name)
                .with("language", language)
                .with("country", country)
                .with("owner", owner)
                .with("camp", camp)
                .with("grade", grade)
                .with("enabled", Boolean.TRUE.equals(enabled))
                .with("pollSeconds", pollSeconds)
                .with("title", title)
                .with("body", body)
                .with("date", date)
                .with("author", author)
                .with("links", links);
    }

    /** What the chosen way is; null where none was chosen. */
    Listing.@Nullable Kind kind() {
        PreviewWay way = PreviewWay.parse(pick);
        return way == null ? null : way.kind();
    }

    /** Where the chosen way leads; null where none was chosen. */
    Sources.@Nullable Way way() {
        PreviewWay way = PreviewWay.parse(pick);
        return way == null ? null : new Sources.Way(way.kind(), way.url());
    }

    /** The site itself, followed in the chosen way. */
    TypedSource following() {
        PreviewWay way = PreviewWay.parse(pick);
        return way == null || way.kind() == Listing.Kind.PAGE ? this : at(url, null);
    }

    /** With the address of the chosen way; a selector of links belongs to a page of links only. */
    TypedSource picked() {
        PreviewWay way = PreviewWay.parse(pick);
        return way == null
                ? this
                : following().at(way.url().toString(), following().links());
    }

    /** As if no way had been chosen yet. */
    TypedSource afresh() {
        return at(url, null);
    }

    /** With what a preview found out, where nothing was typed. */
    TypedSource filledIn(Candidate shown, @Nullable String mostly) {
        String title = shown.title().isBlank() ? shown.url().getHost() : shown.title();
        return with(
                filled(name) ? name : title.substring(0, Math.min(title.length(), SourceDetails.MAX_TEXT)),
                url,
                filled(language) ? language : mostly,
                shown.links());
    }

    private TypedSource at(@Nullable String address, @Nullable String selector) {
        return with(name, address, language, selector);
    }

    private TypedSource with(
            @Nullable String otherName,
            @Nullable String address,
            @Nullable String otherLanguage,
            @Nullable String selector) {
        return new TypedSource(
                otherName,
                address,
                otherLanguage,
                country,
                owner,
                camp,
                grade,
                enabled,
                pollSeconds,
                version,
                title,
                body,
                date,
                author,
                selector,
                headers,
                pick);
    }

    /** Whether any of the fields is filled in that most sources never need. */
    public boolean special() {
        return filled(title) || filled(body) || filled(date) || filled(author) || filled(links) || filled(headers);
    }

    private static boolean filled(@Nullable String field) {
        return field != null && !field.isBlank();
    }
}
