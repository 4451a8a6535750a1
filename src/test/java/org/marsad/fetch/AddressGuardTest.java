package org.marsad.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressGuardTest {

    private final AddressGuard strict = new AddressGuard(List.of());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.7",
                "10.255.255.255",
                "100.64.0.1",
                "100.100.100.200",
                "100.127.255.255",
                "127.0.0.1",
                "127.255.255.254",
                "168.63.129.16",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.192",
                "192.0.2.1",
                "192.88.99.1",
                "192.168.1.1",
                "198.18.0.1",
                "198.19.255.255",
                "198.51.100.1",
                "203.0.113.9",
                "224.0.0.1",
                "239.1.1.1",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::127.0.0.1",
                "::8.8.8.8",
                "::ffff:10.0.0.1",
                "::ffff:127.0.0.1",
                "fe80::1",
                "febf::1",
                "fc00::1",
                "fd00:ec2::254",
                "ff02::1",
                "64:ff9b::127.0.0.1",
                "64:ff9b::a9fe:a9fe",
                "64:ff9b:1::1",
                "100::1",
                "2001::1",
                "2001:0:53aa:64c:0:0:0:1",
                "2001:2::1",
                "2001:10::1",
                "2001:20::1",
                "2001:db8::1",
                "2002:7f00:1::",
                "2002:808:808::1",
                "3fff::1",
                "4000::1",
                "5f00::1",
                "fec0::1"
            })
    void whatIsNotPublicIsRefused(String address) {
        assertThat(strict.refuses(InetAddress.ofLiteral(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "9.255.255.255",
                "11.0.0.0",
                "100.63.255.255",
                "100.128.0.0",
                "126.255.255.255",
                "128.0.0.0",
                "169.253.255.255",
                "172.15.255.255",
                "172.32.0.0",
                "192.0.1.0",
                "192.167.255.255",
                "192.169.0.0",
                "198.17.255.255",
                "198.20.0.0",
                "223.255.255.255",
                "::ffff:8.8.8.8",
                "64:ff9b::8.8.8.8",
                "2001:200::1",
                "2001:4860:4860::8888",
                "2606:4700::1111",
                "2a00:1450::1"
            })
    void whatIsPublicIsLetThrough(String address) {
        assertThat(strict.refuses(InetAddress.ofLiteral(address))).isFalse();
    }

    @Test
    void allowedNetworksAreLetThroughAndNothingBesideThem() {
        AddressGuard guard = new AddressGuard(List.of("127.18.0.0/16", "10.0.0.5", "fd12:3456::/31"));
        assertThat(guard.refuses(InetAddress.ofLiteral("127.18.3.4"))).isFalse();
        assertThat(guard.refuses(InetAddress.ofLiteral("::ffff:127.18.3.4"))).isFalse();
        assertThat(guard.refuses(InetAddress.ofLiteral("127.19.0.1"))).isTrue();
        assertThat(guard.refuses(InetAddress.ofLiteral("10.0.0.5"))).isFalse();
        assertThat(guard.refuses(InetAddress.ofLiteral("10.0.0.4"))).isTrue();
        assertThat(guard.refuses(InetAddress.ofLiteral("fd12:3457::1"))).isFalse();
        assertThat(guard.refuses(InetAddress.ofLiteral("fd12:3458::1"))).isTrue();
    }

    @Test
    void anAllowedNetworkOpensNoWayThroughAGateway() {
        AddressGuard guard = new AddressGuard(List.of("127.0.0.0/8"));
        assertThat(guard.refuses(InetAddress.ofLiteral("64:ff9b::127.0.0.1"))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/8", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/x", "example.org", "fd00::/129", "all"})
    void aNetworkThatIsNoneIsNamed(String text) {
        assertThatThrownBy(() -> new AddressGuard(List.of(text)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("\"" + text + "\" is not a network such as 10.0.0.0/8 or fd00::/8");
    }
}
