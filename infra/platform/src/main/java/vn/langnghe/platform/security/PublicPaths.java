package vn.langnghe.platform.security;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** What is open without a token: what every service has, and what it lists. */
final class PublicPaths {

    private static final List<String> EVERYWHERE = List.of(
            "GET /actuator/health/**",
            "GET /actuator/health",
            "GET /actuator/prometheus",
            "GET /actuator/info",
            "GET /assets/**",
            "/error");

    private PublicPaths() {}

    static RequestMatcher[] of(List<String> listed) {
        return Stream.concat(EVERYWHERE.stream(), listed.stream())
                .map(PublicPaths::matcher)
                .toArray(RequestMatcher[]::new);
    }

    private static RequestMatcher matcher(String path) {
        var space = path.indexOf(' ');
        var paths = PathPatternRequestMatcher.withDefaults();
        return space < 0
                ? paths.matcher(path)
                : paths.matcher(
                        HttpMethod.valueOf(path.substring(0, space)),
                        path.substring(space + 1).strip());
    }
}
