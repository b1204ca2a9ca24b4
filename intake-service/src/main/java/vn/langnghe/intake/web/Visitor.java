package vn.langnghe.intake.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/** Who is calling, as far as an address tells; the front door puts the true one last. */
final class Visitor {

    private static final int LONGEST_ADDRESS = 64;

    private Visitor() {}

    static String of(HttpServletRequest request) {
        var forwarded = request.getHeader("X-Forwarded-For");
        if (forwarded == null || forwarded.isBlank()) {
            return neighbourhood(request.getRemoteAddr());
        }
        var last = forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
        return neighbourhood(last.length() > LONGEST_ADDRESS ? last.substring(0, LONGEST_ADDRESS) : last);
    }

    /** An IPv4 address, or the network of 2⁶⁴ addresses a single IPv6 customer gets. */
    private static String neighbourhood(String address) {
        try {
            return InetAddress.ofLiteral(address) instanceof Inet6Address customer
                    ? HexFormat.of().formatHex(Arrays.copyOf(customer.getAddress(), 8))
                    : address;
        } catch (IllegalArgumentException notAnAddress) {
            return address;
        }
    }
}
