package vn.langnghe.tracking.domain;

import java.util.Set;

/**
 * What was found, in writing, that makes the law give a matter more time.
 *
 * @param instance 1 for the first complaint, 2 for the second
 */
public record Findings(Set<Ground> grounds, boolean remote, int instance) {

    public static final Findings NONE = new Findings(Set.of(), false, 1);

    /** What makes a matter complex, any one of them (NĐ 31/2019, Đ3.2; NĐ 155/2026, Đ3a mới); two, specially complex. */
    public enum Ground {
        /** a) one content, two places or more to verify. */
        SEVERAL_PLACES,
        /** b) two contents or more to verify. */
        SEVERAL_CONTENTS,
        /** c) many petitioners on the same content, or the rights of many. */
        MANY_PEOPLE,
        /** d) a foreign element. */
        FOREIGN_ELEMENT,
        /** đ) several managing agencies are responsible. */
        SEVERAL_AGENCIES,
        /** e) the agencies still disagree. */
        AGENCIES_DISAGREE,
        /** g) documents contradict each other and need checks or a specialist. */
        CONTRADICTORY_EVIDENCE
    }

    public Findings {
        grounds = Set.copyOf(grounds);
    }

    public boolean complex() {
        return !grounds.isEmpty();
    }

    public boolean speciallyComplex() {
        return grounds.size() >= 2;
    }

    public boolean severalPlaces() {
        return grounds.contains(Ground.SEVERAL_PLACES);
    }
}
