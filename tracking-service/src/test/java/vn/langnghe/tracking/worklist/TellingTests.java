package vn.langnghe.tracking.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.langnghe.tracking.domain.CaseListener;
import vn.langnghe.tracking.domain.lifecycle.SomeCase;

class TellingTests {

    @Test
    void oneCaseThatSomebodyCannotTakeKeepsNobodyFromTheOthers() {
        var bad = SomeCase.assigned();
        var good = SomeCase.another();
        var choosy = new ArrayList<String>();
        var other = new ArrayList<String>();
        CaseListener stumbles = cases -> cases.forEach(matter -> {
            if (matter.equals(bad)) {
                throw new IllegalStateException("not this one");
            }
            choosy.add(matter.id());
        });

        Telling.everybody(
                List.of(stumbles, cases -> cases.forEach(matter -> other.add(matter.id()))), List.of(bad, good));

        assertThat(choosy).contains(good.id());
        assertThat(other).containsExactly(bad.id(), good.id());
    }
}
