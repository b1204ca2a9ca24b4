package vn.langnghe.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever follows the links of the pages from the front page on never stands before a closed or missing door. */
@ExtendWith(RunningHouse.class)
class PageLinksTests {
    private static final int ENOUGH = 150;
    private static final int OF_ONE_KIND = 2;
    private static final List<String> NO_PAGES = List.of("/logout", "/login", "/assets/", "/api/reports/live");

    private record Link(String path, String seenOn) {}

    private final House house;

    PageLinksTests(House house) {
        this.house = house;
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "clerk", "triage", "officer.dkkd", "inspector", "leader", "admin"})
    void everyLinkLeadsSomewhere(String user) {
        try (var browser = new SignedInBrowser(house.door())) {
            if (!user.isEmpty()) {
                browser.signIn(user);
            }
            var seen = new HashSet<>(List.of("/"));
            assertThat(brokenFrom(browser, seen)).isEmpty();
            assertThat(seen).as("pages found").hasSizeGreaterThan(3);
        }
    }

    private List<String> brokenFrom(SignedInBrowser browser, HashSet<String> seen) {
        var broken = new ArrayList<String>();
        var kinds = new HashMap<String, Integer>();
        var next = new ArrayDeque<>(List.of(new Link("/", "the front door")));
        for (int visits = 0; visits < ENOUGH && !next.isEmpty(); visits++) {
            var link = next.remove();
            var answer = browser.get(link.path());
            if (answer.statusCode() != 200) {
                broken.add(link.path() + " → " + answer.statusCode() + ", seen on " + link.seenOn());
                continue;
            }
            for (var path : pathsIn(answer)) {
                if (seen.add(path) && isAFewOfItsKind(path, kinds)) {
                    next.add(new Link(path, link.path()));
                }
            }
        }
        return broken;
    }

    private List<String> pathsIn(HttpResponse<String> answer) {
        if (!answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
            return List.of();
        }
        return Jsoup.parse(answer.body(), answer.uri().toString()).select("a[href]").stream()
                .map(link -> URI.create(link.attr("abs:href").replace(' ', '+')))
                .filter(link -> house.door().getAuthority().equals(link.getAuthority()))
                .map(link ->
                        link.getRawQuery() == null ? link.getRawPath() : link.getRawPath() + '?' + link.getRawQuery())
                .filter(path -> NO_PAGES.stream().noneMatch(path::startsWith))
                .toList();
    }

    /** Lists hold hundreds of links alike; a few of each kind tell. */
    private static boolean isAFewOfItsKind(String path, Map<String, Integer> kinds) {
        var kind = path.replaceAll("[^/?&=]*\\d[^/?&=]*", "#").replaceAll("=[^&]*", "=");
        return kinds.merge(kind, 1, Integer::sum) <= OF_ONE_KIND;
    }
}
