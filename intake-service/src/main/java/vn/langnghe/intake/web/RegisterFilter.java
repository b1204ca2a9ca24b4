package vn.langnghe.intake.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.langnghe.intake.domain.Channel;
import vn.langnghe.intake.domain.Moments;
import vn.langnghe.intake.domain.Reference;
import vn.langnghe.intake.domain.TrackingCode;
import vn.langnghe.intake.register.RegisterQuery;
import vn.langnghe.platform.web.FieldFault;
import vn.langnghe.platform.web.InvalidInput;

/** What a caller wants to see of the register, as asked: days are whole days here, instants are exact. */
record RegisterFilter(
        @Nullable String q,
        @Nullable String channel,
        @Nullable String from,
        @Nullable String to,
        @Nullable String phone,
        @Nullable String taxCode,
        @Nullable String name,
        @Nullable String cursor,
        @Nullable Integer limit) {

    private static final int USUAL = 50;
    private static final int MOST = 200;
    private static final int LONGEST = 200;

    boolean isEmpty() {
        return blank(q) && blank(channel) && blank(from) && blank(to) && blank(phone) && blank(taxCode) && blank(name);
    }

    boolean asksForWords() {
        return !blank(q);
    }

    boolean asksForSender() {
        return !blank(phone) || !blank(taxCode) || !blank(name);
    }

    /** Only what says nothing of an item but when and how it came: a line without words would tell of a secret one. */
    RegisterQuery queryForFile() {
        var faults = Stream.of(
                        Map.entry("q", !blank(q)),
                        Map.entry("phone", !blank(phone)),
                        Map.entry("taxCode", !blank(taxCode)),
                        Map.entry("name", !blank(name)))
                .filter(Map.Entry::getValue)
                .map(named -> new FieldFault(named.getKey(), "intake.fault.not-in-file"))
                .toList();
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
        return query(false);
    }

    /** Asks for one item by its number or code. */
    boolean names() {
        return q != null
                && (Reference.parse(q).isPresent() || TrackingCode.parse(q).isPresent());
    }

    /** From the beginning: whoever hands out cursors knows where to go on. */
    RegisterQuery query(boolean confidentialContentToo) {
        var faults = new ArrayList<FieldFault>();
        var wanted = new RegisterQuery(
                text("q", q, faults),
                channel(faults),
                day("from", from, 0, faults),
                day("to", to, 1, faults),
                text("phone", phone, faults),
                text("taxCode", taxCode, faults),
                text("name", name, faults),
                confidentialContentToo,
                null,
                limit(faults));
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
        return wanted;
    }

    private static @Nullable String text(String field, @Nullable String value, List<FieldFault> faults) {
        if (value == null || value.isBlank()) {
            return null;
        }
        if (value.length() > LONGEST) {
            faults.add(new FieldFault(field, "intake.fault.too-long", LONGEST));
        }
        return value.strip();
    }

    private @Nullable Channel channel(List<FieldFault> faults) {
        if (channel == null || channel.isBlank()) {
            return null;
        }
        try {
            return Channel.valueOf(channel);
        } catch (IllegalArgumentException unknown) {
            faults.add(new FieldFault(
                    "channel", "intake.fault.choice", List.of(Channel.values()).toString()));
            return null;
        }
    }

    /** A day stands for its beginning, or with {@code plus} for the beginning of the next. */
    private static @Nullable Instant day(String field, @Nullable String value, int plus, List<FieldFault> faults) {
        if (value == null || value.isBlank()) {
            return null;
        }
        try {
            return value.length() > 10
                    ? Moments.inOurEra(OffsetDateTime.parse(value)).toInstant()
                    : Moments.inOurEra(LocalDate.parse(value))
                            .plusDays(plus)
                            .atStartOfDay(Reference.ZONE)
                            .toInstant();
        } catch (DateTimeException notADay) {
            faults.add(new FieldFault(field, "intake.fault.day"));
            return null;
        }
    }

    private int limit(List<FieldFault> faults) {
        int wanted = limit == null ? USUAL : limit;
        if (wanted < 1 || wanted > MOST) {
            faults.add(new FieldFault("limit", "intake.fault.limit", MOST));
        }
        return wanted;
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
