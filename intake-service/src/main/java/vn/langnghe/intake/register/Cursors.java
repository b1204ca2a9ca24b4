package vn.langnghe.intake.register;

import java.util.Optional;

/**
 * Positions in the register as callers hand them back. Nobody reads what is inside: it may be the number of an item that
 * is hidden from the caller.
 */
public interface Cursors {

    String write(RegisterQuery.Position position);

    /** Nothing where it was not written here. */
    Optional<RegisterQuery.Position> read(String cursor);
}
