package vn.langnghe.intake.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.data.mongodb.core.query.Criteria;
import vn.langnghe.intake.register.Folded;

/** Words looked for in an item: side by side, or each beginning a word somewhere; "tố cáo" is not "báo cáo tồn kho". */
record Words(String folded, boolean confidentialToo) {

    private static final int MOST_WORDS = 12;

    static Words of(String text, boolean confidentialToo) {
        return new Words(Folded.of(text), confidentialToo);
    }

    Criteria together() {
        return readable(where("folded").regex(phrase()));
    }

    Criteria apart() {
        return new Criteria().andOperator(anywhere(), where("folded").not().regex(phrase()));
    }

    Criteria anywhere() {
        var each = Stream.of(folded.split(" "))
                .limit(MOST_WORDS)
                .map(word -> where("folded").regex("(^| )" + Pattern.quote(word)));
        return readable(new Criteria().andOperator(each.toList()));
    }

    boolean standTogetherIn(String text) {
        return phrase().matcher(text).find();
    }

    private Pattern phrase() {
        return Pattern.compile("(^| )" + Pattern.quote(folded) + "( |$)");
    }

    private Criteria readable(Criteria found) {
        return confidentialToo
                ? found
                : new Criteria()
                        .andOperator(List.of(found, where("confidential").is(false)));
    }
}
