package vn.langnghe.intake.channel.open311;

import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;

/** What an answer to a question may look like. */
enum Datatype {
    STRING,
    NUMBER,
    DATETIME,
    TEXT,
    SINGLEVALUELIST,
    MULTIVALUELIST;

    String spelled() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean hasValues() {
        return this == SINGLEVALUELIST || this == MULTIVALUELIST;
    }

    boolean accepts(List<String> answers, List<String> keys) {
        return (this == MULTIVALUELIST || answers.size() == 1)
                && answers.stream().allMatch(answer -> acceptsOne(answer, keys));
    }

    private boolean acceptsOne(String answer, List<String> keys) {
        return switch (this) {
            case STRING -> answer.lines().count() <= 1;
            case TEXT -> true;
            case NUMBER -> answer.matches("[+-]?\\d{1,18}([.,]\\d{1,9})?");
            case DATETIME -> isTime(answer);
            case SINGLEVALUELIST, MULTIVALUELIST -> keys.contains(answer);
        };
    }

    private static boolean isTime(String answer) {
        try {
            OffsetDateTime.parse(answer);
            return true;
        } catch (DateTimeParseException other) {
            return false;
        }
    }
}
