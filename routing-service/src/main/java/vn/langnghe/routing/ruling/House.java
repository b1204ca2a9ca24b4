package vn.langnghe.routing.ruling;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.langnghe.routing.domain.Conflict;
import vn.langnghe.routing.domain.Kind;
import vn.langnghe.routing.domain.Own;
import vn.langnghe.routing.domain.Unit;
import vn.langnghe.routing.text.Canonical;

/** The department itself on one day: its rooms, who looks into their people, and by what names it is spoken of. */
final class House {

    /** Whom one writes to or asks is not accused by it. Bounded: each repetition of a group takes a frame of the stack. */
    private static final String ADDRESSED = "(\\b(?:kinh (?:gui|thua)(?: \\w+){0,6}?"
            + "|(?:de nghi|mong|xin|nho|yeu cau|bao cao|phan anh|trinh bay|kien nghi|gui don|gui thu)"
            + "(?: (?:voi|den|toi|len|cho|quy|ong|ba|dong chi)\\b){0,20}+) )?";

    /** Nor is whom one thanks, or praises in the words that follow. */
    private static final String THANKED = "(\\bcam on (?:\\w+ ){0,3}?)?";

    private static final String PRAISE = String.join(
            "|",
            "nhiet tinh",
            "tan tinh",
            "tan tam",
            "chu dao",
            "vui ve",
            "than thien",
            "giai thich ro",
            "huong dan ro",
            "huong dan ky",
            "nhanh gon",
            "rat tot",
            "khen");

    private static final String PRAISED =
            "((?: (?!(?:khong|thieu|chua|kem|chang)\\b)\\w+){0,8}? (?:" + PRAISE + ")\\b)?";

    private static final String HONORIFIC = "(?<!\\p{L})(?iu:anh|chị|chi|cô|co|ông|ong|bà|ba|cậu|cau) ";
    private static final String FIRST_NAME = "(?:\\p{Lu}\\p{L}* ){1,3}";
    private static final String AT = "(?iu:(?:ở|o|bên|ben|chỗ|cho|trong|của|cua|thuộc|thuoc) )?";
    private static final String DESK = "(?iu:phòng|phong|quầy|quay|bộ phận|bo phan|đăng ký|dang ky|một cửa|mot cua"
            + "|văn phòng|van phong)(?!\\p{L})";

    /** Somebody of whom a first name and a desk is all that is known: "chị Ngân ở phòng", "anh Tuan ben dang ky". */
    private static final Pattern AT_WORK = Pattern.compile(HONORIFIC + FIRST_NAME + AT + DESK);

    private final List<Named> names;
    private final String judge;
    private final String above;
    private final Set<String> rooms;
    private final Set<String> everybody;
    private final Accused nobody;

    /** One name, plain, and whose it is. */
    private record Named(String name, Own own, Pattern unlessAddressed) {

        Named(String name, Own own) {
            this(name, own, Pattern.compile(ADDRESSED + "\\b" + Pattern.quote(name) + "\\b"));
        }
    }

    House(List<Own> own) {
        this.names = own.stream()
                .flatMap(each -> each.names().stream().map(name -> new Named(Canonical.folded(name), each)))
                .toList();
        this.judge = only(own, Own::judges);
        this.above = only(own, Own::above);
        this.rooms = own.stream().filter(Own::room).map(Own::unit).collect(Collectors.toUnmodifiableSet());
        this.everybody = Stream.concat(rooms.stream(), Stream.of(judge)).collect(Collectors.toUnmodifiableSet());
        this.nobody = new Accused(Set.of(), judge, List.of());
    }

    /** On a day long before anybody was named there is none, and a person sees to it. */
    private static String only(List<Own> own, Predicate<Own> is) {
        return own.stream().filter(is).map(Own::unit).findFirst().orElse(Unit.OTHER);
    }

    /** Who looks into what the department's own people are accused of. */
    String judge() {
        return judge;
    }

    /** Whether it is a unit of the department, whose people may be meant. */
    boolean own(String unit) {
        return everybody.contains(unit);
    }

    /** Whether it is one of those that others of the department look into. */
    boolean room(String unit) {
        return rooms.contains(unit);
    }

    /** A complaint is against a decision, which its unit looks at again first; unless people are complained of. */
    Accused accused(Spoken spoken, Kind kind, String lead) {
        boolean people = kind == Kind.COMPLAINT || kind.restricted();
        if (!people) {
            return nobody;
        }
        var plain = spoken.plain();
        var heads = kind.restricted() ? told(plain, own -> own.above() || own.judges()) : List.<String>of();
        if (!heads.isEmpty()) {
            return new Accused(everybody, above, heads);
        }
        var staff = room(lead) ? named(plain, own -> own.unit().equals(Own.ANY) && !own.staff()) : List.<String>of();
        if (!staff.isEmpty()) {
            return new Accused(rooms, judge, staff);
        }
        return kind.restricted() ? rooms(plain) : nobody;
    }

    /**
     * Who of the department reads nothing of what is restricted for whom it accuses. Where its head is accused it is still
     * for those who inspect; where they are, it is for the leaders.
     *
     * @param lead the unit its words speak of first
     */
    @Nullable
    Conflict conflict(Spoken spoken, String lead) {
        var accused = accused(spoken, Kind.SUSPECTED_DENUNCIATION, lead);
        boolean inspectors = accused.units().contains(judge)
                && !told(spoken.plain(), Own::judges).isEmpty();
        var units = accused.units().stream()
                .filter(unit -> inspectors || !unit.equals(judge))
                .sorted()
                .toList();
        return units.isEmpty() ? null : new Conflict(units, inspectors);
    }

    /** Of whom it tells, unless it only writes to them or asks them. */
    private List<String> told(String plain, Predicate<Own> whose) {
        return names.stream()
                .filter(named -> whose.test(named.own))
                .filter(named -> plain.contains(named.name))
                .filter(named ->
                        named.unlessAddressed.matcher(plain).results().anyMatch(mention -> mention.group(1) == null))
                .map(Named::name)
                .toList();
    }

    private Accused rooms(String plain) {
        var units = rooms.stream()
                .filter(room -> !named(plain, own -> own.unit().equals(room)).isEmpty())
                .collect(Collectors.toSet());
        var words = named(plain, own -> units.contains(own.unit()));
        return new Accused(units, judge, words.stream().sorted().toList());
    }

    private List<String> named(String plain, Predicate<Own> whose) {
        return names.stream()
                .filter(named -> whose.test(named.own) && plain.contains(named.name))
                .map(Named::name)
                .toList();
    }

    /** Whether it speaks of a room of the department or of people who work there, whatever it wants of them. */
    boolean namesOwnPeople(Spoken spoken) {
        return of(spoken, own -> !own.staff()).findAny().isPresent();
    }

    /** Whether it tells of people in office, wherever they are: not only asks, thanks or praises them. */
    boolean tellsOfStaff(Spoken spoken) {
        var byName = AT_WORK.matcher(spoken.meant()).results().map(who -> Canonical.plain(who.group()));
        return Stream.concat(of(spoken, Own::staff), byName).anyMatch(who -> told(who, spoken.plain()));
    }

    private static boolean told(String who, String plain) {
        return Pattern.compile(ADDRESSED + THANKED + "\\b" + Pattern.quote(who) + "\\b" + PRAISED)
                .matcher(plain)
                .results()
                .anyMatch(mention -> mention.group(1) == null && mention.group(2) == null && mention.group(3) == null);
    }

    private Stream<String> of(Spoken spoken, Predicate<Own> whose) {
        return names.stream()
                .filter(named -> whose.test(named.own) && spoken.says(named.name))
                .map(Named::name);
    }
}
