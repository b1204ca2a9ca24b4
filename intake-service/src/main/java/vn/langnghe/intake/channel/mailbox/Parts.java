package vn.langnghe.intake.channel.mailbox;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimePart;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.apache.poi.hmef.Attachment;
import org.apache.poi.hmef.HMEFMessage;
import org.jspecify.annotations.Nullable;
import vn.langnghe.intake.channel.mailbox.Mail.Enclosure;

/** Takes a mail apart: words here, files there, forwarded mails opened. */
final class Parts {

    private static final int DEEPEST = 10;
    private static final Set<String> PLAIN = Set.of("7bit", "8bit", "binary");
    private static final int LARGEST_ENCLOSURE = 25 * 1024 * 1024;

    /** Of all parts together; many times what an item may hold, for HTML says little with much. */
    private static final int MOST_WORDS = 1_000_000;

    /** More than an item keeps of it, so that leaving out what is quoted still leaves as much. */
    private static final int MOST_LETTERS = 100_000;

    private static final String CUT = "[Thư dài: phần sau xem trong hộp thư]";

    private int wordsLeft = MOST_WORDS;
    private final List<String> own = new ArrayList<>();
    private final List<String> whole = new ArrayList<>();
    private final List<Enclosure> enclosures = new ArrayList<>();

    void read(Part part) throws MessagingException, IOException {
        read(part, 0);
    }

    /** What its writer said, without what is quoted. */
    String text() {
        return marked(MailText.tidy(beginning(own)));
    }

    String whole() {
        return marked(MailText.tidy(beginning(whole)));
    }

    private static String beginning(List<String> words) {
        var all = String.join("\n\n", words);
        return all.length() <= MOST_LETTERS ? all : all.substring(0, MOST_LETTERS);
    }

    /** Bytes and letters are not the same: where the last of them were used up, something may be missing. */
    private String marked(String text) {
        return wordsLeft > 0 ? text : text + "\n\n" + CUT;
    }

    List<Enclosure> enclosures() {
        return List.copyOf(enclosures);
    }

    private void read(Part part, int depth) throws MessagingException, IOException {
        if (depth > DEEPEST) {
            throw new MessagingException("nested too deeply");
        }
        if (part.isMimeType("multipart/alternative")) {
            readBest((Multipart) part.getContent(), depth);
        } else if (part.isMimeType("multipart/*")) {
            var parts = (Multipart) part.getContent();
            for (int at = 0; at < parts.getCount(); at++) {
                read(parts.getBodyPart(at), depth + 1);
            }
        } else if (part.isMimeType("message/rfc822") && isPlain(part)) {
            readForwarded(part, depth);
        } else if (isFile(part)) {
            readFile(part);
        } else if (part.isMimeType("text/html")) {
            var html = words(part);
            own.add(MailText.ofHtml(html, false));
            whole.add(MailText.ofHtml(html, true));
        } else if (part.isMimeType("text/*")) {
            var text = words(part);
            own.add(MailText.withoutQuotes(text));
            whole.add(text);
        }
    }

    private String words(Part part) throws MessagingException, IOException {
        var words = Decoded.of(part, wordsLeft);
        wordsLeft -= Math.min(words.bytes(), wordsLeft);
        return words.text();
    }

    /** The last alternative is the richest; its words are what the writer saw. */
    private void readBest(Multipart alternatives, int depth) throws MessagingException, IOException {
        for (int at = alternatives.getCount() - 1; at >= 0; at--) {
            int before = whole.size();
            read(alternatives.getBodyPart(at), depth + 1);
            if (whole.size() > before && !whole.getLast().isBlank()) {
                return;
            }
        }
    }

    /** Whose mail it was stays out: only what it says was meant for us. */
    private void readForwarded(Part part, int depth) throws MessagingException, IOException {
        if (part.getContent() instanceof MimeMessage forwarded) {
            var subject = MailReader.subject(forwarded.getHeader("Subject", null));
            if (subject != null) {
                own.add(subject);
                whole.add(subject);
            }
            read(forwarded, depth + 1);
        }
    }

    /** Encoded, which no mail program does, it would hide its headers from whoever looked the mail over. */
    private static boolean isPlain(Part part) throws MessagingException {
        var encoding = part instanceof MimePart mime ? mime.getEncoding() : null;
        return encoding == null || PLAIN.contains(encoding.toLowerCase(Locale.ROOT));
    }

    private static boolean isFile(Part part) throws MessagingException {
        return Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())
                || part.getFileName() != null
                || !part.isMimeType("text/*");
    }

    private void readFile(Part part) throws MessagingException, IOException {
        var name = name(part.getFileName());
        if (part.isMimeType("application/ms-tnef")
                || name.toLowerCase(Locale.ROOT).equals("winmail.dat")) {
            readTnef(part);
            return;
        }
        // pictures of a signature are no documents
        if (part.isMimeType("image/*") && part.getFileName() == null) {
            return;
        }
        try (var stream = part.getInputStream()) {
            enclosures.add(new Enclosure(name, stream.readNBytes(LARGEST_ENCLOSURE + 1)));
        }
    }

    private void readTnef(Part part) throws MessagingException, IOException {
        try (var stream = part.getInputStream()) {
            var message = new HMEFMessage(stream);
            for (var file : message.getAttachments()) {
                readTnef(file);
            }
        } catch (IllegalArgumentException | IllegalStateException | IndexOutOfBoundsException broken) {
            throw new IOException("broken winmail.dat", broken);
        }
    }

    private void readTnef(Attachment file) {
        var name = Objects.requireNonNullElse(file.getLongFilename(), file.getFilename());
        enclosures.add(new Enclosure(Objects.requireNonNullElse(name, ""), file.getContents()));
    }

    private static String name(@Nullable String header) {
        if (header == null) {
            return "";
        }
        try {
            return MimeUtility.decodeText(header);
        } catch (UnsupportedEncodingException unknown) {
            return header;
        }
    }
}
