package vn.langnghe.routing.ruling;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.langnghe.routing.domain.Reason;

/**
 * Words that lead to a file nobody has opened: "see the attached letter". What that says may be anything, an accusation
 * of the very room the words speak of too, so a person looks first. Who tells his matter himself and adds a picture is
 * understood without it.
 */
final class Enclosure {

    /** Fewer words tell little beside what is enclosed. */
    private static final int FEW_WORDS = 60;

    private static final String LETTER = "(?:don|thu|to trinh|van ban|cong van)";
    private static final String ENCLOSED = "(?:dinh kem|kem theo|gui kem|kem day)";

    private static final Pattern LETTER_ENCLOSED = Pattern.compile("\\b" + LETTER + " (?:\\w+ ){0,3}" + ENCLOSED
            + "\\b|\\b" + ENCLOSED + " (?:\\w+ ){0,3}" + LETTER + "\\b|\\b(?:trong|nhu|theo) " + LETTER
            + " (?:\\w+ ){0,2}" + ENCLOSED + "\\b");

    private static final Pattern ENCLOSURE = Pattern.compile(
            "\\b" + ENCLOSED
                    + "\\b|\\bxem (?:\\w+ ){0,2}(?:tep|file|anh|hinh|ban scan)\\b|\\b(?:nhu )?trong (?:don|thu|tep|file|anh)\\b");

    private Enclosure() {}

    static Optional<Lawful.Found> in(Spoken spoken) {
        if (spoken.petition().files() == 0) {
            return Optional.empty();
        }
        var plain = spoken.plain().strip();
        boolean brief = plain.split(" ", FEW_WORDS + 1).length <= FEW_WORDS;
        return LETTER_ENCLOSED
                .matcher(plain)
                .results()
                .findFirst()
                .or(() -> brief ? ENCLOSURE.matcher(plain).results().findFirst() : Optional.empty())
                .map(led -> new Lawful.Found(new Reason("FILES", List.of(led.group()), "files:unread"), true));
    }
}
