package vn.langnghe.tracking.people;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.langnghe.tracking.domain.lifecycle.Caller;

/** One who works with cases, as the last token of his said. */
public record Person(
        String user,
        String name,
        Set<String> roles,
        Set<String> units,
        @Nullable Absence absence) {

    public Person {
        roles = Set.copyOf(roles);
        units = Set.copyOf(units);
    }

    public boolean handlesCases() {
        return roles.contains("OFFICER") || roles.contains("INSPECTOR");
    }

    boolean leadsHisUnit() {
        return roles.contains("HEAD");
    }

    /** As the lifecycle sees him. */
    public Caller.Staff caller() {
        return new Caller.Staff(user, roles, units);
    }

    boolean sameAs(Person other) {
        return name.equals(other.name) && roles.equals(other.roles) && units.equals(other.units);
    }

    Person with(@Nullable Absence other) {
        return new Person(user, name, roles, units, other);
    }
}
