package org.marsad.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What every page needs besides its own facts: who reads it, in which language and theme, at which address.
 *
 * @param theme  {@code light}, {@code dark}, or null for the system's own
 * @param reader name of the account; null before log-in
 * @param role   {@code ADMIN}, {@code EDITOR} or {@code ANALYST}; null before log-in
 */
public record Frame(
        Language language,
        @Nullable String theme,
        @Nullable String reader,
        @Nullable String role,
        Address address,
        Times times) {

    /** The same page, whose links for changing language and theme lead to another address. */
    public Frame at(Address other) {
        return new Frame(language, theme, reader, role, other, times);
    }

    public String lang() {
        return language.tag();
    }

    public String dir() {
        return language.direction();
    }

    /** Direction of a text in some language. */
    public String dirOf(@Nullable String tag) {
        return Language.directionOf(tag);
    }

    /** The {@code lang} of a text; empty, which means unknown, where the language is unsure. */
    public String langOf(@Nullable String tag) {
        return tag == null || tag.equals("und") ? "" : tag;
    }

    /** A language's name in the page's language; its code where it has none. */
    public String languageName(@Nullable String tag) {
        return tag == null ? "" : Locale.forLanguageTag(tag).getDisplayLanguage(language.locale());
    }

    public boolean editor() {
        return "EDITOR".equals(role) || "ADMIN".equals(role);
    }

    public boolean admin() {
        return "ADMIN".equals(role);
    }

    /** Whether the page lies in a section of the site. */
    public boolean in(String section) {
        return section.equals("/") ? address.path().equals("/") : address.path().startsWith(section);
    }

    public String day(LocalDate day) {
        return times.day(day);
    }

    public String day(Instant at) {
        return times.day(at);
    }

    public String moment(Instant at) {
        return times.moment(at);
    }

    public String iso(Instant at) {
        return times.iso(at);
    }

    /** A horizontal place of a chart in per cent of its width, counted in reading direction. */
    public String across(double percent) {
        return Percent.of(language.rightToLeft() ? 100 - percent : percent);
    }

    /** Where a stretch of a chart begins on the left, given where it begins in reading direction and how long it is. */
    public String across(double percent, double length) {
        return Percent.of(language.rightToLeft() ? 100 - percent - length : percent);
    }

    public String percent(double percent) {
        return Percent.of(percent);
    }
}
