package org.marsad.statement;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.TreeSet;

/** Hashes by which instances of a statement find each other. */
final class Who {

    /** Counts the versions of the matching: another one makes every claim find its statement anew. */
    private static final int VERSION = 1;

    private Who() {}

    /** Of the speaker; of those without a name, of the agency that quotes them, else of the story. */
    static long of(Saying saying) {
        Voice voice = saying.voice();
        if (voice.named()) {
            return voice.entity() != null
                    ? ofEntity(voice.entity())
                    : hash("n:" + NameSkeleton.of(String.valueOf(voice.name())));
        }
        return saying.via().isEmpty()
                ? ofStory(saying.story())
                : through(saying.via().getLast());
    }

    static long ofEntity(String entity) {
        return hash("e:" + entity);
    }

    /** Of all without a name whom this outlet quotes. */
    static long through(String outlet) {
        return hash("v:" + outlet);
    }

    static long ofStory(long story) {
        return hash("s:" + story);
    }

    /** Of all that matching looks at. */
    static long says(Saying saying) {
        return hash(String.join(
                "\n",
                String.valueOf(VERSION),
                String.valueOf(saying.story()),
                saying.voice().toString(),
                String.valueOf(new TreeSet<>(saying.voice().group())),
                saying.via().toString(),
                saying.stance().name(),
                String.valueOf(new TreeSet<>(saying.about())),
                saying.named().toString(),
                saying.content(),
                saying.said().toString()));
    }

    private static long hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
