package vn.langnghe.reporting.domain;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Stream;

/** The items that were registered and in how many parts they were decided: ids and numbers, nothing else. */
public interface Items {

    /** In how many parts an item was decided, by the latest decision told. */
    record Decision(String feedbackId, int number, int parts) {}

    /** What is known of one item. */
    record Item(String feedbackId, boolean registered, int decision, int parts) {}

    void registered(Collection<String> feedbackIds);

    /** Older decisions than the known one change nothing. */
    void decided(Collection<Decision> decisions);

    Map<String, Item> find(Collection<String> feedbackIds);

    Stream<Item> all();
}
