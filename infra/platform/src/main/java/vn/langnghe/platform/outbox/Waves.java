package vn.langnghe.platform.outbox;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import vn.langnghe.platform.events.Publisher;

/**
 * Publishes many documents' events at once and each document's one after the other: the first wave carries the first
 * event of every document, the second wave the second of those whose first the broker has, and so on.
 */
class Waves {

    private final Publisher publisher;
    private final EventRecords records;

    Waves(Publisher publisher, EventRecords records) {
        this.publisher = publisher;
        this.records = records;
    }

    /** How far each document came: as many of its events as are durable, from the first on. */
    int[] publish(List<Waiting> documents) {
        var reached = new int[documents.size()];
        var going = indexes(documents);
        while (!going.isEmpty()) {
            var taken = publisher.publish(going.stream()
                    .map(i -> records.of(documents.get(i).events().get(reached[i])))
                    .toList());
            going = advance(going, taken, reached, documents);
        }
        return reached;
    }

    private static List<Integer> advance(List<Integer> going, boolean[] taken, int[] reached, List<Waiting> documents) {
        var further = new ArrayList<Integer>();
        for (var wave = 0; wave < taken.length; wave++) {
            var document = going.get(wave);
            if (taken[wave]
                    && ++reached[document] < documents.get(document).events().size()) {
                further.add(document);
            }
        }
        return further;
    }

    private static List<Integer> indexes(Collection<Waiting> documents) {
        var all = new ArrayList<Integer>();
        var i = 0;
        for (var document : documents) {
            if (!document.events().isEmpty()) {
                all.add(i);
            }
            i++;
        }
        return all;
    }
}
