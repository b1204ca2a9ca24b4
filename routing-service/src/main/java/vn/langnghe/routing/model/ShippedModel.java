package vn.langnghe.routing.model;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import vn.langnghe.routing.matching.Fingerprint;
import vn.langnghe.routing.matching.RuleBook;
import vn.langnghe.routing.matching.RuleMatcher;

/** What the shipped texts teach is learnt when the service is built, once: learning takes longer than all else of a start. */
public final class ShippedModel {

    private static final String FILE = "model/learnt.bin";
    private static final String CODE = "vn/langnghe/routing/";
    private static final List<String> SOURCES =
            List.of("model", "rules", "text", CODE + "domain", CODE + "matching", CODE + "model", CODE + "text");

    private ShippedModel() {}

    /** Taught by the shipped texts alone; learnt now where no build has done it. */
    public static TextModel get(RuleMatcher rules) {
        var examples = SeedCorpus.read();
        return named(TextModel.version(examples, rules.version())).orElseGet(() -> TextModel.taughtBy(examples, rules));
    }

    /** Empty when what is in force is not, or not only, what was shipped. */
    public static Optional<TextModel> named(String version) {
        try (var in = ShippedModel.class.getResourceAsStream("/" + FILE)) {
            if (in == null) {
                return Optional.empty();
            }
            var learnt = new DataInputStream(new BufferedInputStream(in));
            learnt.readUTF();
            return Optional.of(TextModel.read(learnt))
                    .filter(model -> model.version().equals(version));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Run by the build: {@code CLASSES}, where everything else of the service has been put already. */
    public static void main(String[] args) throws IOException {
        var classes = Path.of(args[0]);
        var file = classes.resolve(FILE);
        var sources = digest(classes, file);
        if (Files.exists(file) && sourcesOf(file).equals(sources)) {
            return;
        }
        var beside = classes.resolveSibling("learnt.part");
        try (var rules = new RuleMatcher(RuleBook.shipped());
                var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(beside)))) {
            out.writeUTF(sources);
            TextModel.taughtBy(SeedCorpus.read(), rules).write(out);
        }
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String sourcesOf(Path file) throws IOException {
        try (var in = new DataInputStream(Files.newInputStream(file))) {
            return in.readUTF();
        }
    }

    /** Of all that has a say in what is learnt: texts, rules, our code and the libraries. */
    private static String digest(Path classes, Path but) throws IOException {
        var digest = Fingerprint.digest();
        digest.update(System.getProperty("java.class.path").getBytes(UTF_8));
        for (var folder : SOURCES) {
            try (var files = Files.walk(classes.resolve(folder))) {
                for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                    if (!file.equals(but)) {
                        digest.update(Files.readAllBytes(file));
                    }
                }
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
