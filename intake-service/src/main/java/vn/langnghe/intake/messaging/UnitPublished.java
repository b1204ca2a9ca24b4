package vn.langnghe.intake.messaging;

import vn.langnghe.intake.reply.sending.UnitNames;

/** A unit, with only what it is called. */
record UnitPublished(String code, Name name, long version) {

    record Name(String vi, String en) {}

    void tell(UnitNames units) {
        units.put(code, name.vi(), name.en(), version);
    }
}
