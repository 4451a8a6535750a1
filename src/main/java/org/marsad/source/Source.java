package org.marsad.source;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.hibernate.annotations.DynamicInsert;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

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
    }
}
