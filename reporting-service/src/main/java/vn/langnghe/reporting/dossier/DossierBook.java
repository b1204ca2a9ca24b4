package vn.langnghe.reporting.dossier;

import java.time.YearMonth;
import java.util.List;

/** What was typed in, by month and unit; every change is kept. */
public interface DossierBook {

    List<Dossiers> all();

    void save(Dossiers dossiers);

    /** Takes a month of a unit back, as if it had not been typed in; false when nobody did. */
    boolean takeBack(YearMonth month, String unit, String by);
}
