package vn.langnghe.intake.reply.sending;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.langnghe.intake.domain.Reference;
import vn.langnghe.intake.progress.Progress;
import vn.langnghe.intake.progress.ProgressBook;
import vn.langnghe.intake.reply.Addressee;
import vn.langnghe.intake.reply.Addressees;
import vn.langnghe.intake.reply.Delivery;
import vn.langnghe.intake.reply.Occasion;
import vn.langnghe.intake.reply.Style;
import vn.langnghe.intake.reply.Way;
import vn.langnghe.intake.reply.wording.Wording;
import vn.langnghe.intake.secrets.Unopened;

/** Writes the letter of a delivery as late as possible: what is secret by then is not told. */
@Component
public class Composer {

    private static final int MOST_OF_CHAT = 1_500;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final Addressees addressees;
    private final ProgressBook book;
    private final SettingsBook settings;
    private final Wording wording;
    private final UnitNames units;
    private final String front;

    Composer(
            Addressees addressees,
            ProgressBook book,
            SettingsBook settings,
            Wording wording,
            UnitNames units,
            @Value("${langnghe.public-url}") String front) {
        this.addressees = addressees;
        this.book = book;
        this.settings = settings;
        this.wording = wording;
        this.units = units;
        this.front = front;
    }

    /** What came of writing. */
    public sealed interface Composition {

        record Ready(Letter letter) implements Composition {}

        /** Not known yet whether it is secret: the step that says so is still on its way. */
        record NotYet() implements Composition {}

        /** The sender was forgotten meanwhile. */
        record Nobody() implements Composition {}

        /** Who it is for does not open any more. */
        record Closed() implements Composition {}

        /** Nothing may be told, or there are no words for it. */
        record Silent() implements Composition {}
    }

    public Composition compose(Delivery delivery) {
        try {
            return addressees.of(List.of(delivery.feedbackId())).stream()
                    .filter(one -> one.id().equals(delivery.addresseeId()))
                    .findFirst()
                    .map(to -> compose(delivery, to))
                    .orElseGet(Composition.Nobody::new);
        } catch (Unopened closed) {
            return new Composition.Closed();
        }
    }

    private Composition compose(Delivery delivery, Addressee to) {
        var cases = Stream.concat(
                        book.of(List.of(delivery.news().caseId())).values().stream(),
                        book.ofItem(delivery.feedbackId()).stream())
                .toList();
        if (cases.isEmpty()) {
            return new Composition.NotYet();
        }
        if (cases.stream().anyMatch(this::isSilent)) {
            return new Composition.Silent();
        }
        boolean secret = to.confidential() || cases.stream().anyMatch(Progress::isSecret);
        var occasion = secret ? Occasion.SECRET : delivery.news().occasion();
        return wording.of(occasion, delivery.way().style(), to.language(), values(delivery, to, occasion))
                .<Composition>map(words -> new Composition.Ready(new Letter(
                        delivery.id(), delivery.feedbackId(), to.id(), to.sender(), words, to.language(), secret)))
                .orElseGet(Composition.Silent::new);
    }

    private boolean isSilent(Progress one) {
        return one.kind() != null && settings.current().silentKinds().contains(one.kind());
    }

    private Map<String, String> values(Delivery delivery, Addressee to, Occasion occasion) {
        if (occasion == Occasion.SECRET) {
            return Map.of("front", front);
        }
        var code = to.code().toString();
        var news = delivery.news();
        return Map.of(
                "reference", to.reference().value(),
                "code", code,
                "link", front + "/track/" + code,
                "front", front,
                "unit", fitting(unit(news.unit(), to.language()), delivery.way()),
                "due", day(news.dueAt()),
                "text", text(Optional.ofNullable(news.text()).orElse(""), delivery.way()));
    }

    /** One letter with a mark would make three text messages of one, and providers refuse mixed ones. */
    private static String fitting(String words, Way way) {
        return way.style() == Style.SMS ? Unmarked.of(words) : words;
    }

    /** So much of it that the link to all of it, which comes after, has its place in the message. */
    private static String text(String all, Way way) {
        return way.style() != Style.CHAT || all.length() <= MOST_OF_CHAT ? all : all.substring(0, MOST_OF_CHAT) + "…";
    }

    private String unit(@Nullable String code, String language) {
        return code == null || code.isBlank()
                ? ""
                : units.name(code, Locale.forLanguageTag(language)).orElse(code);
    }

    private static String day(@Nullable Instant moment) {
        return moment == null ? "" : DAY.format(moment.atZone(Reference.ZONE));
    }
}
