package vn.langnghe.tracking.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.langnghe.platform.security.CurrentUser;
import vn.langnghe.platform.web.InvalidInput;
import vn.langnghe.platform.web.Problems;
import vn.langnghe.platform.web.Refusal;
import vn.langnghe.tracking.desk.Granting;
import vn.langnghe.tracking.desk.ManyActs;
import vn.langnghe.tracking.desk.Wish;
import vn.langnghe.tracking.web.Callers;
import vn.langnghe.tracking.web.Troubles;

/** Does what the lines say; a line that cannot be read or done is answered with its problem and holds up no other. */
@Component
class Batch {

    private final Lines lines;
    private final LineWishes wishes;
    private final ManyActs acts;
    private final Problems problems;

    Batch(Lines lines, LineWishes wishes, ManyActs acts, Problems problems) {
        this.lines = lines;
        this.wishes = wishes;
        this.acts = acts;
        this.problems = problems;
    }

    /** A line as far as it was understood. */
    private sealed interface Read {
        record Whole(Line line, Wish wish) implements Read {}

        record Faulty(@Nullable Line line, RuntimeException fault) implements Read {}
    }

    List<Answer> act(List<String> texts, CurrentUser user, Locale locale) {
        var read = texts.stream().map(text -> read(text, user)).toList();
        var wanted = read.stream()
                .flatMap(one -> one instanceof Read.Whole whole ? Stream.of(whole.wish()) : Stream.empty())
                .toList();
        var granted = acts.grant(wanted, Callers.of(user)).iterator();
        var answers = new ArrayList<Answer>(read.size());
        for (var one : read) {
            var number = answers.size() + 1;
            answers.add(
                    switch (one) {
                        case Read.Whole whole -> answer(number, whole.line(), granted.next(), locale);
                        case Read.Faulty faulty -> problem(number, faulty.line(), faulty.fault(), locale);
                    });
        }
        return answers;
    }

    private Read read(String text, CurrentUser user) {
        Line line = null;
        try {
            line = lines.read(text);
            return new Read.Whole(line, wishes.of(line, user));
        } catch (InvalidInput | Refusal fault) {
            return new Read.Faulty(line, fault);
        }
    }

    private Answer answer(int number, Line line, Granting granted, Locale locale) {
        return switch (granted) {
            case Granting.Done done -> Answer.done(number, line, done);
            case Granting.Refused refused -> problem(number, line, refused.why(), locale);
        };
    }

    private Answer problem(int number, @Nullable Line line, RuntimeException why, Locale locale) {
        return Answer.refused(number, line, problems.inWords(Troubles.of(why), locale));
    }
}
