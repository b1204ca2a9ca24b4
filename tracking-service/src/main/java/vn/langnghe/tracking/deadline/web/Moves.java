package vn.langnghe.tracking.deadline.web;

import java.util.List;
import vn.langnghe.tracking.deadline.Move;

/** The first of the cases a change moves, and how many there are. */
record Moves(int count, List<Move> moves) {

    private static final int SHOWN = 200;

    static Moves of(List<Move> all) {
        return new Moves(all.size(), all.stream().limit(SHOWN).toList());
    }
}
