package vn.langnghe.gateway.guard;

import jakarta.servlet.Filter;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.langnghe.gateway.GatewayProperties;
import vn.langnghe.platform.web.ProblemAnswer;

/** All of them, in the order they are asked. */
@Component
public class Guards {

    private final List<Filter> filters;

    Guards(GatewayProperties gateway, ProblemAnswer answer) {
        this.filters = List.of(
                new CrossSiteGuard(gateway.publicUrl(), answer),
                new StrangersRate(gateway.anonymousPosts(), gateway.signIns(), answer),
                new StrangersUnderWay(gateway.anonymousAtOnce(), answer),
                new BodyLimit(gateway.limits(), answer));
    }

    public List<Filter> inOrder() {
        return filters;
    }
}
