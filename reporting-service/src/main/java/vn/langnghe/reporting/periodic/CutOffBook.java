package vn.langnghe.reporting.periodic;

import java.time.LocalDate;
import java.util.List;

/** The cut-offs the office has set; every change is kept. */
public interface CutOffBook {

    /** Those set by people, one for each day from which they hold. */
    List<CutOffs> all();

    void save(CutOffs cutOffs);

    /** Takes the cut-offs of a day back, as if they had not been set; false when nobody set any. */
    boolean takeBack(LocalDate from, String by);
}
