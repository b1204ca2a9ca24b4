package vn.langnghe.routing.unit;

/** What was published about each unit. */
public interface UnitRecords {

    /** The version last published, 0 if never; and whether it said the same. */
    Published published(String code);

    /** Keeps the new version together with its event; false when another instance was faster. */
    boolean publish(UnitPublished unit);

    /** What was last said. */
    record Published(int version, String fingerprint) {}
}
