package vn.langnghe.intake.domain;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Who hands an item in, which is not always who it comes from: a clerk writes for a caller. {@code usualChannel}: of items
 * that do not say; without one they must.
 */
public record Author(
        String name,
        Standing standing,
        @Nullable String association,
        @Nullable Channel usualChannel) {

    public Author(String name, Standing standing, @Nullable String association) {
        this(name, standing, association, usual(standing));
    }

    /** What an author may set besides the words themselves. */
    public enum Standing {
        PUBLIC,
        CLERK,
        ASSOCIATION,
        ADMIN,
        ADAPTER
    }

    /** Someone at the public form. */
    public static final Author PUBLIC = new Author("public", Standing.PUBLIC, null);

    /** A channel of the department itself, such as its mailbox. */
    public static Author adapter(String name) {
        return new Author(name, Standing.ADAPTER, null);
    }

    /** Whether this author may say that an item came in by {@code channel}. */
    public boolean mayUse(Channel channel) {
        return switch (standing) {
            case CLERK, ADAPTER -> true;
            case ASSOCIATION -> channel == Channel.ASSOCIATION;
            case PUBLIC, ADMIN -> channel == Channel.WEBSITE;
        };
    }

    /**
     * Who brings many items, which came by this channel wherever they do not say; one that is not theirs changes nothing.
     * What a clerk brings may have come by any, so one of the two must say it.
     */
    public Author bringing(@Nullable Channel channel) {
        var usual = channel != null && mayUse(channel) ? channel : standing == Standing.CLERK ? null : usualChannel;
        return new Author(name, standing, association, usual);
    }

    /** The channel somebody named, as far as it is one for this author. */
    public Channel channel(@Nullable String named) {
        return Arrays.stream(Channel.values())
                .filter(channel -> channel.name().equals(named))
                .filter(this::mayUse)
                .findFirst()
                .orElseGet(() -> Objects.requireNonNullElseGet(usualChannel, () -> usual(standing)));
    }

    private static Channel usual(Standing standing) {
        return switch (standing) {
            case CLERK -> Channel.HOTLINE;
            case ASSOCIATION -> Channel.ASSOCIATION;
            case PUBLIC, ADMIN, ADAPTER -> Channel.WEBSITE;
        };
    }

    boolean mayDateBack() {
        return standing != Standing.PUBLIC;
    }

    /** Made-up items, to show the house with: an administrator's doing, where it is allowed at all. */
    boolean mayMakeUp() {
        return standing == Standing.ADMIN;
    }
}
