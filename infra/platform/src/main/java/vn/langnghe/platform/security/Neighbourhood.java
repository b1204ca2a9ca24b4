package vn.langnghe.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/** Callers who are probably one: an IPv4 address, or the network of 2⁶⁴ addresses a single IPv6 customer gets. */
public final class Neighbourhood {

    private static final int LONGEST_ADDRESS = 64;

    private Neighbourhood() {}

    /** Of whom the front door let in; it puts the true address last. */
    public static String of(HttpServletRequest request) {
        var forwarded = request.getHeader("X-Forwarded-For");
        if (forwarded == null || forwarded.isBlank()) {
            return of(request.getRemoteAddr());
        }
        var last = forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
        return of(last.length() > LONGEST_ADDRESS ? last.substring(0, LONGEST_ADDRESS) : last);
    }

    public static String of(String address) {
        try {
            return InetAddress.ofLiteral(address) instanceof Inet6Address customer
                    ? HexFormat.of().formatHex(Arrays.copyOf(customer.getAddress(), 8))
                    : address;
        } catch (IllegalArgumentException notAnAddress) {
            return address;
        }
    }
}
