package vn.langnghe.intake.register.export;

import static java.util.stream.Collectors.groupingBy;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.langnghe.intake.progress.Progress;
import vn.langnghe.intake.progress.ProgressBook;
import vn.langnghe.intake.register.RegisterLine;
import vn.langnghe.intake.register.RegisterQuery;
import vn.langnghe.intake.register.RegisterSearch;

/** Writes what a query finds, page after page; what is secret is a line without words, whoever asks. */
@Component
public class RegisterExport {

    /** Of the longest items there may be, what fits into memory some times over. */
    private static final int PAGE = 100;

    private final RegisterSearch register;
    private final ProgressBook book;

    RegisterExport(RegisterSearch register, ProgressBook book) {
        this.register = register;
        this.book = book;
    }

    /** How many lines it wrote. */
    public int write(RegisterQuery wanted, Format format, Function<String, String> words, OutputStream to)
            throws IOException {
        int written = 0;
        try (var sheet = format.sheet(to, words.apply("intake.register.title"))) {
            sheet.row(headings(words));
            RegisterQuery.@Nullable Position after = null;
            do {
                var page = register.search(wanted.page(after, PAGE));
                rows(page.lines(), words).forEach(sheet::add);
                written += page.lines().size();
                after = page.next();
            } while (after != null);
        }
        return written;
    }

    private static List<String> headings(Function<String, String> words) {
        return Arrays.stream(RegisterColumn.values())
                .map(column -> column.heading(words))
                .toList();
    }

    private List<List<String>> rows(List<RegisterLine> lines, Function<String, String> words) {
        var cases = book.ofItems(lines.stream().map(RegisterLine::feedbackId).toList()).stream()
                .collect(groupingBy(Progress::feedbackId));
        return lines.stream()
                .map(line -> row(line, cases.getOrDefault(line.feedbackId(), List.of()), words))
                .toList();
    }

    private static List<String> row(RegisterLine line, List<Progress> cases, Function<String, String> words) {
        boolean secret = line.confidential() || cases.stream().anyMatch(Progress::isSecret);
        // the kind of a secret item says as much as its words
        var row = secret
                ? new RegisterColumn.Row(line.masked(), List.of(), words)
                : new RegisterColumn.Row(line, cases, words);
        return Arrays.stream(RegisterColumn.values())
                .map(column -> column.of(row))
                .toList();
    }
}
