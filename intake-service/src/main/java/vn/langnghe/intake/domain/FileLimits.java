package vn.langnghe.intake.domain;

import java.util.Map;

/** How many files an item may bring, and how large each: a clerk's scans are larger than what a phone sends. */
public record FileLimits(Limit usual, Map<Channel, Limit> byChannel) {

    private static final int MEGABYTE = 1024 * 1024;

    /** {@code largest} in bytes. */
    public record Limit(int most, long largest) {

        public long megabytes() {
            return largest / MEGABYTE;
        }
    }

    public Limit of(Channel channel) {
        return byChannel.getOrDefault(channel, usual);
    }
}
