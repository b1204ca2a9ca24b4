package vn.langnghe.routing.triage;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.langnghe.routing.domain.Petition;
import vn.langnghe.routing.matching.Yamls;
import vn.langnghe.routing.text.Canonical;

/** Bodies outside the directory, to which courts' and others' matters are forwarded. */
@Component
class Bodies {

    private final List<Body> all = Yamls.list("/triage/bodies.yaml", Body.class);

    record Body(String vi, String en, List<String> phrases) {

        String name(String language) {
            return language.equals("en") ? en : vi;
        }
    }

    Optional<Body> meant(Petition petition) {
        var plain = Canonical.folded(petition.text());
        return all.stream()
                .filter(body -> body.phrases.stream().anyMatch(plain::contains))
                .findFirst();
    }
}
