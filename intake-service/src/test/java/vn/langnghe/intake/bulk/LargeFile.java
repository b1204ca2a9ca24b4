package vn.langnghe.intake.bulk;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.FileSystemResource;
import tools.jackson.databind.json.JsonMapper;
import vn.langnghe.intake.domain.Attachment;
import vn.langnghe.intake.domain.Attachments;
import vn.langnghe.intake.domain.Author;
import vn.langnghe.intake.domain.Examiner;
import vn.langnghe.intake.domain.Feedback;
import vn.langnghe.intake.domain.FeedbackId;
import vn.langnghe.intake.domain.FeedbackRegister;
import vn.langnghe.intake.domain.FileLimits;
import vn.langnghe.intake.domain.Registrar;
import vn.langnghe.intake.domain.Sender;
import vn.langnghe.intake.domain.Submitters;
import vn.langnghe.intake.limit.Limits;
import vn.langnghe.intake.limit.RightOfWay;

/**
 * Imports a large file into a register that remembers nothing but ids, and tells how many rows a second it was. A program
 * of its own, so that whoever starts it bounds its memory.
 */
final class LargeFile {

    private static final String ROW =
            "Hồ sơ đăng ký thay đổi số %1$d bị trả lại ba lần, mỗi lần một lý do khác;Nguyễn Thị Lan %1$d;0912345678;"
                    + "lan%1$d@example.vn;12 Trần Phú;0100109106;Công ty Ánh Dương;Doanh nghiệp;20/11/2026 08:30;;\n";

    private LargeFile() {}

    public static void main(String[] arguments) throws IOException {
        int rows = Integer.parseInt(arguments[0]);
        var file = Files.createTempFile("import", ".csv");
        try {
            write(file, rows);
            read(file);
        } finally {
            Files.delete(file);
        }
    }

    private static void write(Path file, int rows) throws IOException {
        try (var out = Files.newBufferedWriter(file, UTF_8)) {
            out.write("nội dung;họ tên;điện thoại;email;địa chỉ;mst;doanh nghiệp;đối tượng;ngày nhận;bí mật;ẩn danh\n");
            for (int at = 0; at < rows; at++) {
                out.write(ROW.formatted(at));
            }
        }
    }

    private static void read(Path file) throws IOException {
        var source = new RowSources(JsonMapper.shared()).of(new FileSystemResource(file), List.of());
        var clerk = new Author("clerk", Author.Standing.CLERK, null);
        var counts = new EnumMap<RowResult.Status, Integer>(RowResult.Status.class);
        long began = System.nanoTime();
        importer().run(source, clerk, result -> counts.merge(result.status(), 1, Integer::sum));
        double seconds = (System.nanoTime() - began) / 1e9;
        long total = counts.values().stream().mapToInt(Integer::intValue).sum();
        IO.println("%s, %d rows/s, heap %d MB"
                .formatted(
                        counts,
                        Math.round(total / seconds),
                        Runtime.getRuntime().maxMemory() >> 20));
    }

    private static Importer importer() {
        var clock = Clock.systemUTC();
        var registrar = new Registrar(new Ids(), new Nobody(), new NoFiles(), LargeFile::digest, clock);
        return new Importer(
                new Examiner(clock, new FileLimits(new FileLimits.Limit(0, 0), Map.of()), false),
                registrar,
                Limits.none(),
                new RightOfWay());
    }

    private static byte[] digest(String label) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(label.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static final class Ids implements FeedbackRegister {

        private final Set<FeedbackId> taken = ConcurrentHashMap.newKeySet();

        @Override
        public Entry add(Feedback feedback) {
            return taken.add(feedback.id()) ? new Entry.Added() : new Entry.IdTaken(feedback);
        }

        @Override
        public Optional<Feedback> find(FeedbackId id) {
            return Optional.empty();
        }
    }

    private static final class Nobody implements Submitters {

        @Override
        public void keep(UUID submitterId, FeedbackId feedbackId, Sender sender) {}

        @Override
        public Optional<Sender> find(UUID submitterId) {
            return Optional.empty();
        }

        @Override
        public void forget(UUID submitterId) {}
    }

    private static final class NoFiles implements Attachments {

        @Override
        public List<Attachment> find(List<String> ids, FeedbackId item) {
            return List.of();
        }

        @Override
        public void claim(List<Attachment> attachments, FeedbackId by) {}
    }
}
