package vn.langnghe.routing.book;

import java.util.List;
import vn.langnghe.routing.domain.Plan;

/** All versions ever saved. Version 0 is what ships. */
public interface Editions {

    /** Which versions are in force now. */
    record InForce(int rules, int plans, int model) {}

    InForce inForce();

    Edition<LocalRules> rules(int version);

    /** All plans of one edition: shipped ones with what people changed in place. */
    Edition<List<Plan>> plans(int version);

    Edition<Learnt> model(int version);

    /** Saves as the next version and puts it in force; false when {@code after} is in force no longer. */
    boolean saveRules(int after, LocalRules rules, String by);

    boolean savePlans(int after, List<Plan> plans, String by);

    boolean saveModel(int after, Learnt learnt, String by);

    /** Puts an earlier version of the rules in force again. */
    void putRulesInForce(int version, String by);
}
