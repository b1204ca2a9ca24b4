package vn.langnghe.intake.register;

import java.util.List;

/** Looks whether the log of readings is as it was written. */
public interface DisclosureCheck {

    /** Recomputes every seal. */
    Found look();

    /**
     * What the look has found.
     *
     * @param entries those under a seal
     * @param unsealed those of before there were seals: nothing can be said of them
     * @param last the number of the last one; whoever notes it elsewhere sees later that none is missing
     * @param faults how many places are not as they were written; {@code first} names the first hundred of them
     */
    record Found(long entries, long unsealed, long last, long faults, List<String> first) {}
}
