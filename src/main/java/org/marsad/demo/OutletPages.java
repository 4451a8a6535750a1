package org.marsad.demo;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.web.util.HtmlUtils;

/** Writes what an outlet's server answers: pages, feeds, sitemaps. Pure. */
final class OutletPages {

    private static final int FEED_ITEMS = 60;

    private final Outlet outlet;
    private final String home;

    /** @param home the outlet's address without a slash at the end */
    OutletPages(Outlet outlet, String home) {
        this.outlet = outlet;
        this.home = home;
    }

    String front(List<DemoArticle> articles) {
        StringBuilder list = new StringBuilder();
        newestFirst(articles)
                .forEach(article ->
                        list.append("""
                <article class="teaser"><h2><a href="%s">%s</a></h2><p>%s</p></article>
                """.formatted(article.path(), text(article.title()), text(article.summary()))));
        return page(outlet.name(), feedLink(), "<section class=\"latest\">" + list + "</section>");
    }

    private String feedLink() {
        return switch (outlet.front()) {
            case RSS -> link("application/rss+xml", "/feed.xml");
            case ATOM -> link("application/atom+xml", "/atom.xml");
            case FAILING -> link("application/rss+xml", "/rss.xml");
            case SITEMAP, LISTING -> "";
        };
    }

    private String link(String type, String path) {
        return "<link rel=\"alternate\" type=\"%s\" href=\"%s\" title=\"%s\">"
                .formatted(type, path, text(outlet.name()));
    }

    String article(DemoArticle article) {
        StringBuilder body = new StringBuilder();
        for (String paragraph : article.paragraphs()) {
            body.append(
                    paragraph.startsWith("## ")
                            ? "<h2>" + text(paragraph.substring(3)) + "</h2>\n"
                            : "<p>" + text(paragraph) + "</p>\n");
        }
        String published = article.published().toString();
        String head = """
                <link rel="canonical" href="%s">
                <meta property="og:title" content="%s">
                <meta property="og:type" content="article">
                <meta name="description" content="%s">
                <meta property="article:published_time" content="%s">
                """.formatted(home + article.path(), text(article.title()), text(article.summary()), published);
        String content = """
                <nav class="crumbs"><a href="/">%s</a> › %s</nav>
                <article>
                <header><h1>%s</h1>
                <p class="standfirst">%s</p>
                <p class="byline">%s <span class="author">%s</span> · <time datetime="%s">%s</time></p></header>
                <div class="article-body">
                %s</div>
                </article>
                <aside class="promo"><p>%s</p></aside>
                """.formatted(
                        text(outlet.name()),
                        text(article.section()),
                        text(article.title()),
                        text(article.summary()),
                        outlet.arabic() ? "كتب:" : "By",
                        text(String.join(outlet.arabic() ? "، " : ", ", article.authors())),
                        published,
                        text(shown(article.published())),
                        body,
                        outlet.arabic() ? "تابعونا على صفحاتنا التجريبية." : "Follow us on our demo pages.");
        return page(article.title() + " | " + outlet.name(), head, content);
    }

    private String shown(OffsetDateTime moment) {
        return outlet.arabic()
                ? moment.format(DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT))
                : moment.format(DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.ENGLISH));
    }

    private String page(String title, String head, String content) {
        String said = outlet.arabic()
                ? "وسيلة إعلام مُتخيَّلة: جزء من غرفة أخبار «مرصد» التجريبية."
                : "An invented outlet: part of Marsad's demo newsroom.";
        return """
                <!doctype html>
                <html lang="%s" dir="%s">
                <head><meta charset="utf-8"><title>%s</title>
                %s</head>
                <body>
                <header class="site"><a href="/">%s</a></header>
                <main>
                %s</main>
                <footer><p>%s</p></footer>
                </body>
                </html>
                """.formatted(
                        outlet.language(),
                        outlet.arabic() ? "rtl" : "ltr",
                        text(title),
                        head,
                        text(outlet.name()),
                        content,
                        said);
    }

    String rss(List<DemoArticle> articles) {
        StringBuilder items = new StringBuilder();
        newestFirst(articles).stream()
                .limit(FEED_ITEMS)
                .forEach(article -> items.append("""
                <item><title>%s</title><link>%s</link><guid isPermaLink="true">%s</guid><pubDate>%s</pubDate><description>%s</description></item>
                """.formatted(
                                text(article.title()),
                                home + article.path(),
                                home + article.path(),
                                article.published().format(DateTimeFormatter.RFC_1123_DATE_TIME),
                                text(article.summary()))));
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <rss version="2.0"><channel><title>%s</title><link>%s/</link><description>%s</description><language>%s</language>
                %s</channel></rss>
                """.formatted(text(outlet.name()), home, text(outlet.name()), outlet.language(), items);
    }

    String atom(List<DemoArticle> articles) {
        StringBuilder entries = new StringBuilder();
        newestFirst(articles).stream()
                .limit(FEED_ITEMS)
                .forEach(article -> entries.append("""
                <entry><title>%s</title><link href="%s"/><id>%s</id><published>%s</published><updated>%s</updated><summary>%s</summary></entry>
                """.formatted(
                                text(article.title()),
                                home + article.path(),
                                home + article.path(),
                                article.published(),
                                article.published(),
                                text(article.summary()))));
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="%s"><title>%s</title><id>%s/</id><updated>%s</updated>
                %s</feed>
                """.formatted(
                        outlet.language(),
                        text(outlet.name()),
                        home,
                        articles.stream()
                                .map(DemoArticle::published)
                                .max(Comparator.naturalOrder())
                                .orElse(OffsetDateTime.MIN),
                        entries);
    }

    String sitemap(List<DemoArticle> articles) {
        StringBuilder urls = new StringBuilder();
        newestFirst(articles)
                .forEach(article -> urls.append("<url><loc>%s</loc><lastmod>%s</lastmod></url>\n"
                        .formatted(home + article.path(), article.published().toLocalDate())));
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
                %s</urlset>
                """.formatted(urls);
    }

    String robots() {
        String sitemap = outlet.front() == Outlet.Front.SITEMAP ? "Sitemap: " + home + "/sitemap.xml\n" : "";
        return "User-agent: *\nDisallow: /private/\n" + sitemap;
    }

    private static List<DemoArticle> newestFirst(List<DemoArticle> articles) {
        return articles.stream()
                .sorted(Comparator.comparing(DemoArticle::published).reversed().thenComparing(DemoArticle::path))
                .toList();
    }

    private static String text(String words) {
        return HtmlUtils.htmlEscape(words, StandardCharsets.UTF_8.name());
    }
}
