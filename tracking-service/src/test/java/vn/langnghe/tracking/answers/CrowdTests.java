package vn.langnghe.tracking.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.langnghe.tracking.worklist.Alike;
import vn.langnghe.tracking.worklist.Worklist;

class CrowdTests {

    private static final Instant NOW = Instant.parse("2026-11-20T08:30:00Z");
    private static final PublicAnswer ANSWER = new PublicAnswer(
            "id", "Hỏi", "Đáp", "DKKD", "REFLECTION", "ENTRY_COSTS", "PCI 1.1 a", List.of("KH_202"), NOW, NOW, false);

    private final Worklist worklist = mock(Worklist.class);
    private final CitedTexts texts = mock(CitedTexts.class);
    private final Crowd crowd = new Crowd(worklist, texts);

    @Test
    void whatFiveCasesShareIsTold() {
        cases(5, 5);

        assertThat(crowd.view(ANSWER)).satisfies(view -> {
            assertThat(view.unit()).isEqualTo("DKKD");
            assertThat(view.component()).isEqualTo("ENTRY_COSTS");
            assertThat(view.planItem()).isEqualTo("PCI 1.1 a");
        });
    }

    @Test
    void ofASmallGroupOnlyTheUnitIsTold() {
        cases(5, 4);

        assertThat(crowd.view(ANSWER)).satisfies(view -> {
            assertThat(view.unit()).isEqualTo("DKKD");
            assertThat(view.kind()).isNull();
            assertThat(view.component()).isNull();
            assertThat(view.planItem()).isNull();
        });
    }

    @Test
    void ofAUnitWithFewCasesNotEvenThat() {
        cases(4, 4);

        assertThat(crowd.view(ANSWER).unit()).isNull();
    }

    private void cases(int ofUnit, int alike) {
        when(texts.title("KH_202")).thenReturn("Kế hoạch 202");
        when(worklist.areAlike(5, new Alike("DKKD", null, null, false))).thenReturn(ofUnit >= 5);
        when(worklist.areAlike(5, new Alike("DKKD", "REFLECTION", "ENTRY_COSTS", false)))
                .thenReturn(alike >= 5);
    }
}
