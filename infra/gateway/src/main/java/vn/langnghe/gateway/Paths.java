package vn.langnghe.gateway;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** A list of path patterns, asked whether a request is among them. */
public final class Paths {

    private final List<PathPattern> patterns;

    private Paths(List<PathPattern> patterns) {
        this.patterns = patterns;
    }

    public static Paths of(List<String> patterns) {
        return new Paths(
                patterns.stream().map(PathPatternParser.defaultInstance::parse).toList());
    }

    public boolean include(HttpServletRequest request) {
        var path = PathContainer.parsePath(request.getRequestURI());
        return patterns.stream().anyMatch(pattern -> pattern.matches(path));
    }
}
