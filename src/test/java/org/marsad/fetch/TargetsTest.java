package org.marsad.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.marsad.fetch.FetchOutcome.Missed;

class TargetsTest {

    private final Targets targets = new Targets(new AddressGuard(List.of()));

    private String open(String address) {
        assertThat(targets.at(address)).isInstanceOf(Target.Open.class);
        return ((Target.Open) targets.at(address)).url().toString();
    }

    private Missed closed(String address) {
        assertThat(targets.at(address)).isInstanceOf(Target.Closed.class);
        return ((Target.Closed) targets.at(address)).missed();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1/",
                "http://127.0.0.1:8080/",
                "http://127.1/",
                "http://127.0.1/",
                "http://2130706433/",
                "http://017700000001/",
                "http://0177.0.0.1/",
                "http://0x7f000001/",
                "http://0x7f.0.0.1/",
                "http://127.0.0.0x1/",
                "http://0/",
                "http://127.0.0.1./",
                "http://127.0.0.01/",
                "http://1.2.3.4.5/",
                "http://256.256.256.256/",
                "http://8.8.8.8.8/",
                "http://134744072/",
                "http://example.0x/",
                "http://１２７.０.０.１/",
                "http://127。0。0。1/",
                "http://①②⑦.⓪.⓪.①/",
                "http://%31%32%37.0.0.1/",
                "http://[::1]/",
                "http://[::]/",
                "http://[0:0:0:0:0:0:0:1]/",
                "http://[::ffff:127.0.0.1]/",
                "http://[::ffff:7f00:1]/",
                "http://[::127.0.0.1]/",
                "http://[64:ff9b::7f00:1]/",
                "http://[fe80::1]/",
                "http://[2002:7f00:1::]/",
                "http://[fd00:ec2::254]/",
                "http://169.254.169.254/latest/",
                "http://10.0.0.7/",
                "http://192.168.0.1./",
                "http://./",
                "http://example../"
            })
    void hostsThatAreOrLookLikeInnerAddressesAreRefused(String address) {
        assertThat(targets.at(address))
                .isInstanceOfSatisfying(
                        Target.Closed.class,
                        target -> assertThat(target.missed().trouble()).isIn(Trouble.ADDRESS, Trouble.SCHEME));
    }

    @Test
    void theRefusedAddressIsTheDetail() {
        assertThat(closed("http://10.0.0.7/a")).isEqualTo(new Missed(Trouble.ADDRESS, "10.0.0.7", null));
        assertThat(closed("http://[::ffff:10.0.0.7]/a")).isEqualTo(new Missed(Trouble.ADDRESS, "10.0.0.7", null));
        assertThat(closed("http://2130706433/a")).isEqualTo(new Missed(Trouble.ADDRESS, "2130706433", null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:///etc/passwd",
                "ftp://example.org/",
                "javascript:alert(1)",
                "gopher://example.org/",
                "jar:http://example.org!/",
                "data:text/html,x",
                "mailto:a@example.org",
                "example.org",
                "/a",
                "",
                "http:",
                "http://",
                "http://example.org:0/",
                "http://example.org:99999/",
                "http://exa mple.org/",
                "http://user@example.org/",
                "http://user:secret@example.org/",
                "http://[::1%25eth0]/",
                "http://example{.org/",
                "http://<b>.example.org/"
            })
    void whatIsNotAPlainWebAddressIsRefused(String address) {
        assertThat(closed(address).trouble()).isEqualTo(Trouble.SCHEME);
    }

    @Test
    void thePasswordIsNotShown() {
        assertThat(closed("http://user:secret@example.org/").detail()).isEqualTo("user name before example.org");
    }

    @Test
    void whatIsWrongIsShown() {
        assertThat(closed("file:///etc/passwd").detail()).isEqualTo("file");
        assertThat(closed("http://example.org:99999/a").detail()).isEqualTo("http://example.org:99999/a");
        assertThat(closed("http://user:secret@exa mple.org/").detail()).isEqualTo("http");
        assertThat(closed("example.org").detail()).isEqualTo("example.org");
    }

    @Test
    void anAddressOfFourThousandCharactersIsATrap() {
        assertThat(closed("http://example.org/" + "a".repeat(4_096)))
                .isEqualTo(new Missed(Trouble.SCHEME, "4096 characters", null));
    }

    @Test
    void oneHostHasOneSpelling() {
        assertThat(open("HTTP://Example.ORG.:80/A#part")).isEqualTo("http://example.org/A");
        assertThat(open("https://مثال.إختبار/خبر")).isEqualTo("https://xn--mgbh0fb.xn--kgbechtv/%D8%AE%D8%A8%D8%B1");
        assertThat(open("http://under_score.example.org/")).isEqualTo("http://under_score.example.org/");
        assertThat(open("http://93.184.216.34:8080/")).isEqualTo("http://93.184.216.34:8080/");
        assertThat(open("http://4u.example/")).isEqualTo("http://4u.example/");
        assertThat(open("http://dead.beef/")).isEqualTo("http://dead.beef/");
    }

    @Test
    void aRedirectResolvesAgainstWhereItCameFrom() {
        HttpUrl from = HttpUrl.get("https://example.org/a/b?c");
        assertThat(targets.redirected(from, "../d")).isEqualTo(new Target.Open(HttpUrl.get("https://example.org/d")));
        assertThat(targets.redirected(from, "//example.net"))
                .isEqualTo(new Target.Open(HttpUrl.get("https://example.net/")));
        assertThat(targets.redirected(from, "//127.0.0.1")).isInstanceOf(Target.Closed.class);
        assertThat(targets.redirected(from, "\\\\127.0.0.1\\")).isInstanceOf(Target.Closed.class);
    }
}
