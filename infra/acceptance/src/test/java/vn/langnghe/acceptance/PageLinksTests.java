package vn.langnghe.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever follows the links of the pages from the front page on never stands before a closed or missing door. */
@ExtendWith(RunningHouse.class)
class PageLinksTests {
    private static final int ENOUGH = 150;
    private static final int OF_ONE_KIND = 3;
    private static final List<String> NO_PAGES = List.of("/logout", "/login", "/assets/", "/api/reports/live");

    private final House house;

    PageLinksTests(House house) {
        this.house = house;
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "clerk", "triage", "officer.dkkd", "inspector", "leader", "admin"})
    void everyLinkLeadsSomewhere(String user) {
        var caller = house.as(user.isEmpty() ? null : user).with("Accept", "text/html,*/*");
        var broken = new ArrayList<String>();
        var seen = new HashSet<>(List.of("/"));
        var kinds = new ArrayList<String>();
        var next = new ArrayDeque<>(List.of("/"));
        for (int visits = 0; visits < ENOUGH && !next.isEmpty(); visits++) {
            var path = next.remove();
            var answer = caller.get(path);
            if (answer.status() != 200) {
                broken.add(path + " → " + answer.status());
            }
            for (var link : linksOf(path, answer)) {
                if (seen.add(link) && isAFewOfItsKind(link, kinds)) {
                    next.add(link);
                }
            }
        }
        assertThat(seen).as("pages found").hasSizeGreaterThan(3);
        assertThat(broken).isEmpty();
    }

    private List<String> linksOf(String path, House.Answer answer) {
        if (!Objects.requireNonNullElse(answer.header("Content-Type"), "").startsWith("text/html")) {
            return List.of();
        }
        var page = house.door().resolve(path);
        return Jsoup.parse(answer.body(), page.toString()).select("a[href]").stream()
                .map(link -> URI.create(link.attr("abs:href").replace(' ', '+')))
                .filter(link -> house.door().getAuthority().equals(link.getAuthority()))
                .map(link ->
                        link.getRawQuery() == null ? link.getRawPath() : link.getRawPath() + '?' + link.getRawQuery())
                .filter(link -> NO_PAGES.stream().noneMatch(link::startsWith))
                .toList();
    }

    /** Lists hold hundreds of links alike; a few of each kind tell. */
    private static boolean isAFewOfItsKind(String link, List<String> kinds) {
        var kind = link.replaceAll("[^/?&=]*\\d[^/?&=]*", "#").replaceAll("=[^&]*", "=");
        kinds.add(kind);
        return kinds.stream().filter(kind::equals).count() <= OF_ONE_KIND;
    }
}
