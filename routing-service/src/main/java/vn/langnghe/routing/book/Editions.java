package vn.langnghe.routing.book;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import vn.langnghe.routing.domain.Plan;
import vn.langnghe.routing.domain.Unit;

/** All versions ever saved. Version 0 is what ships. */
public interface Editions {

    /** What is kept in versions. */
    enum Book {
        RULES,
        PLANS,
        MODEL,
        UNITS;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Which versions are in force now. */
    record InForce(int rules, int plans, int model, int units) {

        public int of(Book book) {
            return switch (book) {
                case RULES -> rules;
                case PLANS -> plans;
                case MODEL -> model;
                case UNITS -> units;
            };
        }
    }

    /** Who saved a version, or put a saved one in force ({@code switched}); {@code inForce} for the last that is so now. */
    record Change(int version, boolean switched, boolean inForce, String by, Instant at) {}

    InForce inForce();

    Edition<LocalRules> rules(int version);

    /** All plans of one edition: shipped ones with what people changed in place. */
    Edition<List<Plan>> plans(int version);

    Edition<Learnt> model(int version);

    Edition<List<Unit>> units(int version);

    /** Saves as the next version and puts it in force; false when {@code after} is in force no longer. */
    boolean saveRules(int after, LocalRules rules, String by);

    boolean savePlans(int after, List<Plan> plans, String by);

    boolean saveModel(int after, Learnt learnt, String by);

    /** Saves as the next version, in force only once it is put there; which version it is. */
    int keepModel(Learnt learnt, String by);

    boolean saveUnits(int after, List<Unit> units, String by);

    /** Newest first. */
    List<Change> history(Book book);

    /** The newest version saved, in force or not. */
    int latest(Book book);

    /** Puts an earlier version in force again; false when there is none. */
    boolean putInForce(Book book, int version, String by);
}
