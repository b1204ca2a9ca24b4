package vn.langnghe.intake.channel.open311;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.langnghe.intake.domain.Submission;

/** Reads a report: the words, the place, the answers to the service's questions, and who reports. */
final class RequestForm {

    private static final int LONGEST_DESCRIPTION = 4000;

    private final Parameters parameters;
    private final Open311Properties.Service service;
    private final Locale locale;
    private final List<GeoReportFault.Reason> faults = new ArrayList<>();

    RequestForm(Parameters parameters, Open311Properties.Service service, Locale locale) {
        this.parameters = parameters;
        this.service = service;
        this.locale = locale;
    }

    /** The reporter's own words, which may be shown; without any, what was reported. */
    String description() {
        return parameters.text("description").orElseGet(() -> service.name().of(locale));
    }

    Submission submission(List<String> attachmentIds) {
        check();
        return new Submission(
                "OPEN311",
                null,
                service.name().of(locale),
                content(),
                locale.getLanguage().equals("en") ? "en" : "vi",
                null,
                false,
                parameters
                        .text("address_id")
                        .filter(id -> id.matches("\\d{1,32}"))
                        .orElse(null),
                service.code(),
                null,
                person(),
                attachmentIds,
                false,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private void check() {
        if (parameters.text("description").orElse("").length() > LONGEST_DESCRIPTION) {
            fault("description", "intake.fault.too-long", LONGEST_DESCRIPTION);
        }
        checkPlace();
        service.attributes().forEach(this::check);
        if (!faults.isEmpty()) {
            throw GeoReportFault.bad(faults);
        }
    }

    private void checkPlace() {
        boolean both =
                parameters.text("lat").isPresent() && parameters.text("long").isPresent();
        boolean named = parameters.text("address_string").isPresent()
                || parameters.text("address_id").isPresent();
        if (parameters.text("lat").isPresent() != parameters.text("long").isPresent()) {
            fault("lat", "intake.open311.lat-long");
        } else if (both && !(isWithin("lat", 90) && isWithin("long", 180))) {
            fault("lat", "intake.open311.lat-long");
        }
        if (service.geographic() && !both && !named) {
            fault("address_string", "intake.open311.place");
        }
    }

    private boolean isWithin(String name, int most) {
        return parameters
                .text(name)
                .filter(value -> value.matches("[+-]?\\d{1,3}(\\.\\d{1,17})?"))
                .filter(value -> Math.abs(Double.parseDouble(value)) <= most)
                .isPresent();
    }

    private void check(Open311Properties.Question question) {
        var answers = parameters.attribute(question.code());
        var name = "attribute[" + question.code() + "]";
        if (answers.isEmpty()) {
            if (question.required() && question.variable()) {
                fault(name, "intake.fault.required");
            }
        } else if (!question.datatype()
                .accepts(
                        answers,
                        question.values().stream()
                                .map(Open311Properties.Choice::key)
                                .toList())) {
            fault(name, "intake.open311.datatype", question.datatype().spelled());
        }
    }

    private void fault(String parameter, String key, Object... args) {
        faults.add(new GeoReportFault.Reason(parameter, key, args));
    }

    /** Everything the unit needs in one text; who somebody is goes to the card instead. */
    private String content() {
        var details = Stream.of(answers(), place(), pictures())
                .flatMap(lines -> lines)
                .toList();
        return details.isEmpty() ? description() : description() + "\n\n" + String.join("\n", details);
    }

    private Stream<String> answers() {
        return service.attributes().stream()
                .filter(question -> question.field() == null)
                .filter(question -> !parameters.attribute(question.code()).isEmpty())
                .map(question -> question.description().of(locale) + ": " + answer(question));
    }

    private String answer(Open311Properties.Question question) {
        return parameters.attribute(question.code()).stream()
                .map(given -> question.values().stream()
                        .filter(choice -> choice.key().equals(given))
                        .map(choice -> choice.name().of(locale))
                        .findFirst()
                        .orElse(given))
                .collect(Collectors.joining(", "));
    }

    private Stream<String> place() {
        var point =
                parameters.text("lat").flatMap(lat -> parameters.text("long").map(lon -> lat + ", " + lon));
        return Stream.of(parameters.text("address_string"), parameters.text("address_id"), point)
                .flatMap(Optional::stream)
                .map(where -> "📍 " + where);
    }

    /** Kept as said and never fetched: an address may lead anywhere. */
    private Stream<String> pictures() {
        return parameters.list("media_url").stream().map(url -> "🔗 " + url);
    }

    private Submission.Person person() {
        var name = Stream.of(parameters.text("last_name"), parameters.text("first_name"))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
        return new Submission.Person(
                name.isEmpty() ? null : name,
                parameters.text("phone").orElse(null),
                parameters.text("email").orElse(null),
                null,
                card(Open311Properties.CardField.TAX_CODE),
                card(Open311Properties.CardField.ORGANISATION),
                null);
    }

    private @Nullable String card(Open311Properties.CardField field) {
        return service.attributes().stream()
                .filter(question -> question.field() == field)
                .flatMap(question -> parameters.attribute(question.code()).stream())
                .findFirst()
                .orElse(null);
    }
}
