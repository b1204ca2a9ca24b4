package vn.langnghe.reporting.bench;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.langnghe.reporting.domain.CaseHistory;
import vn.langnghe.reporting.domain.Status;
import vn.langnghe.reporting.domain.Step;
import vn.langnghe.reporting.domain.Step.Commitment;
import vn.langnghe.reporting.domain.Step.Nature;
import vn.langnghe.reporting.domain.Step.Origin;
import vn.langnghe.reporting.domain.Step.Rating;
import vn.langnghe.reporting.domain.StepKind;

/** A year of made-up cases, the same for the same seed. */
public final class SyntheticYear {

    private static final List<String> UNITS = List.of("DKKD", "DKKD", "DKKD", "NNS", "NNS", "DTC", "VPS", "TTS");
    private static final List<String> CHANNELS = List.of(
            "HOTLINE",
            "HOTLINE",
            "WEBSITE",
            "WEBSITE",
            "ZALO",
            "ZALO",
            "FANPAGE",
            "MAILBOX",
            "ONE_STOP",
            "ASSOCIATION",
            "LETTER",
            "DIALOGUE");
    private static final List<String> COMPONENTS = List.of(
            "ENTRY_COSTS",
            "ENTRY_COSTS",
            "ENTRY_COSTS",
            "LAND_ACCESS",
            "TRANSPARENCY",
            "TIME_COSTS",
            "TIME_COSTS",
            "INFORMAL_CHARGES",
            "POLICY_BIAS",
            "PROACTIVITY",
            "BUSINESS_SUPPORT",
            "BUSINESS_SUPPORT");
    private static final List<String> KINDS = List.of(
            "REFLECTION",
            "REFLECTION",
            "REFLECTION",
            "PETITION",
            "PETITION",
            "QUESTION",
            "REGULATION_FEEDBACK",
            "COMPLAINT");

    private SyntheticYear() {}

    public static Stream<CaseHistory> of(int size, long seed, Instant end) {
        var start = end.minus(Duration.ofDays(365));
        return IntStream.range(0, size).mapToObj(index -> history(index, new Random(seed * 31 + index), start, end));
    }

    private static CaseHistory history(int index, Random random, Instant start, Instant end) {
        var id = "%08x-0000-4000-8000-%012x".formatted(index, random.nextLong() & 0xffffffffffffL);
        var received = start.plusSeconds((long) (Duration.between(start, end).toSeconds() * random.nextDouble()));
        var steps = new ArrayList<Step>();
        var unit = UNITS.get(random.nextInt(UNITS.size()));
        var due = received.plus(Duration.ofDays(14));
        var triaged = random.nextInt(5) == 0;
        var at = received.plusSeconds(2);
        steps.add(opened(index, random, received, at, triaged ? null : unit, due));
        if (triaged) {
            at = at.plus(Duration.ofMinutes(30 + random.nextInt(2000)));
            steps.add(step(steps, StepKind.ASSIGNED, at, Status.ASSIGNED, unit, due));
        }
        at = at.plus(Duration.ofMinutes(20 + random.nextInt(1500)));
        if (random.nextInt(9) == 0) {
            unit = UNITS.get(random.nextInt(UNITS.size()));
            steps.add(step(steps, StepKind.TRANSFERRED, at, Status.ASSIGNED, unit, due));
            at = at.plus(Duration.ofMinutes(60 + random.nextInt(1500)));
        }
        steps.add(step(steps, StepKind.ACCEPTED, at, Status.ACCEPTED, unit, null));
        for (int ask = random.nextInt(4); ask > 2; ask--) {
            at = at.plus(Duration.ofHours(5));
            steps.add(step(steps, StepKind.INFORMATION_REQUESTED, at, Status.AWAITING_SENDER, unit, null));
            at = at.plus(Duration.ofHours(4 + random.nextInt(90)));
            steps.add(step(steps, StepKind.INFORMATION_PROVIDED, at, Status.ACCEPTED, unit, null));
        }
        double slow = unit.equals("DTC") ? 12.5 : unit.equals("NNS") ? 10 : 7;
        at = at.plus(Duration.ofMinutes((long) (60 + Math.abs(random.nextGaussian()) * slow * 1440)));
        steps.add(step(steps, StepKind.RESOLVED, at, Status.RESOLVED, unit, due));
        if (random.nextInt(3) == 0) {
            steps.add(rated(steps, at.plus(Duration.ofHours(20)), unit, random));
        }
        if (random.nextInt(14) == 0) {
            at = at.plus(Duration.ofDays(2));
            steps.add(step(steps, StepKind.REOPENED, at, Status.REOPENED, unit, null));
            at = at.plus(Duration.ofDays(3));
            steps.add(step(steps, StepKind.RESOLVED, at, Status.RESOLVED, unit, null));
        }
        if (random.nextInt(3) > 0) {
            at = at.plus(Duration.ofDays(7));
            steps.add(step(steps, StepKind.PUBLISHED, at, Status.RESOLVED, unit, null));
            steps.add(step(steps, StepKind.CLOSED, at.plusSeconds(60), Status.CLOSED, unit, null));
        }
        if (random.nextInt(10) == 0) {
            promised(steps, at, unit, random);
        }
        var history = CaseHistory.unknown(id + "-1", id);
        steps.stream()
                .takeWhile(each -> each.number() == 1 || each.at().isBefore(end))
                .forEach(history::add);
        return history;
    }

    private static Step opened(
            int index, Random random, Instant received, Instant at, @Nullable String unit, Instant due) {
        var nature = new Nature(
                KINDS.get(random.nextInt(KINDS.size())),
                COMPONENTS.get(random.nextInt(COMPONENTS.size())),
                "PCI 1." + (random.nextInt(9) + 1) + " a",
                false,
                false,
                random.nextInt(20) == 0,
                "RULES");
        var origin = new Origin(
                "2026-%06d".formatted(index % 1_000_000),
                CHANNELS.get(random.nextInt(CHANNELS.size())),
                random.nextInt(4) == 0 ? "COOPERATIVE" : "ENTERPRISE",
                null,
                null,
                received,
                received.plusSeconds(1),
                true,
                random.nextInt(40) == 0 ? 12 : 1);
        var status = unit == null ? Status.IN_TRIAGE : Status.ASSIGNED;
        return new Step(1, StepKind.OPENED, at, "SYSTEM", status, unit, due, null, origin, nature, null, null);
    }

    private static Step step(
            List<Step> before, StepKind kind, Instant at, Status status, String unit, @Nullable Instant due) {
        return new Step(before.size() + 1, kind, at, "OFFICER", status, unit, due, null, null, null, null, null);
    }

    private static void promised(List<Step> steps, Instant answered, String unit, Random random) {
        var day = answered.plus(Duration.ofDays(10)).atZone(ZoneOffset.UTC).toLocalDate();
        steps.add(promise(steps, StepKind.COMMITMENT_MADE, answered.plusSeconds(90), unit, new Commitment(1, day)));
        var done = random.nextInt(4) == 0 ? StepKind.COMMITMENT_MISSED : StepKind.COMMITMENT_KEPT;
        steps.add(promise(steps, done, answered.plus(Duration.ofDays(9)), unit, new Commitment(1, null)));
    }

    private static Step promise(List<Step> before, StepKind kind, Instant at, String unit, Commitment commitment) {
        var status = before.getLast().status();
        return new Step(before.size() + 1, kind, at, "OFFICER", status, unit, null, null, null, null, null, commitment);
    }

    private static Step rated(List<Step> before, Instant at, String unit, Random random) {
        var rating = new Rating(
                Math.min(5, 2 + random.nextInt(5)), random.nextInt(4), 1 + random.nextInt(4), 1 + random.nextInt(2));
        return new Step(
                before.size() + 1,
                StepKind.RATED,
                at,
                "SENDER",
                Status.RESOLVED,
                unit,
                null,
                null,
                null,
                null,
                rating,
                null);
    }
}
