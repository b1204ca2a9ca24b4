package vn.langnghe.routing.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import vn.langnghe.routing.domain.Petition;
import vn.langnghe.routing.ruling.Ruler;
import vn.langnghe.routing.ruling.Settings;
import vn.langnghe.routing.text.Words;

/** {@code evaluate FILE.jsonl [--strip-diacritics] [--wrong]}: how well the shipped rules and model decide a labelled file. */
public final class Evaluate {

    private Evaluate() {}

    public static void main(String[] args) throws IOException {
        var options = Arrays.asList(args);
        if (args.length == 0 || args[0].startsWith("-")) {
            System.err.println("usage: evaluate FILE.jsonl [--strip-diacritics] [--wrong]");
            System.exit(64);
        }
        if (options.contains("--cross-validate")) {
            System.out.println(CrossValidation.report(5, options.contains("--wrong")));
            System.exit(0);
        }
        var labelled = read(Path.of(args[0]));
        boolean strip = options.contains("--strip-diacritics");
        var petitions = labelled.stream()
                .map(line -> Petition.of(null, strip ? Words.withoutMarks(line.text()) : line.text()))
                .toList();
        var ruler = Ruler.shipped(Settings.AUTOMATIC_FROM, LocalDate.now(java.time.ZoneId.of("Asia/Ho_Chi_Minh")));
        var score = Score.of(labelled, ruler.rule(petitions));
        System.out.println(score.report(strip ? "without diacritics" : "as written"));
        if (options.contains("--wrong")) {
            System.out.println(score.wrong());
        }
        System.exit(0); // the matcher keeps a thread of its own
    }

    private static List<Labelled> read(Path file) throws IOException {
        var json = JsonMapper.builder().build();
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> !line.isBlank())
                    .map(line -> json.readValue(line, Labelled.class))
                    .toList();
        }
    }
}
