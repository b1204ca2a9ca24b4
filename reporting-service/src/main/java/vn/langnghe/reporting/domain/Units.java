package vn.langnghe.reporting.domain;

import java.util.Collection;
import java.util.Map;

/** The directory of units, as far as reports need it. */
public interface Units {

    /** One unit: its names by language, its place in lists and from which version of the directory. */
    record Unit(String code, String vi, String en, boolean internal, int order, int version) {

        public String name(String language) {
            return language.equals("en") ? en : vi;
        }
    }

    void save(Collection<Unit> units);

    /** By code. */
    Map<String, Unit> all();
}
