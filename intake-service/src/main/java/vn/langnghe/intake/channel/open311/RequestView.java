package vn.langnghe.intake.channel.open311;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** One request with every field GeoReport knows. Where it is and what it shows stay with the unit. */
@JsonNaming(SnakeCaseStrategy.class)
record RequestView(
        String serviceRequestId,
        String status,
        String statusNotes,
        @Nullable String serviceName,
        @Nullable String serviceCode,
        @Nullable String description,
        @Nullable String agencyResponsible,
        @Nullable String serviceNotice,
        String requestedDatetime,
        String updatedDatetime,
        @Nullable String expectedDatetime,
        @Nullable String address,
        @Nullable String addressId,
        @Nullable String zipcode,
        @Nullable Double lat,
        @JsonProperty("long") @Nullable Double longitude,
        @Nullable String mediaUrl) {

    private static final int LONGEST = 4000;

    static RequestView of(
            PublicRequest request, Optional<Open311Properties.Service> service, MessageSource messages, Locale locale) {
        return new RequestView(
                request.reference(),
                request.status().spelled(),
                messages.getMessage(request.status().messageKey(), null, locale),
                service.map(known -> known.name().of(locale)).orElse(null),
                request.serviceCode(),
                service.filter(Open311Properties.Service::publicWords)
                        .flatMap(_ -> request.lookedAtDescription())
                        .map(RequestView::shortened)
                        .orElse(null),
                agencies(request),
                null,
                time(request.requestedAt()),
                time(request.updatedAt()),
                request.expectedAt().map(RequestView::time).orElse(null),
                null,
                request.addressId(),
                null,
                null,
                null,
                null);
    }

    /** Whole seconds: some readers stumble over fractions. */
    static String time(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static @Nullable String agencies(PublicRequest request) {
        var units = request.parts().stream()
                .map(PublicRequest.Part::unit)
                .filter(unit -> !unit.isBlank())
                .distinct()
                .collect(Collectors.joining(", "));
        return units.isEmpty() ? null : units;
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }
}
