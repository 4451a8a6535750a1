package org.marsad.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.marsad.MarsadTest;
import org.marsad.TestSite;
import org.marsad.account.Accounts;
import org.marsad.account.Role;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The pages over the demo newsroom in a real browser(). Each look leaves a picture in {@code target/screenshots}. */
@MarsadTest
class BrowserTest {

    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final Dimension WIDE = new Dimension(1400, 1000);
    private static final Dimension NARROW = new Dimension(390, 844);

    @Autowired
    private Accounts accounts;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    private @Nullable ChromeDriver opened;

    @BeforeEach
    void openBrowser() throws IOException {
        Path driver = onPath("chromedriver");
        Path chromium = onPath("chromium");
        if ((driver == null || chromium == null) && "required".equals(System.getProperty("marsad.browser"))) {
            throw new AssertionError("chromium and chromedriver are required here and not installed");
        }
        assumeTrue(
                driver != null && chromium != null,
                "skipped: chromium and chromedriver are not installed (Debian: chromium, chromium-driver)");
        opened = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(driver.toFile())
                        .build(),
                options(chromium));
        browser().manage().window().setSize(WIDE);
        awaitNewsroom();
        logIn();
    }

    @AfterEach
    void closeBrowser() {
        if (opened != null) {
            opened.quit();
        }
    }

    private static ChromeOptions options(Path chromium) throws IOException {
        return new ChromeOptions()
                .setBinary(chromium.toFile())
                .addArguments(
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--hide-scrollbars",
                        "--user-data-dir=" + Files.createTempDirectory("marsad-browser"));
    }

    private static @Nullable Path onPath(String program) {
        return Stream.of(System.getenv("PATH").split(":"))
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(null);
    }

    private void awaitNewsroom() {
        await().atMost(Duration.ofMinutes(2))
                .until(() -> jdbc.sql("""
                        select count(*) >= 173 from article a join source s on s.id = a.source_id
                        where s.name like '%(demo)' or s.name like '%(تجريبي%'
                        """).query((row, n) -> row.getBoolean(1)).single());
        await().atMost(Duration.ofMinutes(2))
                .until(() -> jdbc.sql("select not exists (select 1 from article where statements_at is null)")
                        .query((row, n) -> row.getBoolean(1))
                        .single());
    }

    private void logIn() {
        String password = Accounts.newPassword();
        accounts.put("browser", Role.ADMIN, password);
        open("/login");
        browser().findElement(By.name("username")).sendKeys("browser");
        browser().findElement(By.name("password")).sendKeys(password);
        browser().findElement(By.cssSelector("main form button[type=submit]")).click();
        await().until(() -> !browser().getCurrentUrl().contains("/login"));
    }

    @Test
    void everyPageReadsWellInBothLanguagesAndSchemesAndBreaksNoAccessibilityRule() throws IOException {
        Map<String, String> pages = Map.ofEntries(
                Map.entry("dashboard", "/"),
                Map.entry("articles", "/articles"),
                Map.entry("article", "/articles/" + anArticle("en")),
                Map.entry("article-arabic", "/articles/" + anArticle("ar")),
                Map.entry("entity", "/entities/kataib-hezbollah"),
                Map.entry("timeline", "/timeline?entity=kataib-hezbollah&entity=asaib-ahl-al-haq"),
                Map.entry("claims", "/claims"),
                Map.entry("claim", "/claims/" + aClaim()),
                Map.entry("tracker", "/tracker"),
                Map.entry("review", "/review"),
                Map.entry("sources", "/sources"),
                Map.entry("add-source", "/sources/new"),
                Map.entry("jobs", "/admin/jobs"),
                Map.entry("new-job", "/admin/jobs/new?kind=retag"),
                Map.entry("dead-letters", "/admin/dead-letters"));
        for (String language : List.of("en", "ar")) {
            for (String theme : List.of("light", "dark")) {
                open("/?lang=" + language);
                open("/?theme=" + theme);
                for (Map.Entry<String, String> page : pages.entrySet()) {
                    open(page.getValue());
                    String name = page.getKey() + "-" + language + "-" + theme;
                    assertThat(browser().findElement(By.tagName("html")).getDomAttribute("lang"))
                            .as(name)
                            .isEqualTo(language);
                    assertThat(browser().findElement(By.tagName("html")).getDomAttribute("dir"))
                            .as(name)
                            .isEqualTo(language.equals("ar") ? "rtl" : "ltr");
                    assertThat(violations(theme)).as(name).isEmpty();
                    keepPicture(name);
                }
            }
        }
    }

    @Test
    void noPageIsWiderThanANarrowScreen() throws IOException {
        browser().manage().window().setSize(NARROW);
        for (String language : List.of("en", "ar")) {
            open("/?lang=" + language);
            for (String path : List.of(
                    "/",
                    "/entities/kataib-hezbollah",
                    "/timeline?entity=kataib-hezbollah",
                    "/claims",
                    "/claims/" + aClaim(),
                    "/tracker",
                    "/review",
                    "/sources",
                    "/admin/jobs",
                    "/admin/dead-letters",
                    "/search?q=arms",
                    "/articles/" + anArticle("en"))) {
                open(path);
                Number overflow = (Number) ((JavascriptExecutor) browser())
                        .executeScript(
                                "return document.documentElement.scrollWidth - document.documentElement.clientWidth");
                assertThat(Objects.requireNonNull(overflow).intValue())
                        .as(language + " " + path)
                        .isLessThanOrEqualTo(1);
                keepPicture("narrow-" + language + path.replaceAll("[^a-z]+", "-"));
            }
        }
    }

    @Test
    void aSearchInEitherScriptFindsArticlesOfBothAndSaysWhereItIsWrong() throws IOException {
        open("/?lang=en");
        browser().findElement(By.cssSelector(".quick input")).sendKeys("Kataib Hezbollah disarming" + Keys.ENTER);
        await().until(() -> browser().getCurrentUrl().contains("/search"));
        assertThat(browser().findElements(By.cssSelector(".hit mark"))).isNotEmpty();
        assertThat(browser()
                        .findElement(By.cssSelector(".facet a[aria-current] + span"))
                        .getText())
                .containsPattern("[1-9]");
        open("/search?q=" + encode("كتائب حزب الله"));
        assertThat(browser().findElements(By.cssSelector(".hit h3 a")).stream()
                        .map(title -> title.getDomAttribute("lang"))
                        .distinct())
                .contains("ar", "en");
        Map<String, String> searches = Map.of(
                "search", "/search",
                "search-arabic", "/search?q=" + encode("كتائب حزب الله السلاح"),
                "search-claims", "/search?q=arms+OR+weapons&kind=claims&sort=best",
                "search-wrong", "/search?q=" + encode("stance:refuse about:\"Nujaba arms"),
                "search-nothing", "/search?q=" + encode("Kataib Hezbolah qqqq"));
        for (String language : List.of("en", "ar")) {
            open("/?lang=" + language);
            for (String theme : List.of("light", "dark")) {
                open("/?theme=" + theme);
                for (Map.Entry<String, String> page : searches.entrySet()) {
                    open(page.getValue());
                    assertThat(violations(theme)).as(page.getKey()).isEmpty();
                    keepPicture(page.getKey() + "-" + language + "-" + theme);
                }
            }
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Test
    void fromTheDashboardAnAnalystReachesTheSentenceAClaimStandsOn() {
        open("/?lang=en");
        browser().findElement(By.linkText("Claims")).click();
        WebElement claim = browser()
                .findElements(By.cssSelector("main a[href*='/claims/']"))
                .getFirst();
        claim.click();
        await().until(() -> browser().getCurrentUrl().contains("/claims/"));
        WebElement article = browser()
                .findElements(By.cssSelector("main a[href*='/articles/']"))
                .getFirst();
        article.click();
        assertThat(browser().findElements(By.cssSelector("mark.c"))).isNotEmpty();
    }

    @Test
    void fromASourceAnAdminStartsARecrawlAfterSeeingHowMuchItTouches() throws IOException {
        open("/sources?lang=en");
        browser().findElement(By.partialLinkText("Zagros Bulletin")).click();
        browser().findElement(By.linkText("Recrawl…")).click();
        assertThat(browser().findElement(By.cssSelector(".box h2")).getText())
                .isEqualTo("This will touch 12 articles of 1 source.");
        keepPicture("new-recrawl");
        browser().findElement(By.xpath("//button[text()='Start it']")).click();
        // The page comes again by itself until the job has ended.
        await().atMost(Duration.ofMinutes(2))
                .ignoreException(StaleElementReferenceException.class)
                .until(() -> browser()
                        .findElement(By.cssSelector("main .status"))
                        .getText()
                        .equals("done"));
        assertThat(browser().findElement(By.cssSelector(".job-line")).getText()).contains("12 of 12");
        assertThat(violations("light")).isEmpty();
        keepPicture("recrawled");
    }

    @Test
    void anEditorPastesAnAddressSeesWhatItWouldBringAndSavesIt() throws IOException {
        try (TestSite site = TestSite.open()) {
            String text = "The council met in Mosul and put off its vote on the service bill for a week. ";
            site.on(
                            "/",
                            "text/html",
                            "<html><head><link rel=alternate type='application/rss+xml' href='/feed.xml'></head>")
                    .onFeed("/a")
                    .on("/a", "text/html", TestSite.page("Vote put off", text.repeat(3), text.repeat(2)));
            open("/?lang=en");
            open("/sources/new");
            browser().findElement(By.id("url")).sendKeys(site.at("/").toString());
            browser().findElement(By.cssSelector("button.main")).click();
            await().until(() ->
                    !browser().findElements(By.cssSelector("main table")).isEmpty());
            assertThat(browser().findElement(By.cssSelector("main table")).getText())
                    .contains("Vote put off", "The council met in Mosul", "English");
            assertThat(violations("light")).isEmpty();
            WebElement name = browser().findElement(By.id("name"));
            assertThat(name.getDomProperty("value")).isEqualTo("test");
            name.clear();
            name.sendKeys("Pasted and previewed");
            browser().findElement(By.cssSelector("aside button.main")).click();
            await().ignoreException(StaleElementReferenceException.class)
                    .until(() ->
                            browser().findElement(By.tagName("h1")).getText().equals("Pasted and previewed"));
            assertThat(browser().findElement(By.tagName("main")).getText())
                    .contains(site.at("/feed.xml").toString());
            jdbc.sql("update source set enabled = false where name = 'Pasted and previewed'")
                    .update();
        }
    }

    @Test
    void anEditorAddsANameSeesHowManyArticlesItTouchesAndFindsItExplainedInOne() throws IOException {
        open("/?lang=en");
        open("/entities/pentagon/edit");
        assertThat(violations("light")).isEmpty();
        browser().findElements(By.cssSelector("input[name^=aliases][name$=text]")).stream()
                .filter(field -> Objects.requireNonNullElse(field.getDomProperty("value"), "")
                        .isEmpty())
                .findFirst()
                .orElseThrow()
                .sendKeys("Pat Ryder");
        browser().findElement(By.cssSelector("button.main")).click();
        assertThat(browser().findElement(By.tagName("h1")).getText())
                .isEqualTo("2 stored articles would be tagged otherwise");
        assertThat(violations("light")).isEmpty();
        String article = browser().findElement(By.cssSelector("article.hit a")).getDomProperty("href");
        browser().findElement(By.cssSelector("button.main")).click();
        await().atMost(Duration.ofMinutes(1)).until(() -> {
            browser().get(article);
            return browser().findElements(By.cssSelector("a.m[href$='/entities/pentagon']")).stream()
                    .anyMatch(mention -> mention.getText().equals("Pat Ryder"));
        });
        browser().findElements(By.cssSelector(".why summary")).forEach(WebElement::click);
        assertThat(browser().findElements(By.cssSelector(".why li")))
                .extracting(WebElement::getText)
                .anyMatch(why -> why.startsWith("Pat Ryder") && why.endsWith("as listed"));
        assertThat(violations("light")).isEmpty();
        keepPicture("name-explained");

        open("/entities/pentagon/history");
        browser().findElement(By.cssSelector(".history form button")).click();
        await().until(() ->
                browser().findElement(By.cssSelector("main")).getText().contains("Undone."));
        open("/entities/pentagon/history");
        assertThat(browser().findElements(By.cssSelector(".history > li"))).hasSizeGreaterThan(1);
    }

    /** The course of events of the acceptance chronology, as the demo's outlets told it. */
    @Test
    void theTrackerShowsWhoRefusedAndWhoPledgedAndWhatWasDeniedTheSameDay() throws IOException {
        open("/tracker?lang=en&entity=kataib-hezbollah&entity=asaib-ahl-al-haq");
        String hezbollah = "#ladder-kataib-hezbollah ";
        assertThat(step(hezbollah, "announces", true, "2021-11").getText()).contains("Saraya al-Difa");
        assertThat(step(hezbollah, "announces", true, "2024-01-30").getText())
                .contains("suspension of its military operations");
        WebElement ready = step(hezbollah, "pledges", false, "2025-04-07");
        assertThat(ready.getText()).contains("ready to disarm", "not named", "single-sourced");
        assertThat(ready.findElement(By.cssSelector(".denial")).getText()).contains("7 Apr 2025");
        assertThat(step(hezbollah, "refuses", true, "2025-12-20").getText()).contains("foreign troops");
        step("#ladder-asaib-ahl-al-haq ", "pledges", true, "2025-12-19");
        assertThat(ready.getDomAttribute("data-origins")).isEqualTo("1");
        assertThat(violations("light")).isEmpty();
        keepPicture("tracker-chronology");

        open("/tracker?entity=kataib-hezbollah&asOf=2025-04-06");
        assertThat(browser().findElements(By.cssSelector("tr[data-first^='2025-04-07']")))
                .isEmpty();
        step(hezbollah, "announces", true, "2024-01-30");

        open("/tracker?entity=no-such-group");
        assertThat(browser().findElement(By.cssSelector("main .empty")).getText())
                .contains("No such group");
    }

    private WebElement step(String ladder, String stance, boolean own, String first) {
        return browser()
                .findElement(By.cssSelector(ladder + "tr[data-stance='" + stance + "'][data-own='" + own
                        + "'][data-first^='" + first + "']"));
    }

    private long aClaim() {
        return jdbc.sql("select id from claim where stance = 'DENIES' order by sort_day desc, id limit 1")
                .query((row, n) -> row.getLong(1))
                .single();
    }

    private ChromeDriver browser() {
        return Objects.requireNonNull(opened, "openBrowser ran");
    }

    private void open(String path) {
        browser().get("http://localhost:" + port + path);
    }

    private long anArticle(String language) {
        return jdbc.sql("""
                        select a.id
                        from article a
                        join source s on s.id = a.source_id
                        join claim c on c.article_id = a.id
                        where a.language = :language
                          and (s.name like '%(demo)' or s.name like '%(تجريبي%')
                        group by a.id
                        order by count(*) desc, a.id
                        limit 1
                        """)
                .param("language", language)
                .query((row, n) -> row.getLong(1))
                .single();
    }

    /** Of the dark scheme only colours can differ: the markup is that of the light one. */
    private List<String> violations(String theme) {
        AxeBuilder axe = theme.equals("dark")
                ? new AxeBuilder().withOnlyRules(List.of("color-contrast"))
                : new AxeBuilder().withTags(WCAG);
        return axe.analyze(browser()).getViolations().stream()
                .map(BrowserTest::said)
                .toList();
    }

    private static String said(Rule rule) {
        return rule.getId() + " "
                + rule.getNodes().stream().limit(3).map(node -> node.getHtml()).toList();
    }

    private void keepPicture(String name) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "screenshots"));
        Files.write(folder.resolve(name + ".png"), browser().getScreenshotAs(OutputType.BYTES));
    }
}
