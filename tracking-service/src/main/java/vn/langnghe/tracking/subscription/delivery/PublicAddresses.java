package vn.langnghe.tracking.subscription.delivery;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.springframework.security.web.util.matcher.IpAddressMatcher;

/**
 * Resolves a name for the very connection that is then opened, and only to addresses anybody may reach: who subscribes
 * must not be able to have this service call what lies inside the house.
 */
final class PublicAddresses implements DnsResolver {

    /** IANA's special-purpose registries, beyond what {@link InetAddress} itself knows. */
    private static final List<IpAddressMatcher> SPECIAL = Stream.of(
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
                    "::/8",
                    "64:ff9b::/96",
                    "64:ff9b:1::/48",
                    "100::/64",
                    "2001::/23",
                    "2001:db8::/32",
                    "2002::/16",
                    "fc00::/7",
                    "fe80::/10",
                    "ff00::/8")
            .map(IpAddressMatcher::new)
            .toList();

    /** A name that leads inside the house. */
    static final class NotPublic extends UnknownHostException {
        private static final long serialVersionUID = 1L;
    }

    static boolean isPublic(InetAddress address) {
        var bare = address.getHostAddress().replaceFirst("%.*", "");
        return SPECIAL.stream().noneMatch(range -> range.matches(bare));
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        var addresses = SystemDefaultDnsResolver.INSTANCE.resolve(host);
        if (!Stream.of(addresses).allMatch(PublicAddresses::isPublic)) {
            throw new NotPublic();
        }
        return addresses;
    }

    @Override
    public String resolveCanonicalHostname(String host) throws UnknownHostException {
        return SystemDefaultDnsResolver.INSTANCE.resolveCanonicalHostname(host);
    }
}
