package vn.langnghe.reporting.mongo;

import java.util.Collection;
import java.util.List;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import vn.langnghe.platform.bulletin.BulletinBoard;
import vn.langnghe.reporting.periodic.Plan;
import vn.langnghe.reporting.periodic.Plans;

@Repository
class MongoPlans implements Plans {

    private final BulletinBoard<Plan> board;

    MongoPlans(MongoTemplate mongo, JsonMapper json) {
        this.board = new BulletinBoard<>(mongo, "plans", json, Plan.class);
    }

    @Override
    public void save(Collection<Plan> told) {
        told.forEach(plan -> board.keep(plan.code(), plan.version(), plan));
    }

    @Override
    public List<Plan> all() {
        return board.all();
    }
}
