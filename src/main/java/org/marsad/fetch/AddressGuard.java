package org.marsad.fetch;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Knows which addresses are on the public internet and refuses the rest, so that nobody can make Marsad ask its own
 * machine, its neighbours or a cloud's metadata server. Networks named in the settings are let through.
 */
final class AddressGuard {

    /** IANA's special-purpose IPv4 blocks that are not globally reachable, and what clouds keep for themselves. */
    private static final List<Network> NOT_PUBLIC_4 = networks(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4",
            // Azure's platform address looks public and answers only from inside.
            "168.63.129.16/32");

    /** Of IPv6, only global unicast is public at all. */
    private static final Network GLOBAL_UNICAST = Network.parse("2000::/3");

    /** Within global unicast: protocol assignments (Teredo, ORCHID, benchmarks), documentation, 6to4. */
    private static final List<Network> NOT_PUBLIC_6 = networks("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20");

    /** Behind a NAT64 gateway every IPv4 site has such an address: it is judged by the IPv4 address within. */
    private static final Network NAT64 = Network.parse("64:ff9b::/96");

    private final List<Network> allowed;

    AddressGuard(List<String> allowedNetworks) {
        this.allowed = allowedNetworks.stream().map(Network::parse).toList();
    }

    private static List<Network> networks(String... texts) {
        return Stream.of(texts).map(Network::parse).toList();
    }

    boolean refuses(InetAddress address) {
        return !isPublic(address) && !holds(allowed, address);
    }

    private static boolean isPublic(InetAddress address) {
        if (address instanceof Inet4Address) {
            return !holds(NOT_PUBLIC_4, address);
        }
        if (NAT64.contains(address)) {
            return !holds(NOT_PUBLIC_4, lastFourBytes(address));
        }
        return GLOBAL_UNICAST.contains(address) && !holds(NOT_PUBLIC_6, address);
    }

    private static boolean holds(List<Network> networks, InetAddress address) {
        return networks.stream().anyMatch(network -> network.contains(address));
    }

    private static InetAddress lastFourBytes(InetAddress address) {
        try {
            return InetAddress.getByAddress(Arrays.copyOfRange(address.getAddress(), 12, 16));
        } catch (UnknownHostException e) {
            throw new IllegalStateException("four bytes are always an IPv4 address", e);
        }
    }
}
