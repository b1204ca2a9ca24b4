package vn.langnghe.intake.reply;

import java.util.Set;

/** What there may be to tell a sender, and the blanks its words may have. */
public enum Occasion {
    RECEIVED("reference", "code", "link", "front"),
    ACCEPTED("reference", "code", "link", "unit", "due"),
    QUESTION("reference", "code", "link", "unit", "due", "text"),
    ANSWER("reference", "code", "link", "unit", "text"),
    /** The answer to a complaint, of which a second one may be made until {@code due}. */
    FIRST_DECISION("reference", "code", "link", "unit", "due", "text"),
    NOTICE("reference", "code", "link", "unit", "due", "text"),
    /** The time limit is another one from now on. */
    EXTENDED("reference", "code", "link", "unit", "due", "text"),
    CLOSED("reference", "code", "link"),
    REOPENED("reference", "code", "link", "unit", "due"),
    MERGED("reference", "code", "link", "unit"),
    /** More was added than anybody reads; what came last waits for a clerk. */
    ENOUGH("reference", "code", "link"),

    /** In place of any other where an item is secret: that there is news, not what about. */
    SECRET("front");

    private final Set<String> blanks;

    Occasion(String... blanks) {
        this.blanks = Set.of(blanks);
    }

    public Set<String> blanks() {
        return blanks;
    }

    /** Whoever's item was joined to another hears of that one's steps too; messages come for each item by themselves. */
    boolean concernsFollowers() {
        return this == ACCEPTED || this == CLOSED || this == REOPENED;
    }
}
