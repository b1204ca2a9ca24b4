package vn.langnghe.intake.domain;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Who hands an item in, which is not always who it comes from: a clerk writes for a caller. */
public record Author(
        String name, Standing standing, @Nullable String association, Channel usualChannel) {

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

    /** Whose items came by this channel wherever they do not say; a channel that is not theirs changes nothing. */
    public Author usually(@Nullable Channel channel) {
        return channel != null && mayUse(channel) ? new Author(name, standing, association, channel) : this;
    }

    /** The channel somebody named, as far as it is one for this author. */
    public Channel channel(@Nullable String named) {
        return Arrays.stream(Channel.values())
                .filter(channel -> channel.name().equals(named))
                .filter(this::mayUse)
                .findFirst()
                .orElseGet(this::usualChannel);
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
