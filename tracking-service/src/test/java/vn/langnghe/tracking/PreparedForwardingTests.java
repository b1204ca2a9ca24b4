package vn.langnghe.tracking;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.langnghe.platform.testing.SignedIn.as;

import java.util.List;
import java.util.function.Consumer;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.cloud.stream.binder.test.EnableTestBinder;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.messaging.Message;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.langnghe.platform.testing.Deliveries;

/** What routing is sure is another body's is one press away from it; a person presses. */
@SpringBootTest(
        classes = {TrackingApplication.class, TrackingWithStore.class},
        properties = "langnghe.tracking.look-up-units=1h") // a directory of its own: others know every code
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@EnableTestBinder
class PreparedForwardingTests {

    private static final String AGENCY = """
        {"code":"BQL_RUNG","name":{"vi":"Ban Quản lý rừng","en":"Forest Board"},"group":"OUTSIDE","validFrom":null,
         "validTo":null,"successors":[],"order":90,"version":1}
        """;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    @Qualifier("openCases")
    Consumer<Message<List<byte[]>>> openCases;

    @Autowired
    @Qualifier("learnUnits")
    Consumer<Message<List<byte[]>>> learnUnits;

    @Autowired
    MongoTemplate mongo;

    @AfterEach
    void forgetTheAgency() {
        mongo.getCollection("units").deleteOne(new Document("_id", "BQL_RUNG"));
    }

    @Test
    void theAgencyIsChosenAndTheWordsAreWrittenAndNothingIsForwardedYet() {
        learnUnits.accept(Deliveries.from("units.v1")
                .event("BQL_RUNG/1", "vn.langnghe.unit.published.v1", "BQL_RUNG", AGENCY.getBytes(UTF_8))
                .message());
        var item = RoutedItems.assigned("BQL_RUNG").sentTo(openCases);

        assertThat(mvc.get().uri("/cases/" + item.caseId()).with(as("triage", List.of("VPS"), "TRIAGE")))
                .hasStatusOk()
                .bodyText()
                .containsPattern("value=\"BQL_RUNG\"[^>]*selected")
                .contains("Nội dung này thuộc thẩm quyền của Ban Quản lý rừng.");
    }
}
