package vn.langnghe.intake.domain;

/** How soon the house is told of an item that is in the register. */
public enum Telling {
    AT_ONCE,
    /** Within half a minute: so many come that telling of each would keep the next one out. */
    AT_LEISURE
}
