package vn.langnghe.routing.triage;

import java.util.List;

/** The years this service was told of. */
public interface CalendarYears {

    void keep(CalendarYear told);

    List<CalendarYear> all();
}
