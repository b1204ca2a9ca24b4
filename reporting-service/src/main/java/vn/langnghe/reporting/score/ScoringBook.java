package vn.langnghe.reporting.score;

import java.util.Optional;

/** How the department puts its figures on the scale; every change is kept. */
public interface ScoringBook {

    Optional<Scoring> read();

    void save(Scoring scoring);
}
