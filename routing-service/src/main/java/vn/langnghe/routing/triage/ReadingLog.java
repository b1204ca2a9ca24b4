package vn.langnghe.routing.triage;

import java.util.List;
import vn.langnghe.routing.domain.Dossier;

/** Who read what is restricted: written before it is shown, so that what cannot be logged is not read. */
public interface ReadingLog {

    /** These restricted items are about to be shown to somebody, in one list or alone. */
    void shown(List<Dossier> restricted, String user);
}
