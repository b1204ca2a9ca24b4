package vn.langnghe.intake.channel;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import vn.langnghe.intake.domain.Channel;

/**
 * Where files of messages may be fetched from.
 *
 * @param hosts of each channel; those below them count too
 * @param patience for one answer, to its last byte
 * @param local also without TLS and from addresses of this network: for a stand-in on this very machine
 */
@ConfigurationProperties("langnghe.intake.channel.files")
record FileSources(Map<Channel, List<String>> hosts, Duration patience, boolean local) {

    /** A message can name any address, but only the platform's own servers are asked. */
    void check(Channel channel, URI address) throws IOException {
        var host = address.getHost();
        if (host == null || !isListed(channel, host.toLowerCase(Locale.ROOT))) {
            throw new IOException("not a host of " + channel);
        }
        if (local) {
            return;
        }
        if (!"https".equalsIgnoreCase(address.getScheme())) {
            throw new IOException("not https");
        }
        for (var resolved : InetAddress.getAllByName(host)) {
            if (!isPublic(resolved)) {
                throw new IOException("not a public address");
            }
        }
    }

    private boolean isListed(Channel channel, String host) {
        return hosts.getOrDefault(channel, List.of()).stream()
                .anyMatch(listed -> host.equals(listed) || host.endsWith("." + listed));
    }

    static boolean isPublic(InetAddress address) {
        return !(address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()
                || isUniqueLocal(address.getAddress())
                || isShared(address.getAddress()));
    }

    /** fc00::/7 */
    private static boolean isUniqueLocal(byte[] address) {
        return address.length == 16 && (address[0] & 0xFE) == 0xFC;
    }

    /** 100.64.0.0/10 */
    private static boolean isShared(byte[] address) {
        return address.length == 4 && address[0] == 100 && (address[1] & 0xC0) == 64;
    }
}
