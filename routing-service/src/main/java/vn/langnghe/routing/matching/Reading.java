package vn.langnghe.routing.matching;

import java.util.List;
import java.util.regex.Pattern;
import vn.langnghe.routing.domain.Petition;
import vn.langnghe.routing.text.Words;

/** A petition and its words, read once. What stands in brackets was left out or replaced, and says nothing. */
public record Reading(Petition petition, List<String> words) {

    private static final int ENOUGH = 3;

    /** The mark of made-up items, with and without diacritics, is no word of theirs. */
    private static final Pattern LEFT_OUT =
            Pattern.compile("\\[[^\\]]{0,20}\\]|\\([Dd](?:ữ liệu mô phỏng|u lieu mo phong)[^)]{0,20}\\)");

    /** Whether it is Vietnamese at all: at least a third of its words could be. */
    public boolean recognised() {
        long possible = words.stream().filter(Words::vietnamese).count();
        return possible > 0 && possible * ENOUGH >= words.size();
    }

    public static Reading of(Petition petition) {
        return new Reading(petition, Words.of(LEFT_OUT.matcher(petition.text()).replaceAll(" , ")));
    }
}
