package vn.langnghe.intake.bulk;

import org.springframework.stereotype.Component;

/** The two ways a file is taken. */
@Component
public class Importings {

    private final Importer importer;
    private final SystemicImporter systemicImporter;

    Importings(Importer importer, SystemicImporter systemicImporter) {
        this.importer = importer;
        this.systemicImporter = systemicImporter;
    }

    /** Many items, or one that all the rows stand behind. */
    public Importing of(boolean systemic) {
        return systemic ? systemicImporter : importer;
    }
}
