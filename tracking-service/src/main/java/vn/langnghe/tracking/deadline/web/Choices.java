package vn.langnghe.tracking.deadline.web;

import java.util.Arrays;
import java.util.List;
import org.springframework.ui.Model;
import vn.langnghe.tracking.deadline.Words;
import vn.langnghe.tracking.domain.deadline.Kind;
import vn.langnghe.tracking.domain.deadline.Rule;
import vn.langnghe.tracking.domain.deadline.Stage;
import vn.langnghe.tracking.domain.ground.Ground;

/** What the forms of these pages let people choose from. */
final class Choices {

    private Choices() {}

    static void offer(Model model) {
        model.addAttribute("kinds", names(Kind.values()));
        model.addAttribute(
                "stages", Arrays.stream(Stage.values()).map(Stage::wire).toList());
        model.addAttribute("channels", Words.CHANNELS);
        model.addAttribute("notices", Words.NOTICES);
        model.addAttribute("daysOff", Words.DAYS_OFF);
        model.addAttribute("units", names(Rule.CountedIn.values()));
        model.addAttribute("acts", names(Ground.Act.values()));
        model.addAttribute("marks", names(Rule.Mark.values()));
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }
}
