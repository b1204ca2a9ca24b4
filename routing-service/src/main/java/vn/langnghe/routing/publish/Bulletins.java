package vn.langnghe.routing.publish;

import java.util.function.IntFunction;

/** What all others were last told of things that have a code. */
public interface Bulletins {

    /** Tells it under the next number, unless it says what was said last or another instance was faster. */
    void publish(Subject subject, String code, String says, IntFunction<?> numbered);

    /** Of what: each on a topic of its own, keyed by code. */
    enum Subject {
        UNITS("units", "units.v1", "vn.langnghe.unit.published.v1", "/"),
        PLANS("plans", "plans.v1", "vn.langnghe.plan.published.v1", "/plan/");

        private final String collection;
        private final String topic;
        private final String type;
        private final String before;

        Subject(String collection, String topic, String type, String before) {
            this.collection = collection;
            this.topic = topic;
            this.type = type;
            this.before = before;
        }

        public String collection() {
            return collection;
        }

        public String topic() {
            return topic;
        }

        public String type() {
            return type;
        }

        public String eventId(String code, int version) {
            return code + before + version;
        }
    }
}
