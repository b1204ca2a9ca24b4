package vn.langnghe.reporting.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.cloud.stream.binder.test.TestChannelBinderConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.langnghe.reporting.Stored;
import vn.langnghe.reporting.domain.CaseFact;
import vn.langnghe.reporting.domain.Told;
import vn.langnghe.reporting.engine.ReportEngine;
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

    /** Twenty cases of one unit, six of another and three of a third, in the quarter that was over last. */
    @BeforeEach
    void aQuarter() {
        var day = LocalDate.now(ZONE).with(IsoFields.DAY_OF_QUARTER, 1).minusDays(40);
        var office = ShippedCalendar.read(ZONE);
        var facts = new ArrayList<CaseFact>();
        for (int id = 0; id < 29; id++) {
            facts.add(Told.of(id, day + "T01:00:00Z")
                    .opened(id < 20 ? "DKKD" : id < 26 ? "NNS" : "TTS", null)
                    .fact(office));
        }
        engine.clear();
        engine.put(facts);
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
                        address -> address.assertThat().isEqualTo("/api/open-data/time-cost-by-unit.csv"));
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
