package vn.langnghe.intake.bulk;

/** What stands between the cells of a text file. */
public enum Separator {
    COMMA(','),
    SEMICOLON(';'),
    TAB('\t');

    private final char character;

    Separator(char character) {
        this.character = character;
    }

    char character() {
        return character;
    }

    /** The one that splits the heading into most columns. */
    static Separator of(String heading) {
        var best = COMMA;
        for (var candidate : values()) {
            if (candidate.countIn(heading) > best.countIn(heading)) {
                best = candidate;
            }
        }
        return best;
    }

    private long countIn(String heading) {
        return heading.chars().filter(each -> each == character).count();
    }
}
