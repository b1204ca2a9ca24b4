package vn.langnghe.tracking.domain.lifecycle;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.langnghe.tracking.domain.lifecycle.Command.Resolve.Promise;

/**
 * Reads out of an answer what sounds like a promise: "sẽ hoàn thành trước 15/12/2026", "chậm nhất ngày 15 tháng 12 năm
 * 2026". A suggestion only; the officer says what is promised.
 */
public final class PromisesInText {

    private static final int LONGEST = 300;
    private static final Pattern SENTENCES = Pattern.compile("(?<=[.;!?])\\s+|\\R");
    private static final Pattern PROMISING =
            Pattern.compile("(?iuU)\\b(sẽ|cam kết|hẹn|chậm nhất|muộn nhất|will|at the latest)\\b");
    private static final Pattern DAY = Pattern.compile(
            "(?iuU)\\b(\\d{1,2})(?:[/.\\-](\\d{1,2})[/.\\-]|\\s+tháng\\s+(\\d{1,2})\\s+năm\\s+)(\\d{4})\\b");

    private PromisesInText() {}

    /** One for each sentence that promises something for a day after today. */
    public static List<Promise> in(String answer, LocalDate today) {
        return Arrays.stream(SENTENCES.split(answer))
                .flatMap(sentence -> promise(sentence.strip(), today).stream())
                .toList();
    }

    private static Optional<Promise> promise(String sentence, LocalDate today) {
        var promising = PROMISING.matcher(sentence);
        if (!promising.find()) {
            return Optional.empty();
        }
        var day = DAY.matcher(sentence);
        var text = sentence.length() > LONGEST ? sentence.substring(0, LONGEST) : sentence;
        return day.find(promising.end())
                ? date(day).filter(date -> date.isAfter(today)).map(date -> new Promise(text, date))
                : Optional.empty();
    }

    private static Optional<LocalDate> date(Matcher found) {
        var month = found.group(2) == null ? found.group(3) : found.group(2);
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(found.group(4)), Integer.parseInt(month), Integer.parseInt(found.group(1))));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
