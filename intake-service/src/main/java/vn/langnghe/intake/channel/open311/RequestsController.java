package vn.langnghe.intake.channel.open311;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Reports in, and what became of them out. */
@RestController
class RequestsController {

    private static final String ROOT = "service_requests";
    private static final int MOST = 1000;
    private static final int MOST_PAGES = 10_000;

    private final ApiKeys keys;
    private final Catalogue catalogue;
    private final RequestDesk desk;
    private final PublicRequests requests;
    private final GeoReportBody body;
    private final MessageSource messages;
    private final Clock clock;

    RequestsController(
            ApiKeys keys,
            Catalogue catalogue,
            RequestDesk desk,
            PublicRequests requests,
            GeoReportBody body,
            MessageSource messages,
            Clock clock) {
        this.keys = keys;
        this.catalogue = catalogue;
        this.desk = desk;
        this.requests = requests;
        this.body = body;
        this.messages = messages;
        this.clock = clock;
    }

    @PostMapping("/open311/v2/requests.{format:xml|json}")
    ResponseEntity<byte[]> file(
            HttpServletRequest request,
            @RequestPart(required = false) @Nullable List<MultipartFile> media,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Locale locale) {
        var parameters = new Parameters(request.getParameterMap());
        var client = keys.client(parameters);
        catalogue.checkJurisdiction(parameters);
        var service = catalogue.get(parameters
                .text("service_code")
                .orElseThrow(() -> GeoReportFault.bad("service_code", "intake.fault.required")));
        var files = Objects.requireNonNullElse(media, List.<MultipartFile>of()).stream()
                .filter(file -> !file.isEmpty())
                .toList();
        var reference = desk.take(new RequestDesk.Report(client, parameters, service, files, key), locale);
        return body.answer(request, HttpStatus.CREATED, ROOT, List.of(Map.of("service_request_id", reference.value())));
    }

    /** Every number is given at once, so the only token there is is the number itself. */
    @CrossOrigin
    @GetMapping("/open311/v2/tokens/{token}.{format:xml|json}")
    ResponseEntity<byte[]> token(@PathVariable String token, HttpServletRequest request) {
        catalogue.checkJurisdiction(new Parameters(request.getParameterMap()));
        var found = shown(token, "token");
        return body.answer(
                request,
                HttpStatus.OK,
                ROOT,
                List.of(Map.of("service_request_id", found.reference(), "token", found.reference())));
    }

    @CrossOrigin
    @GetMapping("/open311/v2/requests/{id}.{format:xml|json}")
    ResponseEntity<byte[]> one(@PathVariable String id, HttpServletRequest request, Locale locale) {
        catalogue.checkJurisdiction(new Parameters(request.getParameterMap()));
        return body.answer(request, HttpStatus.OK, ROOT, List.of(view(shown(id, "service_request_id"), locale)));
    }

    @CrossOrigin
    @GetMapping("/open311/v2/requests.{format:xml|json}")
    ResponseEntity<byte[]> list(HttpServletRequest request, Locale locale) {
        var parameters = new Parameters(request.getParameterMap());
        catalogue.checkJurisdiction(parameters);
        var found = requests.list(wanted(parameters)).stream()
                .map(one -> view(one, locale))
                .toList();
        return body.answer(request, HttpStatus.OK, ROOT, found);
    }

    /** Whoever names requests gets those, however old. */
    private PublicRequests.Wanted wanted(Parameters parameters) {
        var named = parameters.list("service_request_id");
        if (!named.isEmpty()) {
            return new PublicRequests.Wanted(named, List.of(), null, null, null, null, null, 0, MOST);
        }
        var window = Window.of(parameters, clock.instant());
        int size = parameters.number("page_size", MOST, MOST);
        int page = parameters.number("page", 1, MOST_PAGES);
        return new PublicRequests.Wanted(
                List.of(),
                parameters.list("service_code"),
                open(parameters.list("status")),
                window.from(),
                window.to(),
                parameters.instant("updated_after").orElse(null),
                parameters.instant("updated_before").orElse(null),
                (page - 1) * size,
                size);
    }

    private static @Nullable Boolean open(List<String> statuses) {
        if (!List.of("open", "closed").containsAll(statuses)) {
            throw GeoReportFault.bad("status", "intake.fault.choice", "open, closed");
        }
        return statuses.size() == 1 ? statuses.getFirst().equals("open") : null;
    }

    private PublicRequest shown(String reference, String parameter) {
        return requests.find(reference)
                .filter(found -> !found.hidden())
                .orElseThrow(() -> GeoReportFault.unknown(parameter));
    }

    private RequestView view(PublicRequest request, Locale locale) {
        var service = catalogue.find(Objects.requireNonNullElse(request.serviceCode(), ""));
        return RequestView.of(request, service, messages, locale);
    }
}
