package vn.langnghe.tracking.batch;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.JsonNodeFactory;
import vn.langnghe.platform.security.CurrentUser;
import vn.langnghe.platform.web.Refusal;
import vn.langnghe.tracking.desk.Wish;
import vn.langnghe.tracking.domain.lifecycle.Action;
import vn.langnghe.tracking.domain.lifecycle.Command;
import vn.langnghe.tracking.input.FieldReader;
import vn.langnghe.tracking.input.ForeignFields;
import vn.langnghe.tracking.track.SenderSays;
import vn.langnghe.tracking.web.ActionBody;
import vn.langnghe.tracking.web.Commands;
import vn.langnghe.tracking.web.SyntheticTime;

/** Makes a wish of a line, or says everything that is wrong with it. */
@Component
class LineWishes {

    private static final int LONGEST_KEY = 100;

    private final Lines lines;
    private final Commands commands;
    private final SyntheticTime time;

    LineWishes(Lines lines, Commands commands, SyntheticTime time) {
        this.lines = lines;
        this.commands = commands;
        this.time = time;
    }

    Wish of(Line line, CurrentUser user) {
        var fields = new FieldReader(_ -> true);
        var id = fields.caseId("caseId", line.caseId());
        var seen = fields.optionalNumber("ifMatch", line.ifMatch(), 0, Integer.MAX_VALUE);
        fields.optionalText("key", line.key(), LONGEST_KEY);
        fields.text("action", line.action(), LONGEST_KEY);
        ForeignFields.in(line, Line.FIELDS, fields);
        fields.checked(line);
        return new Wish(id, seen, command(line, user), time.of("at", line.at()), line.order(user.name()));
    }

    private Command command(Line line, CurrentUser user) {
        var body = line.body() == null ? JsonNodeFactory.instance.objectNode() : line.body();
        var action = Action.ofPath(String.valueOf(line.action()))
                .orElseThrow(() -> new Refusal(HttpStatus.NOT_FOUND, "not-found"));
        if (action != Action.RATE) {
            return commands.of(action, lines.body(body, ActionBody.class));
        }
        if (line.at() == null || !user.hasAny("ADMIN", "INSPECTOR")) {
            throw new Refusal(HttpStatus.NOT_FOUND, "not-found");
        }
        return lines.body(body, SenderSays.class).rating();
    }
}
