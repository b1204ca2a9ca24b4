package vn.langnghe.reporting.mongo;

import java.util.List;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import vn.langnghe.platform.bulletin.BulletinBoard;
import vn.langnghe.reporting.domain.CalendarYear;
import vn.langnghe.reporting.domain.CalendarYears;

@Repository
class MongoCalendarYears implements CalendarYears {

    private final BulletinBoard<CalendarYear> board;

    MongoCalendarYears(MongoTemplate mongo, JsonMapper json) {
        this.board = new BulletinBoard<>(mongo, "calendar", json, CalendarYear.class);
    }

    @Override
    public void keep(CalendarYear told) {
        board.keep(String.valueOf(told.year()), told.version(), told);
    }

    @Override
    public List<CalendarYear> all() {
        return board.all();
    }
}
