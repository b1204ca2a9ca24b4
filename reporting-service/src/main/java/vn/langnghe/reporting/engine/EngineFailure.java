package vn.langnghe.reporting.engine;

import java.sql.SQLException;

/** The engine could not do what it was asked; nothing a caller can mend. */
public final class EngineFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    EngineFailure(SQLException cause) {
        super(cause);
    }
}
