package vn.langnghe.tracking.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.langnghe.tracking.domain.lifecycle.SomeCase.CLERK;
import static vn.langnghe.tracking.domain.lifecycle.SomeCase.HELPER;
import static vn.langnghe.tracking.domain.lifecycle.SomeCase.LEADER;
import static vn.langnghe.tracking.domain.lifecycle.SomeCase.MONDAY;
import static vn.langnghe.tracking.domain.lifecycle.SomeCase.OFFICER;
import static vn.langnghe.tracking.domain.lifecycle.SomeCase.accepted;
import static vn.langnghe.tracking.domain.lifecycle.SomeCase.after;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import vn.langnghe.tracking.domain.Case;
import vn.langnghe.tracking.domain.lifecycle.Caller;
import vn.langnghe.tracking.domain.lifecycle.Command;

class CaseViewTests {

    private static final JsonMapper JSON = new JsonMapper();

    /** The desk speaks with senders; what units say to each other it neither reads in the timeline nor here. */
    @Test
    void theIntakeDeskReadsNothingThatUnitsSayToEachOther() {
        var asked =
                after(accepted(), new Command.RequestCooperation(List.of("NNS"), "Có sai sót ở đâu?", null), OFFICER);
        var given = after(asked, new Command.Contribute("Phòng tôi tính nhầm"), HELPER);

        assertThat(read(given, CLERK)).doesNotContain("sai sót", "tính nhầm").contains("\"unit\":\"NNS\"");
        for (var colleague : List.of(OFFICER, HELPER, LEADER)) {
            assertThat(read(given, colleague)).contains("sai sót", "tính nhầm");
        }
    }

    private static String read(Case matter, Caller caller) {
        return JSON.writeValueAsString(CaseView.of(matter, caller, MONDAY));
    }
}
