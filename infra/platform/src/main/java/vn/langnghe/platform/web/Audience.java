package vn.langnghe.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.util.MimeTypeUtils;

/** Who reads the answer: a person before a browser or a program. */
final class Audience {

    private Audience() {}

    /** Only who names HTML before JSON is a person; {@code *}{@code /*} alone is a program. */
    static boolean isPerson(HttpServletRequest request) {
        return !isApi(request)
                && accepted(request).stream()
                        .filter(type -> !type.isWildcardType())
                        .findFirst()
                        .filter(type -> type.isCompatibleWith(MediaType.TEXT_HTML))
                        .isPresent();
    }

    private static boolean isApi(HttpServletRequest request) {
        var path = request.getAttribute("jakarta.servlet.error.request_uri") instanceof String failed
                ? failed
                : request.getRequestURI();
        return path.startsWith("/api/") || path.startsWith("/actuator/");
    }

    private static List<MediaType> accepted(HttpServletRequest request) {
        try {
            var types = MediaType.parseMediaTypes(request.getHeader(HttpHeaders.ACCEPT));
            MimeTypeUtils.sortBySpecificity(types);
            return types;
        } catch (InvalidMediaTypeException unreadable) {
            return List.of();
        }
    }
}
