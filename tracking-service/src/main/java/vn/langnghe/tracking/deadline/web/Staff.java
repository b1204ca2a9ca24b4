package vn.langnghe.tracking.deadline.web;

/** Who may look, and who may change. */
final class Staff {

    static final String READS = "hasAnyRole('CLERK', 'TRIAGE', 'OFFICER', 'INSPECTOR', 'LEADER', 'ADMIN')";
    static final String WRITES = "hasRole('ADMIN')";

    private Staff() {}
}
