package org.marsad.search;

/** An entity as queries and results name it. */
record Named(long id, String slug, String en, String ar) {

    public String in(String language) {
        return language.equals("ar") ? ar : en;
    }
}
