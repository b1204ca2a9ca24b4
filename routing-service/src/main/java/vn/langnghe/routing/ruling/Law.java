package vn.langnghe.routing.ruling;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.langnghe.routing.domain.Hit;
import vn.langnghe.routing.domain.Kind;
import vn.langnghe.routing.domain.Petition;
import vn.langnghe.routing.domain.Reason;
import vn.langnghe.routing.text.Canonical;

/** Where the law decides whatever the words suggest. */
final class Law {

    /** Luật Tố cáo 25/2018, Đ22: in writing or in person, nothing else. */
    private static final Set<String> FORMAL_CHANNELS = Set.of("LETTER", "ONE_STOP");

    private static final double SURE = 4;
    private static final Set<String> ROOMS = Set.of("DKKD", "NNS", "DTC", "VPS");
    private static final List<String> OWN_STAFF = List.of(
            "can bo so",
            "can bo phong",
            "chuyen vien",
            "truong phong",
            "pho phong",
            "giam doc so",
            "cong chuc so",
            "cong chuc phong",
            "can bo mot cua",
            "lanh dao so",
            "lanh dao phong");

    private Law() {}

    /** As likely as this, and nobody but those who handle such things reads it until a person has looked. */
    private static final double MAY_BE_DENUNCIATION = 0.25;

    /** A denunciation that is none in law is kept, restricted and looked at, under a kind of its own. */
    static Kind kind(Kind spoken, Petition petition) {
        return spoken == Kind.DENUNCIATION && !formal(petition) ? Kind.SUSPECTED_DENUNCIATION : spoken;
    }

    /** Luật Đấu thầu 22/2023, Đ91: what a bidder asks about the result is a kind of its own, whatever it is called. */
    static Kind ofBidder(Kind spoken, @Nullable String lead, List<Hit> hits) {
        boolean asked = spoken == Kind.PETITION || spoken == Kind.COMPLAINT;
        return asked && "DTC".equals(lead) && hits.stream().anyMatch(Law::namesTheProcedure)
                ? Kind.BIDDING_PETITION
                : spoken;
    }

    private static boolean namesTheProcedure(Hit hit) {
        return hit.rule().kind() == Kind.BIDDING_PETITION && hit.rule().weight() >= SURE;
    }

    static boolean mayBeDenunciation(Map<String, Double> kinds) {
        return kinds.getOrDefault(Kind.DENUNCIATION.name(), 0.0) >= MAY_BE_DENUNCIATION;
    }

    /** Đ2.1: only an individual denounces; Đ25: anonymous ones are not denunciations. */
    private static boolean formal(Petition petition) {
        var channel = petition.channel();
        var sender = petition.senderType();
        return !petition.anonymous()
                && (channel == null || FORMAL_CHANNELS.contains(channel))
                && (sender == null || sender.equals("CITIZEN"));
    }

    /** Nobody judges in his own cause: what accuses people of a room goes to the inspectorate. */
    static @Nullable Reason takesFromTheAccused(Kind kind, @Nullable String lead, Petition petition) {
        if (lead == null || !ROOMS.contains(lead) || !(kind.restricted() || kind == Kind.COMPLAINT)) {
            return null;
        }
        var plain = Canonical.folded(petition.text());
        var words = OWN_STAFF.stream().filter(plain::contains).toList();
        return words.isEmpty() ? null : new Reason("LAW", words, "law:accused-do-not-judge");
    }

    static @Nullable Reason basis(Kind kind) {
        return switch (kind) {
            case SUSPECTED_DENUNCIATION -> new Reason("LAW", List.of(), "law:25/2018/QH14#22");
            case DENUNCIATION -> new Reason("LAW", List.of(), "law:25/2018/QH14#8");
            case COMPLAINT -> new Reason("LAW", List.of(), "law:02/2011/QH13#27");
            case BIDDING_PETITION -> new Reason("LAW", List.of(), "law:22/2023/QH15#91");
            case PETITION, REFLECTION, REGULATION_FEEDBACK, QUESTION -> null;
        };
    }
}
