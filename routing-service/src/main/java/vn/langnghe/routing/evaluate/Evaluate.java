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

/** {@code evaluate FILE.jsonl [--strip-diacritics] [--wrong]}, or {@code --cross-validate}, {@code --by-writer}: how well the shipped rules and model decide a labelled file. */
public final class Evaluate {

    private Evaluate() {}

    public static void main(String[] args) throws IOException {
        var options = Arrays.asList(args);
        if (args.length == 0) {
            System.err.println(
                    "usage: evaluate FILE.jsonl [--strip-diacritics] [--wrong] | --cross-validate | --by-writer");
            System.exit(64);
        }
        boolean wrong = options.contains("--wrong");
        switch (args[0]) {
            case "--cross-validate" -> say(CrossValidation.folds(5).report("cross-validated, 5 folds", wrong));
            case "--by-writer" -> say(CrossValidation.byWriter(1).report("each writer by the others", wrong));
            default -> say(file(Path.of(args[0]), options.contains("--strip-diacritics"), wrong));
        }
        System.exit(0); // the matcher keeps a thread of its own
    }

    private static void say(String report) {
        System.out.println(report);
    }

    private static String file(Path file, boolean strip, boolean wrong) throws IOException {
        var labelled = read(file);
        var petitions = labelled.stream()
                .map(line -> Petition.of(null, strip ? Words.withoutMarks(line.text()) : line.text()))
                .toList();
        var ruler = Ruler.shipped(Settings.AUTOMATIC_FROM, LocalDate.now(java.time.ZoneId.of("Asia/Ho_Chi_Minh")));
        var score = Score.of(labelled, ruler.rule(petitions));
        return score.report(strip ? "without diacritics" : "as written") + (wrong ? score.wrong() : "");
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
