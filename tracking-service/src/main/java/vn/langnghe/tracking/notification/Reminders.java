package vn.langnghe.tracking.notification;

import java.util.Collection;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import vn.langnghe.tracking.domain.Case;
import vn.langnghe.tracking.domain.CaseListener;

/**
 * Files the reminder when the clock has marked a case as soon due or a contribution to it as late. Every instance hears of that, also when it starts
 * anew: what is filed already is not filed again, and a crash in between loses nothing.
 */
@Component
class Reminders implements CaseListener, DisposableBean {

    private final Concern concern;
    private final Inboxes inboxes;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("reminders").factory());

    Reminders(Concern concern, Inboxes inboxes) {
        this.concern = concern;
        this.inboxes = inboxes;
    }

    @Override
    public void changed(Collection<Case> cases) {
        cases.stream().filter(Dues::any).forEach(matter -> thread.execute(() -> remind(matter)));
    }

    private void remind(Case matter) {
        inboxes.putAll(concern.reminders(matter));
    }

    @Override
    public void destroy() {
        thread.shutdownNow();
    }
}
