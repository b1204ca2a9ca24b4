package vn.langnghe.tracking.audit;

/**
 * The last link of a chain at the time of an anchor.
 *
 * @param chain {@link #STEPS} or {@link #READINGS} of the case
 */
record Head(String chain, String caseId, int number, String seal) {

    static final String STEPS = "steps";
    static final String READINGS = "readings";

    String line() {
        return chain + " " + caseId + " " + number + " " + seal + "\n";
    }
}
