package vn.langnghe.intake.channel.open311;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** What this endpoint is and what may be reported to it. */
@RestController
@CrossOrigin
class ServicesController {

    private static final String SPECIFICATION = "http://wiki.open311.org/GeoReport_v2";

    private final Open311Properties properties;
    private final Catalogue catalogue;
    private final GeoReportBody body;

    ServicesController(Open311Properties properties, Catalogue catalogue, GeoReportBody body) {
        this.properties = properties;
        this.catalogue = catalogue;
        this.body = body;
    }

    @JsonNaming(SnakeCaseStrategy.class)
    record Discovery(String changeset, String contact, String keyService, List<Endpoint> endpoints) {}

    record Endpoint(String specification, String url, String changeset, String type, List<String> formats) {}

    @GetMapping("/open311/v2/discovery.{format:xml|json}")
    ResponseEntity<byte[]> discovery(HttpServletRequest request, Locale locale) {
        var endpoint = new Endpoint(
                SPECIFICATION,
                properties.url(),
                properties.changeset(),
                properties.type(),
                List.of("text/xml", "application/json"));
        var discovery = new Discovery(
                properties.changeset(),
                properties.contact().of(locale),
                properties.keyService().of(locale),
                List.of(endpoint));
        return body.answer(request, HttpStatus.OK, "discovery", discovery);
    }

    @GetMapping("/open311/v2/services.{format:xml|json}")
    ResponseEntity<byte[]> services(HttpServletRequest request, Locale locale) {
        catalogue.checkJurisdiction(new Parameters(request.getParameterMap()));
        var services = catalogue.services().stream()
                .map(service -> ServiceView.of(service, locale))
                .toList();
        return body.answer(request, HttpStatus.OK, "services", services);
    }

    @GetMapping("/open311/v2/services/{code}.{format:xml|json}")
    ResponseEntity<byte[]> definition(@PathVariable String code, HttpServletRequest request, Locale locale) {
        catalogue.checkJurisdiction(new Parameters(request.getParameterMap()));
        var definition = ServiceView.Definition.of(catalogue.get(code), locale);
        return body.answer(request, HttpStatus.OK, "service_definition", definition);
    }
}
