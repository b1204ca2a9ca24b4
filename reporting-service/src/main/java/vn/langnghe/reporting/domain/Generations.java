package vn.langnghe.reporting.domain;

/** The histories that count, and those a rebuild tells beside them until they take their place. */
public interface Generations {

    /** Begins empty ones; whoever began before can no longer put theirs in place. */
    Generation begin();

    /** Whether some were begun and never ended: whoever told them was stopped. */
    boolean isUnfinished();

    /** Histories told anew. */
    interface Generation {

        Histories histories();

        /** From now on these count. */
        void takeOver();

        /** Everything is told. */
        void end();

        /** What counted before is of no more use. */
        void forgetThoseBefore();
    }
}
