package vn.langnghe.intake.channel.open311;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The services there are. */
@Component
class Catalogue {

    private final Open311Properties properties;

    Catalogue(Open311Properties properties) {
        this.properties = properties;
    }

    List<Open311Properties.Service> services() {
        return properties.services();
    }

    Optional<Open311Properties.Service> find(String code) {
        return services().stream()
                .filter(service -> service.code().equals(code))
                .findFirst();
    }

    Open311Properties.Service get(String code) {
        return find(code).orElseThrow(() -> GeoReportFault.unknown("service_code"));
    }

    /** Everybody may leave the jurisdiction away; who names one must name ours. */
    void checkJurisdiction(Parameters parameters) {
        var ours = properties.jurisdiction();
        if (!ours.isBlank() && !parameters.text("jurisdiction_id").orElse(ours).equals(ours)) {
            throw GeoReportFault.unknown("jurisdiction_id");
        }
    }
}
