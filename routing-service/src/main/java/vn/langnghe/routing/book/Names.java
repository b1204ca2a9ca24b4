package vn.langnghe.routing.book;

import vn.langnghe.routing.unit.Units;

/** Names of units for a template. */
public record Names(Units units, String language) {

    public String of(String code) {
        return units.name(code, language);
    }
}
