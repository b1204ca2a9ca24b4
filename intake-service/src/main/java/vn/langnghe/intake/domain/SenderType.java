package vn.langnghe.intake.domain;

/** Who speaks, as far as the reports need to know. */
public enum SenderType {
    ENTERPRISE,
    COOPERATIVE,
    HOUSEHOLD_BUSINESS,
    CITIZEN,
    ASSOCIATION,
    AGENCY;

    /** Individuals and household businesses are taxed under their personal number. */
    boolean maySignByPersonalNumber() {
        return this == HOUSEHOLD_BUSINESS || this == CITIZEN;
    }
}
