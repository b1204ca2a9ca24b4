package vn.langnghe.tracking.domain.lifecycle;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.langnghe.tracking.domain.Actor;
import vn.langnghe.tracking.domain.Case;

/** Who wants something from a case. */
public sealed interface Caller {

    Set<Party> partiesIn(Case matter);

    Actor actor(Case matter);

    /**
     * Whoever holds the tracking code.
     *
     * @param code what tells the members of an item apart that speaks for many, and those whose cases were merged
     * @param from his own case, where it was merged into the one he speaks in
     */
    record Sender(String code, @Nullable String from) implements Caller {

        private static final String ONLY_ONE = "own";

        public Sender() {
            this(ONLY_ONE);
        }

        public Sender(String code) {
            this(code, null);
        }

        /** The same person in the case that his own was merged into. */
        public Sender from(String own) {
            return new Sender(code.equals(ONLY_ONE) ? own : code, own);
        }

        /** Whether he has taken back what was his, while the case goes on for others. */
        public boolean withdrewFrom(Case matter) {
            return matter.circle().withdrawn().contains(code);
        }

        @Override
        public Set<Party> partiesIn(Case matter) {
            return Set.of(Party.SENDER);
        }

        @Override
        public Actor actor(Case matter) {
            return Actor.SENDER;
        }
    }

    /** The clock. */
    record System() implements Caller {
        @Override
        public Set<Party> partiesIn(Case matter) {
            return Set.of(Party.SYSTEM);
        }

        @Override
        public Actor actor(Case matter) {
            return Actor.SYSTEM;
        }
    }

    /** Somebody of the department, with roles and units. */
    record Staff(String user, Set<String> roles, Set<String> units) implements Caller {

        public boolean inspects() {
            return roles.contains("INSPECTOR");
        }

        /** A restricted case does not exist for anyone but who hears it and whoever is named for it. */
        public boolean maySee(Case matter) {
            return matter.restricted()
                    ? hears(matter) || named(matter)
                    : !partiesIn(matter).isEmpty();
        }

        /** An inspector, or a leader where inspectors are accused; nobody whose own unit is. */
        public boolean hears(Case matter) {
            return !matter.accuses(units) && (inspects() || roles.contains("LEADER") && matter.forLeaders());
        }

        private boolean named(Case matter) {
            return !matter.accuses(units) && matter.circle().admitted().contains(user);
        }

        @Override
        public Set<Party> partiesIn(Case matter) {
            var parties = EnumSet.noneOf(Party.class);
            if (matter.restricted() && !hears(matter)) {
                if (named(matter)) {
                    parties.add(Party.NAMED);
                }
                return parties;
            }
            addRoles(matter, parties);
            if (worksFor(matter) || rehearses(matter)) {
                parties.add(Party.LEAD);
            }
            if (officer() && matter.assignment().cooperating().stream().anyMatch(units::contains)) {
                parties.add(Party.COOPERATING);
            }
            return parties;
        }

        /** Of what few may read and no unit has, they alone can say for whom it is. */
        private void addRoles(Case matter, Set<Party> parties) {
            if (roles.contains("LEADER")) {
                parties.add(Party.LEADER);
            }
            if (roles.contains("TRIAGE") || matter.restricted() && matter.unit() == null) {
                parties.add(Party.TRIAGE);
            }
            if (roles.contains("CLERK")) {
                parties.add(Party.CLERK);
            }
        }

        private boolean worksFor(Case matter) {
            var unit = matter.unit();
            return unit != null && (matter.restricted() || (officer() && units.contains(unit)));
        }

        /** A synthetic year is played by one who may do everything; of real cases who keeps the system reads none. */
        private boolean rehearses(Case matter) {
            return matter.item().synthetic() && roles.contains("ADMIN") && matter.unit() != null;
        }

        private boolean officer() {
            return roles.contains("OFFICER") || inspects();
        }

        @Override
        public Actor actor(Case matter) {
            var parties = partiesIn(matter);
            return new Actor(capacity(parties), user);
        }

        private Actor.Type capacity(Set<Party> parties) {
            if (parties.contains(Party.LEAD) || parties.contains(Party.COOPERATING)) {
                return inspects() ? Actor.Type.INSPECTOR : officer() ? Actor.Type.OFFICER : Actor.Type.LEADER;
            }
            if (parties.contains(Party.LEADER)) {
                return Actor.Type.LEADER;
            }
            return parties.contains(Party.TRIAGE) ? Actor.Type.TRIAGE : Actor.Type.OFFICER;
        }
    }
}
