package vn.langnghe.reporting.dossier;

import java.util.List;

/** What was typed in, by month and unit; every change is kept. */
public interface DossierBook {

    List<Dossiers> all();

    void save(Dossiers dossiers);
}
