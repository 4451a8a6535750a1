package org.marsad.curation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.marsad.entity.Gazetteer;
import org.marsad.tag.Mention;
import org.marsad.tag.Tagger;

/**
 * What a change of the gazetteer would do to stored articles, found by tagging some of them with both.
 *
 * @param held    articles that the change can touch
 * @param tried   how many of them were tagged, newest first
 * @param changed how many of those would be tagged otherwise
 */
record Effect(int held, int tried, int changed, List<Sample> samples) {

    private static final int MOST_SAMPLES = 8;

    /**
     * @param entity id of the entity that the words would mean, or would mean no longer
     * @param gained whether the mention is new
     */
    record Sample(long article, String title, String language, String entity, boolean gained, Snippet snippet) {}

    /** Whether some articles were not tried. */
    public boolean capped() {
        return held > tried;
    }

    static Effect of(Gazetteer before, Gazetteer after, int held, List<TouchedArticles.Text> articles) {
        Tagger old = new Tagger(before);
        Tagger now = new Tagger(after);
        List<Sample> samples = new ArrayList<>();
        int changed = 0;
        for (TouchedArticles.Text article : articles) {
            Set<Place> was = places(old, article);
            Set<Place> is = places(now, article);
            if (!was.equals(is)) {
                changed++;
                if (samples.size() < MOST_SAMPLES) {
                    samples.add(sample(article, was, is));
                }
            }
        }
        return new Effect(held, articles.size(), changed, List.copyOf(samples));
    }

    private record Place(String entity, int start, int end) {}

    private static Set<Place> places(Tagger tagger, TouchedArticles.Text article) {
        Set<Place> places = new LinkedHashSet<>();
        for (Mention mention : tagger.tag(article.title(), article.body(), article.language())) {
            places.add(new Place(mention.entity(), mention.start(), mention.end()));
        }
        return places;
    }

    private static Sample sample(TouchedArticles.Text article, Set<Place> was, Set<Place> is) {
        for (Place place : is) {
            if (!was.contains(place)) {
                return sample(article, place, true);
            }
        }
        for (Place place : was) {
            if (!is.contains(place)) {
                return sample(article, place, false);
            }
        }
        throw new IllegalArgumentException("nothing differs");
    }

    private static Sample sample(TouchedArticles.Text article, Place place, boolean gained) {
        return new Sample(
                article.id(),
                article.title(),
                article.language(),
                place.entity,
                gained,
                Snippet.of(article.body(), place.start, place.end));
    }
}
