package vn.langnghe.acceptance.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import vn.langnghe.acceptance.House;
import vn.langnghe.acceptance.demo.Registration.Registered;

/**
 * Has the acts of many cases done in one request, as a department's own program would. A case opens a moment after its
 * item is registered: until then it is unknown, and its acts are sent again.
 */
final class CaseWork {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration POLL = Duration.ofMillis(250);

    private final House house;
    private final Instant now;
    private final long seed;
    private final Tally tally;

    CaseWork(House house, Instant now, long seed, Tally tally) {
        this.house = house;
        this.now = now;
        this.seed = seed;
        this.tally = tally;
    }

    void work(List<Registered> cases) {
        var end = Instant.now().plus(PATIENCE);
        var ids = cases.stream().collect(Collectors.toMap(each -> each.item().number(), Registered::caseId));
        var tasks = cases.stream()
                .map(each -> task(each, ids))
                .filter(task -> !task.acts().isEmpty())
                .toList();
        while (!tasks.isEmpty()) {
            var all = tasks;
            tasks = Stream.of(Task.ADMIN, Task.INSPECTOR)
                    .flatMap(by -> send(by, all).stream())
                    .toList();
            if (!tasks.isEmpty() && Instant.now().isAfter(end)) {
                throw new IllegalStateException(tasks.size() + " cases were not there within " + PATIENCE);
            }
            LockSupport.parkNanos(tasks.isEmpty() ? 0 : POLL.toNanos());
        }
        tally.told(cases.size());
    }

    private Task task(Registered registered, Map<Integer, String> ids) {
        var item = registered.item();
        var earlier = item.again() == null ? null : ids.get(item.again());
        var acts = earlier == null ? Story.of(item, now, seed) : Story.ofOneRaisedAgain(item, earlier, now, seed);
        var by = item.matter().course() == Matter.Course.CONFIDENTIAL ? Task.INSPECTOR : Task.ADMIN;
        var key = "demo-%d-%d".formatted(seed, item.number());
        return new Task(registered.caseId(), acts, key, by, 1);
    }

    /** Those to be sent again. */
    private List<Task> send(String by, List<Task> all) {
        var tasks = all.stream().filter(task -> task.by().equals(by)).toList();
        if (tasks.isEmpty()) {
            return List.of();
        }
        var lines = tasks.stream()
                .flatMap(task -> task.lines().stream())
                .map(house::write)
                .collect(Collectors.joining("\n"));
        var answer = house.as(by).postText("/api/cases/actions", "application/x-ndjson", lines);
        Demo.expect(200, answer);
        var answers =
                answer.body().lines().map(line -> house.json().readTree(line)).iterator();
        var again = new ArrayList<Task>();
        for (var task : tasks) {
            var own = task.acts().stream().map(_ -> answers.next()).toList();
            var next = task.again(own.getFirst());
            if (next == null) {
                count(task, own);
            } else {
                again.add(next);
            }
        }
        return again;
    }

    private void count(Task task, List<JsonNode> answers) {
        for (int i = 0; i < answers.size(); i++) {
            var status = answers.get(i).get("status").asInt();
            if (status != 200) {
                var reason =
                        answers.get(i).path("problem").path("type").asString().replaceAll(".*:", "");
                tally.refused(task.acts().get(i).action() + " " + status + " " + reason);
            }
        }
    }
}
