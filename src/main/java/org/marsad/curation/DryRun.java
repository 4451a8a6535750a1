package org.marsad.curation;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.marsad.entity.Changed;
import org.marsad.entity.GazetteerStore;
import org.marsad.entity.Touch;
import org.springframework.stereotype.Component;

/** Says what a change would do to the stored articles, before anybody makes it. */
@Component
class DryRun {

    /** Articles tagged for one dry run; a form is answered while somebody waits. */
    static final int MOST = 200;

    private final TouchedArticles articles;
    private final GazetteerStore store;

    DryRun(TouchedArticles articles, GazetteerStore store) {
        this.articles = articles;
        this.store = store;
    }

    Effect of(Changed.Done change) {
        Touch touch = change.touch();
        Map<String, Long> ids = store.stored().ids();
        Collection<Long> entities =
                touch.entities().stream().map(ids::get).filter(Objects::nonNull).toList();
        List<TouchedArticles.Text> newest = articles.newest(entities, touch.forms(), MOST);
        int held = newest.size() < MOST ? newest.size() : articles.count(entities, touch.forms());
        return Effect.of(change.before(), change.after(), held, newest);
    }
}
