package vn.langnghe.routing.messaging;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;
import vn.langnghe.platform.events.EventBatches;
import vn.langnghe.platform.events.Received;
import vn.langnghe.routing.domain.DecidedBy;
import vn.langnghe.routing.domain.Dossier;
import vn.langnghe.routing.domain.Dossiers;
import vn.langnghe.routing.ruling.Learner;
import vn.langnghe.routing.triage.CalendarYear;
import vn.langnghe.routing.triage.CalendarYears;

@Configuration(proxyBeanMethods = false)
class RoutingConsumers {

    @Bean
    Consumer<Message<List<byte[]>>> routeFeedback(EventBatches batches, FeedbackRouter router) {
        return batches.consumer(
                "routeFeedback", Map.of(FeedbackRegistered.TYPE, FeedbackRegistered.class), router::route);
    }

    @Bean
    Consumer<Message<List<byte[]>>> forgetFeedback(EventBatches batches, Dossiers dossiers, Learner learner) {
        return batches.consumer(
                "forgetFeedback",
                Map.of(FeedbackErased.TYPE, FeedbackErased.class),
                batch -> forget(batch.stream().map(Received::event).toList(), dossiers, learner));
    }

    @Bean
    Consumer<Message<List<byte[]>>> ruleFollowups(EventBatches batches, FollowupRuler ruler) {
        return batches.consumer(
                "ruleFollowups", Map.of(FeedbackFollowedUp.TYPE, FeedbackFollowedUp.class), ruler::rule);
    }

    private static void forget(List<FeedbackErased> erased, Dossiers dossiers, Learner learner) {
        erased.forEach(each -> dossiers.forget(each.feedbackId(), each.words(), each.erasedAt()));
        learner.unlearn(erased.stream()
                .filter(FeedbackErased::words)
                .map(FeedbackErased::feedbackId)
                .collect(Collectors.toSet()));
    }

    @Bean
    Consumer<Message<List<byte[]>>> readCalendar(EventBatches batches, CalendarYears years) {
        return batches.consumer(
                "readCalendar",
                Map.of(CalendarYear.TYPE, CalendarYear.class),
                batch -> batch.forEach(received -> years.keep(received.event())));
    }

    /**
     * First-time-right is judged by what units do with the case; what left triage by another door waits no longer; and what
     * ended without an answer is no original for another.
     */
    @Bean
    Consumer<Message<List<byte[]>>> followTransfers(EventBatches batches, Dossiers dossiers, RoutingMeters meters) {
        var types = new HashMap<String, Class<? extends CaseMoved>>();
        types.put(CaseTransferred.TYPE, CaseTransferred.class);
        CaseStands.TYPES.forEach(type -> types.put(type, CaseStands.class));
        return batches.consumer(
                "followTransfers",
                types,
                batch -> batch.stream().map(Received::event).forEach(moved -> follow(moved, dossiers, meters)));
    }

    private static void follow(CaseMoved moved, Dossiers dossiers, RoutingMeters meters) {
        switch (moved) {
            case CaseTransferred transfer -> follow(transfer, dossiers, meters);
            case CaseStands stands -> follow(stands, dossiers, meters);
        }
    }

    private static void follow(CaseStands stands, Dossiers dossiers, RoutingMeters meters) {
        dossiers.stands(stands.feedbackId(), stands.caseId(), stands.status());
        if (stands.leavesTheQueue()) {
            dossiers.ended(stands.feedbackId(), stands.status());
        }
        if (stands.waitsAgain()) {
            waitAgain(stands, dossiers, meters);
        }
    }

    /** Tried again where somebody changed it meanwhile. */
    private static void waitAgain(CaseStands stands, Dossiers dossiers, RoutingMeters meters) {
        boolean settled = false;
        while (!settled) {
            settled = dossiers.find(stands.feedbackId())
                    .filter(dossier -> dossier.joined() || stands.givesBack(dossier))
                    .map(dossier -> waitsAgain(dossier, stands, dossiers, meters))
                    .orElse(true);
        }
    }

    /** False where somebody was faster. What a unit gave back that nobody but the rules had sent there, they had wrong. */
    private static boolean waitsAgain(Dossier dossier, CaseStands stands, Dossiers dossiers, RoutingMeters meters) {
        boolean taken = dossiers.decide(dossier.waitingAgain(stands.occurredAt()));
        var lead = dossier.last().parts().getFirst().lead();
        if (taken && lead != null && dossier.last().decidedBy().type() == DecidedBy.Type.RULES) {
            meters.transferred(dossier, lead);
        }
        return taken;
    }

    private static void follow(CaseTransferred transfer, Dossiers dossiers, RoutingMeters meters) {
        dossiers.find(transfer.feedbackId())
                .filter(dossier -> !transfer.to().equals(dossier.movedTo()))
                .ifPresent(dossier -> {
                    dossiers.moved(transfer.feedbackId(), transfer.to());
                    if (transfer.from() != null) {
                        meters.transferred(dossier, transfer.from());
                    }
                });
    }
}
