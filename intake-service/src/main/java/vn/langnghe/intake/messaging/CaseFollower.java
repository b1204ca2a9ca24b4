package vn.langnghe.intake.messaging;

import java.util.HashMap;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.langnghe.intake.channel.open311.StepsFollower;
import vn.langnghe.intake.progress.ProgressBook;
import vn.langnghe.platform.events.Received;

/** Keeps up with the cases that items became. */
@Component
class CaseFollower {

    private final ProgressBook book;
    private final CaseNews news;
    private final StepsFollower open311;

    CaseFollower(ProgressBook book, CaseNews news, StepsFollower open311) {
        this.book = book;
        this.news = news;
        this.open311 = open311;
    }

    /** A step heard of twice changes nothing: its number is not above the last, and its news were told. */
    void follow(List<Received<CaseStep>> batch) {
        var known = book.of(batch.stream()
                .map(received -> received.event().caseId())
                .distinct()
                .toList());
        var after = new HashMap<>(known);
        batch.forEach(received -> after.compute(
                received.event().caseId(), (_, before) -> received.event().after(before, received.type())));
        after.entrySet().removeIf(entry -> entry.getValue().equals(known.get(entry.getKey())));
        if (!after.isEmpty()) {
            book.write(known, after.values());
        }
        news.tell(batch);
        open311.follow(batch.stream()
                .flatMap(received -> received.event().open311(received.time()).stream())
                .toList());
    }
}
