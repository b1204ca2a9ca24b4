package vn.langnghe.reporting.report;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.langnghe.reporting.ReportingSettings;
import vn.langnghe.reporting.domain.CaseHistory;
import vn.langnghe.reporting.domain.Histories;
import vn.langnghe.reporting.engine.EngineFeed;

/**
 * Counts the office hours of cases again when a year they lasted in has other working days. It goes the way of changed
 * cases, so that what is folded meanwhile is never overwritten by what was read before.
 */
@Component
public class Recount {

    private static final Logger LOG = LoggerFactory.getLogger(Recount.class);
    private static final int AT_ONCE = 1_000;

    private final CalendarInForce calendar;
    private final Histories histories;
    private final EngineFeed feed;
    private final ZoneId zone;
    private final Set<Integer> waiting = new HashSet<>();

    Recount(CalendarInForce calendar, Histories histories, EngineFeed feed, ReportingSettings settings) {
        this.calendar = calendar;
        this.histories = histories;
        this.feed = feed;
        this.zone = settings.zone();
    }

    /** Another instance may be the one that was told; years stay waiting until every case was told on. */
    @Scheduled(fixedDelayString = "${langnghe.reporting.follow-calendar:3s}")
    public synchronized void look() {
        waiting.addAll(calendar.lookAgain());
        if (!waiting.isEmpty()) {
            LOG.info("the working days of {} are others now: {} cases are counted again", waiting, recount());
            waiting.clear();
        }
    }

    private int recount() {
        int told = 0;
        var ids = new ArrayList<String>();
        try (var all = histories.all()) {
            var touched = all.filter(this::lastedInOne).map(CaseHistory::caseId).iterator();
            while (touched.hasNext()) {
                ids.add(touched.next());
                told++;
                if (ids.size() == AT_ONCE) {
                    feed.casesChanged(List.copyOf(ids));
                    ids.clear();
                }
            }
        }
        feed.casesChanged(ids);
        return told;
    }

    private boolean lastedInOne(CaseHistory history) {
        return history.isOpened()
                && IntStream.rangeClosed(
                                year(history.startedAt()),
                                year(history.steps().getLast().at()))
                        .anyMatch(waiting::contains);
    }

    private int year(Instant instant) {
        return instant.atZone(zone).getYear();
    }
}
