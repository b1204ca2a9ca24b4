package vn.langnghe.acceptance.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.langnghe.acceptance.House;

/** Registers many items in one request, as an association files its list. */
final class Registration {

    /** An item with the ids it was given. */
    record Registered(Items item, String feedbackId, String trackingCode) {

        String caseId() {
            return feedbackId + "-1";
        }
    }

    private final House house;

    Registration(House house) {
        this.house = house;
    }

    /** Those that were taken; one that was registered before answers with the ids it has. */
    List<Registered> register(List<Items> items) {
        var lines = items.stream().map(item -> house.write(item.body())).collect(Collectors.joining("\n"));
        var answer = house.as("admin")
                .with("Accept", "application/x-ndjson")
                .postText("/api/feedback/import", "application/x-ndjson", lines);
        Demo.expect(200, answer);
        var registered = new ArrayList<Registered>();
        answer.body().lines().map(line -> house.json().readTree(line)).forEach(row -> {
            if (row.hasNonNull("feedbackId")) {
                registered.add(new Registered(
                        items.get(row.get("row").asInt() - 1),
                        row.get("feedbackId").asString(),
                        row.get("trackingCode").asString()));
            }
        });
        if (registered.size() < items.size()) {
            throw new IllegalStateException("%d of %d items were not taken: %s"
                    .formatted(items.size() - registered.size(), items.size(), firstFault(answer)));
        }
        return registered;
    }

    private String firstFault(House.Answer answer) {
        return answer.body()
                .lines()
                .map(line -> house.json().readTree(line))
                .filter(row -> row.path("errors").size() > 0)
                .map(row -> row.get("errors").toString())
                .findFirst()
                .orElse("no reason given");
    }
}
