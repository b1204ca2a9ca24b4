package vn.langnghe.intake.channel.open311;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** One service. Every one answers with its number at once. */
@JsonNaming(SnakeCaseStrategy.class)
record ServiceView(
        String serviceCode,
        String serviceName,
        String description,
        boolean metadata,
        String type,
        String keywords,
        String group) {

    static ServiceView of(Open311Properties.Service service, Locale locale) {
        return new ServiceView(
                service.code(),
                service.name().of(locale),
                service.description().of(locale),
                !service.attributes().isEmpty(),
                "realtime",
                String.join(",", service.keywords()),
                service.group().of(locale));
    }

    /** What a service asks. */
    @JsonNaming(SnakeCaseStrategy.class)
    record Definition(String serviceCode, List<Attribute> attributes) {

        static Definition of(Open311Properties.Service service, Locale locale) {
            var questions = service.attributes();
            return new Definition(
                    service.code(),
                    questions.stream()
                            .map(question -> Attribute.of(question, questions.indexOf(question) + 1, locale))
                            .toList());
        }
    }

    @JsonNaming(SnakeCaseStrategy.class)
    record Attribute(
            boolean variable,
            String code,
            String datatype,
            boolean required,
            @Nullable String datatypeDescription,
            int order,
            String description,
            @Nullable List<Value> values) {

        static Attribute of(Open311Properties.Question question, int order, Locale locale) {
            return new Attribute(
                    question.variable(),
                    question.code(),
                    question.datatype().spelled(),
                    question.required(),
                    question.hint() == null ? null : question.hint().of(locale),
                    order,
                    question.description().of(locale),
                    question.datatype().hasValues()
                            ? question.values().stream()
                                    .map(choice -> new Value(
                                            choice.key(), choice.name().of(locale)))
                                    .toList()
                            : null);
        }
    }

    record Value(String key, String name) {}
}
