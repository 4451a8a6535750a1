package org.marsad.source;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.net.URI;
import org.hibernate.annotations.DynamicInsert;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;
import org.marsad.extract.Selectors;

/** A source as editors change it; what polling finds out about it is written by {@link Polls} alone. */
@Entity
@Table(name = "source")
@DynamicInsert
@DynamicUpdate
class Source {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    @Column(updatable = false)
    String slug = "";

    String name = "";
    String url = "";

    @Nullable
    String language;

    @Nullable
    String country;

    @Nullable
    String owner;

    @Nullable
    String camp;

    @Nullable
    String grade;

    boolean enabled = true;

    @Column(name = "poll_seconds")
    int pollSeconds = 900;

    @Nullable
    @Column(name = "title_selector")
    String titleSelector;

    @Nullable
    @Column(name = "body_selector")
    String bodySelector;

    @Nullable
    @Column(name = "date_selector")
    String dateSelector;

    @Nullable
    @Column(name = "author_selector")
    String authorSelector;

    @Nullable
    @Column(name = "link_selector")
    String linkSelector;

    @Nullable
    @Column(name = "request_headers")
    String requestHeaders;

    @Version
    int version;

    protected Source() {}

    Source(String slug) {
        this.slug = slug;
    }

    void take(SourceDetails details) {
        name = details.name();
        url = details.url().toString();
        language = details.language();
        country = details.country();
        owner = details.owner();
        camp = details.camp();
        grade = details.grade();
        enabled = details.enabled();
        pollSeconds = details.pollSeconds();
        Selectors selectors = details.rules().selectors();
        titleSelector = selectors.title();
        bodySelector = selectors.body();
        dateSelector = selectors.date();
        authorSelector = selectors.author();
        linkSelector = details.rules().links();
        String lines = details.rules().headerLines();
        requestHeaders = lines.isEmpty() ? null : lines;
    }

    SourceDetails details() {
        URI address = URI.create(url);
        return new SourceDetails(
                name,
                address,
                language,
                country,
                owner,
                camp,
                grade,
                enabled,
                pollSeconds,
                SourceRules.of(
                        new Selectors(titleSelector, bodySelector, dateSelector, authorSelector),
                        linkSelector,
                        SourceRules.headers(requestHeaders),
                        address));
    }
}
