package vn.langnghe.platform.bulletin;

/**
 * What is told of: each on a compacted topic of its own, keyed by code.
 *
 * @param collection where the teller keeps what was told last; an outbox
 * @param before what stands between code and number in the ids of its events
 */
public record Bulletin(String collection, String topic, String type, String before) {

    String eventId(String code, int version) {
        return code + before + version;
    }
}
