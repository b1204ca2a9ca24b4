package vn.langnghe.reporting.cost;

import java.time.LocalDate;
import java.util.List;

/** The rates the department has set; every change is kept. */
public interface RatesBook {

    /** Those set by people, one for each day from which rates hold. */
    List<Rates> all();

    void save(Rates rates);

    /** Takes the rates of a day back, as if they had not been set; false when nobody set any. */
    boolean takeBack(LocalDate from, String by);
}
