package vn.langnghe.reporting.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.io.UnsupportedEncodingException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.cloud.stream.binder.test.TestChannelBinderConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.langnghe.platform.testing.SignedIn;
import vn.langnghe.reporting.ReportingSettings;
import vn.langnghe.reporting.Stored;
import vn.langnghe.reporting.domain.CaseFact;
import vn.langnghe.reporting.domain.Told;
import vn.langnghe.reporting.engine.ReportEngine;
import vn.langnghe.reporting.report.Reports;
import vn.langnghe.reporting.report.ShippedCalendar;

/** Nobody here is signed in. */
@SpringBootTest
@AutoConfigureMockMvc
@Import({Stored.class, TestChannelBinderConfiguration.class})
class OpenDataTests {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ReportEngine engine;

    @Autowired
    Editions editions;

    @Autowired
    MongoTemplate mongo;

    @Autowired
    Reports reports;

    @Autowired
    Clock clock;

    @Autowired
    ReportingSettings settings;

    /** A quarter whose day has come. */
    private final LocalDate first =
            LocalDate.now(ZONE).minusDays(30).with(IsoFields.DAY_OF_QUARTER, 1).minusMonths(3);

    private final String quarter = first.getYear() + "-Q" + first.get(IsoFields.QUARTER_OF_YEAR);

    /** Twenty cases of one unit, six of another and three of a third; looked at twice, so that they are given away. */
    @BeforeEach
    void aQuarter() {
        mongo.getCollection("openData").deleteMany(new Document());
        engine.clear();
        received(0, 20, "DKKD");
        received(20, 26, "NNS");
        received(26, 29, "TTS");
        var publishing = publishing();
        publishing.look();
        assertThat(editions.all("time-cost-by-unit")).isEmpty();
        publishing.look();
    }

    private void received(int from, int to, String unit) {
        var office = ShippedCalendar.read(ZONE);
        var facts = new ArrayList<CaseFact>();
        for (int id = from; id < to; id++) {
            facts.add(Told.of(id, first.plusDays(40) + "T01:00:00Z")
                    .opened(unit, null)
                    .fact(office));
        }
        engine.put(facts);
    }

    @Test
    void whatWasGivenAwayStaysWhateverHappensToItsCases() {
        var before = text("/api/open-data/time-cost-by-unit.csv");

        received(30, 31, "DKKD");
        publishing().look();

        assertThat(text("/api/open-data/time-cost-by-unit.csv")).isEqualTo(before);
    }

    @Test
    void aCorrectionTellsWhatChangedByManyCasesAndTheEditionBeforeStays() {
        var before = text("/api/open-data/time-cost-by-unit/" + quarter + "/1.csv");
        received(30, 42, "DKKD");

        assertThat(correct("leader", "LEADER"))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying(
                        "$.items[?(@.dataset=='time-cost-by-unit')].changes[?(@.key=='DKKD')].after.n",
                        n -> n.assertThat().asArray().containsExactly(32));
        assertThat(mvc.get().uri("/api/open-data/time-cost-by-unit.json"))
                .bodyJson()
                .hasPathSatisfying(
                        "$.rows[?(@.key=='TOTAL')].received",
                        n -> n.assertThat().asArray().containsExactly(41))
                .hasPathSatisfying("$.editions[0].edition", n -> n.assertThat().isEqualTo(2));
        assertThat(text("/api/open-data/time-cost-by-unit/" + quarter + "/1.csv"))
                .isEqualTo(before);
        assertThat(mvc.get().uri("/api/open-data/time-cost-by-unit/" + quarter + "/3.csv"))
                .hasStatus(404);
    }

    /** The total stands in every dataset of a report: told in one and kept in another, it would tell of the rest. */
    @Test
    void aColumnThatOneDatasetKeepsIsKeptInAllOfTheReport() {
        received(30, 41, "DKKD");
        engine.put(List.of(Told.of(41, first.plusDays(40) + "T01:00:00Z")
                .by("SUGGESTION_BOX")
                .opened("DKKD", null)
                .fact(ShippedCalendar.read(ZONE))));

        assertThat(correct("leader", "LEADER"))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying(
                        "$.items", items -> items.assertThat().asArray().isEmpty());
    }

    @Test
    void anEarlierQuarterIsGivenAwayByAPersonAlone() {
        var earlier = first.minusMonths(3);
        var office = ShippedCalendar.read(ZONE);
        for (int id = 50; id < 70; id++) {
            engine.put(List.of(Told.of(id, earlier.plusDays(40) + "T01:00:00Z")
                    .opened("DKKD", null)
                    .fact(office)));
        }
        var publishing = publishing();
        publishing.look();
        publishing.look();
        assertThat(editions.all("time-cost-by-unit")).hasSize(1);

        publishing.correct(Quarter.of(earlier), "leader");

        assertThat(editions.all("time-cost-by-unit")).hasSize(2);
    }

    @Test
    void aCorrectionThatWouldTellOfOneCaseTellsNothing() {
        received(30, 31, "DKKD");

        assertThat(correct("leader", "LEADER"))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying(
                        "$.items", items -> items.assertThat().asArray().isEmpty());
        assertThat(correct("officer.dkkd", "OFFICER")).hasStatus(403);
        assertThat(mvc.post()
                        .uri("/api/reports/open-data/" + first.plusMonths(6).getYear() + "-Q"
                                + first.plusMonths(6).get(IsoFields.QUARTER_OF_YEAR))
                        .with(SignedIn.as("leader", "LEADER")))
                .hasStatus(409);
    }

    /** As when another instance was first, or the store went away: one dataset never tells more than the next. */
    @Test
    void anEditionThatIsRefusedIsRefusedForBothReports() {
        received(30, 42, "DKKD");
        var refusing = new Editions() {
            @Override
            public List<Edition> all(String dataset) {
                return editions.all(dataset);
            }

            @Override
            public List<Edition> all(String dataset, String quarter) {
                return editions.all(dataset, quarter);
            }

            @Override
            public boolean add(List<Edition> told) {
                assertThat(told).extracting(Edition::dataset).contains("time-cost-by-unit", "dynamism-by-unit");
                return false;
            }
        };

        assertThat(new Publishing(engine, reports, refusing, clock, settings).correct(Quarter.of(first), "leader"))
                .hasValue(List.of());

        assertThat(mongo.getCollection("openData").countDocuments()).isEqualTo(1);
    }

    @Test
    void aQuarterOfTooFewCasesIsNotGivenAwayHoweverOftenItIsAsked() {
        mongo.getCollection("openData").deleteMany(new Document());
        engine.clear();
        received(0, 3, "DKKD");

        assertThat(publishing().correct(Quarter.of(first), "leader")).hasValue(List.of());

        assertThat(editions.all("time-cost-by-unit")).isEmpty();
    }

    @Test
    void aPageSaysWhichQuartersWaitAndGivesThemAway() {
        var earlier = Quarter.of(first).before();
        engine.put(IntStream.range(50, 70)
                .mapToObj(id -> Told.of(id, earlier.first().plusDays(40) + "T01:00:00Z")
                        .opened("DKKD", null)
                        .fact(ShippedCalendar.read(ZONE)))
                .toList());
        var leader = SignedIn.as("leader", "LEADER");
        assertThat(mvc.get().uri("/reports/open-data").with(leader))
                .hasStatusOk()
                .bodyText()
                .contains("Đang chờ công bố", quarter, earlier.name())
                .doesNotContain("??", " style=");

        assertThat(mvc.post().uri("/reports/open-data/" + earlier.name()).with(leader))
                .hasStatus(303)
                .hasHeader("Location", "/reports/open-data?given=true");
        assertThat(mvc.post().uri("/reports/open-data/" + earlier.name()).with(leader))
                .hasHeader("Location", "/reports/open-data?given=false");
        assertThat(mvc.get().uri("/reports/open-data?lang=en&given=false").with(leader))
                .bodyText()
                .contains("Edition 1")
                .doesNotContain("Waits to be given away", "??");
        assertThat(mvc.get().uri("/reports/open-data").with(SignedIn.as("officer.dkkd", "OFFICER")))
                .hasStatus(403);
    }

    private MvcTestResult correct(String name, String role) {
        return mvc.post()
                .uri("/api/reports/open-data/" + quarter)
                .with(SignedIn.as(name, role))
                .exchange();
    }

    /** As at the start of an instance: nothing was seen yet. */
    private Publishing publishing() {
        return new Publishing(engine, reports, editions, clock, settings);
    }

    private String text(String address) {
        try {
            return mvc.get().uri(address).exchange().getResponse().getContentAsString();
        } catch (UnsupportedEncodingException never) {
            throw new IllegalStateException(never);
        }
    }

    @Test
    void smallCellsAreBlankAndSoIsTheOneTheyCouldBeWorkedOutFrom() {
        assertThat(mvc.get().uri("/api/open-data/time-cost-by-unit.json?lang=en"))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying(
                        "$.rows[?(@.key=='TOTAL')].received",
                        n -> n.assertThat().asArray().containsExactly(29))
                .hasPathSatisfying(
                        "$.rows[?(@.key=='DKKD')].received",
                        n -> n.assertThat().asArray().containsExactly(20))
                .hasPathSatisfying(
                        "$.rows[?(@.key=='TTS')].received",
                        n -> n.assertThat().asArray().containsExactly((Object) null))
                .hasPathSatisfying(
                        "$.rows[?(@.key=='NNS')].received",
                        n -> n.assertThat().asArray().containsExactly((Object) null));
    }

    @Test
    void theTableIsAFileThatCachesMayKeep() {
        var csv = mvc.get().uri("/api/open-data/dynamism-by-channel.csv").exchange();
        assertThat(csv).hasStatusOk();
        assertThat(csv).hasHeader("Cache-Control", "max-age=3600, public");
        assertThat(csv).bodyText().startsWith("\ufeffquarter,key,label,received");
        assertThat(csv).bodyText().doesNotContain("attitude");
        assertThat(csv).doesNotContainHeader("Vary");
        assertThat(mvc.get().uri("/api/open-data/dynamism-by-channel.csv").cookie(new Cookie("lang", "en")))
                .hasHeader("ETag", csv.getResponse().getHeader("ETag"));
        assertThat(mvc.get()
                        .uri("/api/open-data/dynamism-by-channel.csv")
                        .header("If-None-Match", csv.getResponse().getHeader("ETag")))
                .hasStatus(304);
    }

    @Test
    void theCatalogueNamesEveryFileAndTheDictionaryEveryColumn() {
        assertThat(mvc.get().uri("/api/open-data"))
                .hasStatusOk()
                .hasContentType("application/ld+json")
                .bodyJson()
                .hasPathSatisfying(
                        "$['dcat:dataset'].length()", n -> n.assertThat().isEqualTo(10))
                .hasPathSatisfying(
                        "$['dcat:dataset'][0]['dcat:distribution'][0]['dcat:downloadURL']['@id']",
                        address -> address.assertThat().isEqualTo("/api/open-data/time-cost-by-unit.csv"))
                .hasPathSatisfying(
                        "$['dct:license']['@id']",
                        license -> license.assertThat().asString().startsWith("https://"))
                .hasPathSatisfying(
                        "$['dcat:contactPoint']['vcard:fn']",
                        name -> name.assertThat().asString().isNotBlank())
                .hasPathSatisfying(
                        "$['dcat:dataset'][0]['dct:spatial']['skos:prefLabel']",
                        place -> place.assertThat().asString().isNotBlank())
                .hasPathSatisfying(
                        "$['dcat:dataset'][0]['dct:issued']['@value']",
                        day -> day.assertThat().asString().endsWith("Z"))
                .hasPathSatisfying(
                        "$['dcat:dataset'][0]['dct:temporal']['dcat:startDate']['@value']",
                        day -> day.assertThat().isEqualTo(first.toString()));
        assertThat(mvc.get().uri("/api/open-data/dictionary?lang=en"))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying(
                        "$.items[*].column",
                        columns -> columns.assertThat().asArray().contains("received", "onTime", "onTimeN"));
    }

    @Test
    void whatIsNotThereIsNotFoundAndNothingElseIsOpen() {
        assertThat(mvc.get().uri("/api/open-data/cases.csv")).hasStatus(404);
        assertThat(mvc.get().uri("/api/reports/cost")).hasStatus(401);
    }
}
