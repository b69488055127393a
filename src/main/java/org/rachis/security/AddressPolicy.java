package org.rachis.security;

import java.net.InetAddress;
import java.util.List;

/**
 * Which address a listed FHIR server's name may lead to. Names are looked up by others, so a name in the list is not
 * enough: this machine, link-local and private addresses are refused unless the operator has listed them too.
 */
public record AddressPolicy(List<Network> listed) {

    /** Addresses that belong to nobody on the internet, and which Java does not know as private. */
    private static final List<Network> RESERVED = List.of(
            Network.parse("0.0.0.0/8"),
            Network.parse("100.64.0.0/10"),
            Network.parse("192.0.0.0/24"),
            Network.parse("198.18.0.0/15"),
            Network.parse("240.0.0.0/4"),
            Network.parse("fc00::/7"),
            // Both carry an IPv4 address inside, and could be turned into any of those above.
            Network.parse("64:ff9b::/96"),
            Network.parse("2002::/16"));

    public AddressPolicy {
        listed = List.copyOf(listed);
    }

    public boolean permits(FhirBaseUrl server, InetAddress address) {
        if (address.isAnyLocalAddress() || address.isMulticastAddress()) {
            return false;
        }
        if (address.isLoopbackAddress()) {
            return server.onThisMachine();
        }
        return isPublic(address) || contains(listed, address) || isItself(server, address);
    }

    private static boolean isPublic(InetAddress address) {
        return !address.isLinkLocalAddress() && !address.isSiteLocalAddress() && !contains(RESERVED, address);
    }

    private static boolean contains(List<Network> networks, InetAddress address) {
        return networks.stream().anyMatch(network -> network.contains(address));
    }

    /** Whoever lists a server by its address has listed that address. */
    private static boolean isItself(FhirBaseUrl server, InetAddress address) {
        String host = server.host();
        try {
            return InetAddress.ofLiteral(host.startsWith("[") ? host.substring(1, host.length() - 1) : host)
                    .equals(address);
        } catch (IllegalArgumentException aName) {
            return false;
        }
    }
}
