package vn.langnghe.intake.channel.open311;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;
import vn.langnghe.intake.domain.Channel;
import vn.langnghe.intake.domain.FeedbackId;
import vn.langnghe.intake.domain.FollowUps;
import vn.langnghe.intake.domain.RequestKey;
import vn.langnghe.intake.limit.Additions;

/** FixMyStreet's extension: what changed, and what a reporter adds. */
@RestController
class UpdatesController {

    private static final String ROOT = "service_request_updates";
    private static final int MOST = 1000;
    private static final Duration USUAL = Duration.ofDays(1);
    private static final Set<String> STATUSES = Set.of(
            "OPEN",
            "CLOSED",
            "FIXED",
            "IN_PROGRESS",
            "ACTION_SCHEDULED",
            "INVESTIGATING",
            "DUPLICATE",
            "NOT_COUNCILS_RESPONSIBILITY",
            "NO_FURTHER_ACTION",
            "INTERNAL_REFERRAL",
            "FOR_TRIAGE",
            "CANCELLED",
            "REOPEN");

    private final ApiKeys keys;
    private final Catalogue catalogue;
    private final PublicRequests requests;
    private final FollowUps followUps;
    private final Additions additions;
    private final GeoReportBody body;
    private final MessageSource messages;
    private final Clock clock;

    UpdatesController(
            ApiKeys keys,
            Catalogue catalogue,
            PublicRequests requests,
            FollowUps followUps,
            Additions additions,
            GeoReportBody body,
            MessageSource messages,
            Clock clock) {
        this.keys = keys;
        this.catalogue = catalogue;
        this.requests = requests;
        this.followUps = followUps;
        this.additions = additions;
        this.body = body;
        this.messages = messages;
        this.clock = clock;
    }

    @JsonNaming(SnakeCaseStrategy.class)
    record UpdateView(
            String updateId,
            String serviceRequestId,
            String status,
            String updatedDatetime,
            String description,
            @Nullable String mediaUrl,
            String externalStatusCode) {}

    @CrossOrigin
    @GetMapping("/open311/v2/servicerequestupdates.{format:xml|json}")
    ResponseEntity<byte[]> list(HttpServletRequest request, Locale locale) {
        var parameters = new Parameters(request.getParameterMap());
        catalogue.checkJurisdiction(parameters);
        var to = parameters.instant("end_date").orElseGet(clock::instant);
        var from = parameters.instant("start_date").orElseGet(() -> to.minus(USUAL));
        var updates = requests.updatedWithin(from, to, MOST).stream()
                .flatMap(one -> one.updates().stream()
                        .filter(update ->
                                !update.at().isBefore(from) && !update.at().isAfter(to))
                        .map(update -> view(one, update, locale)))
                .sorted(Comparator.comparing(UpdateView::updatedDatetime).thenComparing(UpdateView::updateId))
                .limit(MOST)
                .toList();
        return body.answer(request, HttpStatus.OK, ROOT, updates);
    }

    private UpdateView view(PublicRequest request, PublicRequest.Update update, Locale locale) {
        return new UpdateView(
                update.id(),
                request.reference(),
                update.status().fixMyStreet(),
                RequestView.time(update.at()),
                messages.getMessage(update.status().messageKey(), null, locale),
                null,
                update.status().name());
    }

    /** The status a reporter wishes for changes nothing: the words go to whoever works on it. */
    @PostMapping("/open311/v2/servicerequestupdates.{format:xml|json}")
    ResponseEntity<byte[]> add(HttpServletRequest request) {
        var parameters = new Parameters(request.getParameterMap());
        var client = keys.client(parameters);
        catalogue.checkJurisdiction(parameters);
        check(parameters);
        var found = requests.find(parameters.text("service_request_id").orElseThrow())
                .filter(one -> !one.hidden() && one.client().equals(client))
                .orElseThrow(() -> GeoReportFault.unknown("service_request_id"));
        var update = parameters.text("update_id").orElseThrow();
        var item = new FeedbackId(UUID.fromString(found.feedbackId()));
        var key = new RequestKey("open311:" + client + ":" + found.reference(), update);
        if (!followUps.has(key) && additions.isEnough(item)) {
            throw GeoReportFault.enough("service_request_id");
        }
        followUps.add(
                key,
                new FollowUps.Said(
                        item,
                        null,
                        parameters.text("description").orElseThrow(),
                        List.of(),
                        Channel.OPEN311,
                        parameters.instant("updated_datetime").orElseThrow()));
        return body.answer(request, HttpStatus.OK, ROOT, List.of(Map.of("update_id", update)));
    }

    private static void check(Parameters parameters) {
        var missing = Stream.of("service_request_id", "update_id", "status", "updated_datetime", "description")
                .filter(name -> parameters.text(name).isEmpty())
                .map(name -> new GeoReportFault.Reason(name, "intake.fault.required"))
                .toList();
        if (!missing.isEmpty()) {
            throw GeoReportFault.bad(missing);
        }
        if (!STATUSES.contains(parameters.text("status").orElseThrow())) {
            throw GeoReportFault.bad(
                    "status",
                    "intake.fault.choice",
                    String.join(", ", STATUSES.stream().sorted().toList()));
        }
    }
}
